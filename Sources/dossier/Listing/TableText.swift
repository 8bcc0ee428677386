// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// A listing as aligned columns.
struct TableText {
  /// The columns of the terminal; without one, nothing is cut.
  var width: Int?
  var hasColors = false
  /// Names over the columns.
  var hasHeadings = false

  private static let gap = 2
  /// No column but the flexible one is wider on a terminal.
  private static let widest = 28

  func text(_ listing: Listing) -> String {
    // A column in which nothing stands only takes room.
    let shown = listing.shown.filter { place in
      listing.columns[place].isFlexible || listing.rows.contains { !$0.values[place].string.isEmpty }
    }
    let cells = listing.rows.map { row in shown.map { PlainText.visible(row.values[$0].string) } }
    let widths = self.widths(listing, shown, cells)
    var result = ""
    if hasHeadings {
      let cells = zip(shown, widths).map { cell(listing.columns[$0].heading!, listing.columns[$0], $1, .quiet) }
      result += joined(cells)
    }
    for (row, texts) in zip(listing.rows, cells) {
      let cells = shown.indices.map { place in
        let column = listing.columns[shown[place]]
        guard column.isFlexible else { return cell(texts[place], column, widths[place], column.style) }
        // Marks count the bytes of the text as it is; where a character was replaced, they would be off.
        let isSame = texts[place] == row.values[shown[place]].string
        return flexible(texts[place], isSame ? row.marks : [], widths[place])
      }
      result += joined(cells)
    }
    return result
  }

  private func joined(_ cells: [String]) -> String {
    var line = cells.joined(separator: String(repeating: " ", count: TableText.gap))[...]
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  // MARK: Widths

  private func widths(_ listing: Listing, _ shown: [Int], _ cells: [[String]]) -> [Int] {
    var widths = shown.indices.map { place in
      let heading = hasHeadings ? columnWidth(of: listing.columns[shown[place]].heading!) : 0
      return cells.reduce(heading) { max($0, columnWidth(of: $1[place])) }
    }
    // In a pipe nothing is cut, and one long name does not move all others.
    guard let width else { return widths.map { min($0, TableText.widest) } }
    guard let flexible = shown.firstIndex(where: { listing.columns[$0].isFlexible }) else {
      return widths
    }
    for place in widths.indices where place != flexible { widths[place] = min(widths[place], TableText.widest) }
    let gaps = TableText.gap * (widths.count - 1)
    func rest() -> Int { width - gaps - (widths.reduce(0, +) - widths[flexible]) }
    // The widest columns give way until two fifths are left for the text, what is quiet before all else.
    func widest(_ condition: (Listing.Column) -> Bool) -> Int? {
      widths.indices.filter { $0 != flexible && condition(listing.columns[shown[$0]]) }.max { widths[$0] < widths[$1] }
    }
    while rest() < width * 2 / 5 {
      if let quiet = widest({ $0.style == .quiet }), widths[quiet] > 14 {
        widths[quiet] -= 1
      } else if let other = widest({ _ in true }), widths[other] > 9 {
        widths[other] -= 1
      } else {
        break
      }
    }
    widths[flexible] = max(8, rest())
    return widths
  }

  // MARK: Cells

  private func cell(
    _ text: String, _ column: Listing.Column, _ width: Int, _ style: Listing.Column.Style
  ) -> String {
    if column.isFlexible { return painted(self.width == nil ? text : clipped(text, columns: width), style) }
    let text = self.width == nil ? text : TableText.clippedPlace(text, width)
    let fill = String(repeating: " ", count: max(0, width - columnWidth(of: text)))
    return column.isRightAligned ? fill + painted(text, style) : painted(text, style) + fill
  }

  /// The text, cut; the number of a paragraph at its end stays.
  private static func clippedPlace(_ text: String, _ width: Int) -> String {
    guard columnWidth(of: text) > width, let mark = text.lastIndex(ofWords: " ¶") else {
      return clipped(text, columns: width)
    }
    let number = String(text[mark...])
    return clipped(String(text[..<mark]), columns: width - columnWidth(of: number)) + number
  }

  /// The text, moved left as far as needed to show the first mark, with the marks painted.
  private func flexible(_ text: String, _ marks: [Range<Int>], _ width: Int) -> String {
    let bytes = Array(text.utf8)
    var start = 0
    if self.width != nil, let first = marks.first,
      columnWidth(of: String(decoding: bytes[..<first.upperBound], as: UTF8.self)) > width - 2
    {
      start = max(0, first.lowerBound - width / 3)
      while start < first.lowerBound, start > 0, bytes[start - 1] != 0x20 { start += 1 }
    }
    let lead = start > 0 ? "… " : ""
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    let visible = self.width == nil ? rest : clipped(rest, columns: width - columnWidth(of: lead))
    guard hasColors, !marks.isEmpty else { return lead + visible }
    // The cut text begins as the whole one; what replaces its end is no part of any mark.
    let same = zip(visible.utf8, rest.utf8).prefix { $0 == $1 }.count
    var result = lead
    var at = start
    for mark in marks where mark.lowerBound >= at && mark.upperBound <= start + same {
      result += String(decoding: bytes[at..<mark.lowerBound], as: UTF8.self)
      result += "\u{1B}[1;33m" + String(decoding: bytes[mark], as: UTF8.self) + "\u{1B}[0m"
      at = mark.upperBound
    }
    return result + String(decoding: Array(visible.utf8)[(at - start)...], as: UTF8.self)
  }

  private func painted(_ text: String, _ style: Listing.Column.Style) -> String {
    guard hasColors, !text.isEmpty else { return text }
    switch style {
    case .plain: return text
    case .name: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .date: return "\u{1B}[36m\(text)\u{1B}[0m"
    case .quiet: return "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }
}

extension String {
  /// Where the last occurrence of the words begins.
  fileprivate func lastIndex(ofWords words: String) -> String.Index? {
    var at = endIndex
    while at > startIndex {
      at = index(before: at)
      if self[at...].hasPrefix(words) { return at }
    }
    return nil
  }
}
