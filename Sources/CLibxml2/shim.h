// Part of dossier. Licence: Apache-2.0, see LICENSE.

// Empty on purpose: see CHTMLParser.h.
