// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A key as the user means it, not as the terminal spells it.
public enum Key: Hashable, Sendable {
  /// A visible character or the space, as typed: shift is part of it.
  case character(Character)
  /// Control with a lower-case letter or one of `\ ] ^ _ @`.
  case control(Character)
  /// Alt (or Escape before) with a character.
  case alt(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, tab, backTab, escape, backspace, delete, insert
  /// F1 to F20.
  case function(Int)
}

extension Key: CustomStringConvertible {
  private static let named: [(key: Key, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.home, "Home"), (.end, "End"), (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.character(" "), "Space"),
  ]

  /// The notation that help and configuration use: `j`, `^d`, `Alt-x`, `PgDn`, `F1`, `Space`.
  public var description: String {
    if let entry = Self.named.first(where: { $0.key == self }) { return entry.name }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "^\(character)"
    case .alt(let character): return character == " " ? "Alt-Space" : "Alt-\(character)"
    case .function(let number): return "F\(number)"
    default: preconditionFailure("a key without a name")
    }
  }

  /// The key of a notation, nil when there is none; names of keys in any case.
  ///
  /// `^D` is `^d`, for terminals cannot tell them apart; `^i`, `^m` and `^[` are Tab, Enter and Esc, likewise.
  public init?(notation: String) {
    let lowered = notation.lowercased()
    if let entry = Self.named.first(where: { $0.name.lowercased() == lowered }) {
      self = entry.key
      return
    }
    if notation.count == 1, let character = notation.first {
      guard character.isVisible else { return nil }
      self = .character(character)
    } else if notation.count == 2, notation.first == "^", let character = lowered.last {
      guard let key = Key(controlCharacter: character) else { return nil }
      self = key
    } else if lowered.hasPrefix("alt-") {
      let rest = notation.dropFirst(4)
      if rest.lowercased() == "space" {
        self = .alt(" ")
      } else {
        guard rest.count == 1, let character = rest.first, character.isVisible else { return nil }
        self = .alt(character)
      }
    } else if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...20).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private init?(controlCharacter character: Character) {
    switch character {
    case "i": self = .tab
    case "m": self = .enter
    case "[": self = .escape
    case "a"..."z" where character.utf8.count == 1, "\\", "]", "^", "_", "@": self = .control(character)
    default: return nil
    }
  }
}

extension Character {
  /// True when the character shows something of its own and is no blank.
  var isVisible: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalarRole(scalar.value) {
      case .hidden, .blank: return false
      case .narrow, .wide, .mark, .selector: return true
      }
    }
  }
}
