// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses

/// The memory that the program itself lies in.
public enum ProgramPages {
  /// Drops the pages of the program and its libraries, from any thread; those that are needed come in again with the next
  /// key, within half a millisecond. Where nobody else uses the libraries, their pages are this program's own.
  public static func letGo() { code_let_go() }
}
