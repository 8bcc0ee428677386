// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// A text with expectations in it: `⟦s:Roe⟧ ⟦c:said⟧ ⟦q:“Yes.”⟧` marks the spans that a reading must find.
struct MarkedText {
  let text: String
  /// The marked spans in text order, with the label before the colon.
  let marks: [(label: String, span: TextSpan)]

  init(_ marked: String) {
    var plain = ""
    var marks: [(String, TextSpan)] = []
    var open: [(label: String, start: Int)] = []
    var rest = Substring(marked)
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "⟦":
        let label = rest.prefix { $0 != ":" }
        rest = rest.dropFirst(label.count + 1)
        open.append((String(label), plain.utf8.count))
      case "⟧":
        let mark = open.removeLast()
        marks.append((mark.label, TextSpan(mark.start..<plain.utf8.count)))
      default:
        plain.append(character)
      }
    }
    text = plain
    self.marks = marks.map { (label: $0.0, span: $0.1) }.sorted { $0.span < $1.span }
  }

  func spans(_ label: String) -> [TextSpan] { marks.filter { $0.label == label }.map(\.span) }
}
