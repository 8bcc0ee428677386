// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Glyph {
  /// An ASCII glyph that says about the same, "?" where there is none; marks are left out.
  ///
  /// For terminals and encodings that cannot show the real one. A wide glyph becomes a narrow one: the caller blanks
  /// the column that is left.
  public var asciiTwin: Glyph {
    if base < 0x80 { return Glyph(base: base) }
    return Glyph(base: UInt32(Self.asciiByte(base)))
  }

  private static func asciiByte(_ base: UInt32) -> UInt8 {
    switch base {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: return UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB: return UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2550: return UInt8(ascii: "-")
    case 0x2026: return UInt8(ascii: "~")
    case 0x2022, 0x25CF, 0x25A0, 0x2605: return UInt8(ascii: "*")
    case 0xB7, 0x25CB, 0x25A1: return UInt8(ascii: ".")
    case 0xD7, 0x2715: return UInt8(ascii: "x")
    case 0x2039, 0x2190, 0x25C0, 0x25C2: return UInt8(ascii: "<")
    case 0x203A, 0x2192, 0x25B6, 0x25B8, 0x258C, 0x2590: return UInt8(ascii: ">")
    case 0x2191, 0x25B2: return UInt8(ascii: "^")
    case 0x2193, 0x25BC: return UInt8(ascii: "v")
    case 0x2502, 0x2503, 0x2551, 0x258E...0x258F: return UInt8(ascii: "|")
    case 0x2504...0x257F: return UInt8(ascii: "+")
    // Bars, low to high.
    case 0x2581, 0x2582: return UInt8(ascii: "_")
    case 0x2583, 0x2584: return UInt8(ascii: "=")
    case 0x2585...0x258B: return UInt8(ascii: "#")
    case 0xC0...0xFF: return latinLetters[Int(base) - 0xC0]
    default: return UInt8(ascii: "?")
    }
  }

  /// The letters of U+00C0 to U+00FF without their marks.
  private static let latinLetters = Array("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
}
