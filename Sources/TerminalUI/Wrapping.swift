// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Lines of a text, each at most `columns` wide, as byte ranges into its UTF-8.
///
/// Breaks at blanks (which belong to no line), after hyphens and dashes, beside wide glyphs, and inside a word only
/// when it is wider than a whole line. Newlines always break; an empty paragraph gives an empty range. A text without
/// bytes has no lines. With fewer than 2 columns, wide glyphs take lines of their own that are too wide.
public func wrap(_ text: String, columns: Int) -> [Range<Int>] {
  wrap(utf8: text.utf8Span.span, columns: columns)
}

/// Lines of UTF-8 bytes, as `wrap(_:columns:)` gives them.
public func wrap(utf8 bytes: Span<UInt8>, columns: Int) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  while start < bytes.count {
    let line = wrappedLine(bytes, from: start, columns: max(1, columns))
    lines.append(start..<line.end)
    start = line.next
  }
  return lines
}

/// Where the line that begins at `start` ends, and where the next one begins.
private func wrappedLine(_ bytes: Span<UInt8>, from start: Int, columns: Int) -> (end: Int, next: Int) {
  var used = 0
  var offset = start
  var lastBreak: Int?
  // The line without the blanks at its end.
  var inkEnd = start
  while offset < bytes.count {
    if bytes[offset] == UInt8(ascii: "\n") { return (inkEnd, offset + 1) }
    let step = glyphStep(bytes, at: offset)
    if step.isBlank {
      if inkEnd > start { lastBreak = inkEnd }
    } else {
      if step.columns == 2, inkEnd == offset, offset > start { lastBreak = offset }
      if used + step.columns > columns, offset > start {
        let end = lastBreak ?? (inkEnd > start ? inkEnd : offset)
        return (end, skipBlanks(bytes, from: end))
      }
      inkEnd = step.end
      if step.columns == 2 || isHyphen(step.glyph.base), used + step.columns <= columns { lastBreak = inkEnd }
    }
    used += step.columns
    offset = step.end
  }
  return (inkEnd, bytes.count)
}

/// The first offset that holds no blank; a newline is stepped over once, for the line broke there anyway.
private func skipBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
  var offset = start
  while offset < bytes.count {
    if bytes[offset] == UInt8(ascii: "\n") { return offset + 1 }
    let step = glyphStep(bytes, at: offset)
    if !step.isBlank { break }
    offset = step.end
  }
  return offset
}

private func isHyphen(_ value: UInt32) -> Bool {
  value == 0x2D || value == 0x2010 || value == 0x2013 || value == 0x2014
}
