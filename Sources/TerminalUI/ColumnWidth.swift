// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// How many columns a text takes when a frame writes it.
///
/// Counts what is shown: a placeholder for each scalar that must not reach the terminal, a space for a tab or a line
/// end, the first emoji of a joined sequence.
public func columnWidth(of text: some StringProtocol) -> Int {
  let string = String(text)
  return columnWidth(ofUTF8: string.utf8Span.span)
}

/// How many columns a grapheme takes.
public func columnWidth(of character: Character) -> Int { columnWidth(of: String(character)) }

/// How many columns UTF-8 bytes take when a frame writes them.
public func columnWidth(ofUTF8 bytes: Span<UInt8>) -> Int {
  var columns = 0
  var offset = 0
  while offset < bytes.count {
    let step = glyphStep(bytes, at: offset)
    columns += step.columns
    offset = step.end
  }
  return columns
}

/// What happens to text that is wider than its place.
public enum Clip: Hashable, Sendable {
  /// It ends at the last glyph that fits.
  case cut
  /// It ends in "…".
  case ellipsis
}

/// How many bytes of a text fit into `columns`, and the columns they take.
func fitting(_ bytes: Span<UInt8>, columns: Int) -> (bytes: Int, columns: Int) {
  var used = 0
  var offset = 0
  while offset < bytes.count {
    let step = glyphStep(bytes, at: offset)
    if used + step.columns > columns { break }
    used += step.columns
    offset = step.end
  }
  return (offset, used)
}

/// The beginning of a text that fits into `columns`, with "…" where something is left out.
public func clipped(_ text: String, columns: Int) -> String {
  let bytes = text.utf8Span.span
  if fitting(bytes, columns: columns).bytes == bytes.count { return text }
  guard columns > 0 else { return "" }
  let end = fitting(bytes, columns: columns - 1).bytes
  return String(decoding: text.utf8.prefix(end), as: UTF8.self) + "…"
}
