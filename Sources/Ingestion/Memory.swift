// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Memory of this process.
enum Memory {
  /// Gives the system back what has been freed: between two steps that need much, since the allocator keeps it otherwise.
  static func giveBack() {
    // Not all C libraries have it, nor does the module of this one show it.
    guard let trim = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
  }
}
