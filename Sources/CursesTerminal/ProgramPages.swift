// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses

/// The memory that the program itself lies in.
public enum ProgramPages {
  /// Drops the pages of the program and its libraries that were needed to start; those that are needed still come in
  /// again, within a millisecond. From any thread, and to be called once: where nobody else uses the libraries, their
  /// pages are this program's own.
  public static func letGo() { code_let_go() }
}
