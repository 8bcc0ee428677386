// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// Text in columns, for output that is no screen.
enum PlainText {
  /// Text from articles and file names, without the characters that could drive a terminal.
  static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text, cut or filled to the columns.
  static func left(_ text: String, _ columns: Int) -> String {
    let text = clipped(visible(text), columns: columns)
    return text + String(repeating: " ", count: max(0, columns - columnWidth(of: text)))
  }

  static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - columnWidth(of: text))) + text
  }

  /// "1 article", "2 articles".
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// "840", "251,000".
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var at = digits.count - 3
    while at > (number < 0 ? 1 : 0) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return digits
  }
}
