// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A field for one line of text, edited with the usual keys.
public struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// How many graphemes stand before the cursor, 0 to all.
  public private(set) var cursor: Int

  /// A field that holds a text, the cursor behind it.
  public init(text: String = "") {
    characters = Array(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    cursor = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  /// The columns before the cursor.
  public var cursorColumn: Int { columnWidth(of: String(characters[..<cursor])) }

  /// Does what a key means in a text field; false when it means nothing there and nothing happened.
  ///
  /// Keys that end the editing (Enter, Esc) are the caller's.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace, .control("h"): remove(from: max(0, cursor - 1), to: cursor)
    case .delete: remove(from: cursor, to: min(characters.count, cursor + 1))
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    case .control("w"): remove(from: wordStart, to: cursor)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    default: return false
    }
    return true
  }

  /// Puts text where the cursor stands, as typing or pasting does; line ends and tabs become spaces.
  public mutating func insert(_ more: String) {
    let added = more.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
    // A mark typed after its base joins it to one grapheme; counting anew keeps the cursor between graphemes.
    let before = Array(String(characters[..<cursor]))
    let after = Array(String(characters[cursor...]))
    characters = before + after
    cursor = before.count
  }

  /// The part of the text to show in a field of some columns, and the cursor's column in it.
  ///
  /// The cursor is always inside: the text is moved left as far as needed, and no farther.
  public func visible(columns: Int) -> (text: String, cursorColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    var start = 0
    var column = cursorColumn
    // Measured whole each time: what stands beside a grapheme can change how wide the two are together.
    while column >= columns {
      start += 1
      column = columnWidth(of: String(characters[start..<cursor]))
    }
    let rest = String(characters[start...])
    let end = fitting(rest.utf8Span.span, columns: columns).bytes
    return (String(decoding: rest.utf8.prefix(end), as: UTF8.self), column)
  }

  private mutating func remove(from start: Int, to end: Int) {
    characters.removeSubrange(start..<end)
    cursor = start
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }
}
