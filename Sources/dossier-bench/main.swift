// Part of dossier. Licence: Apache-2.0, see LICENSE.
print("not yet")
