// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// The tokens of a text as the time grammar sees them, an entry each.
///
/// One pass; a token costs a look-up in the lexicon, numbers are read from their digits.
struct TimeWords: Sendable {
  let words: [TimeWord]

  init(_ prose: ProseText) {
    let lexicon = TimeLexicon.shared
    let tokens = prose.tokens
    words = prose.text.utf8.withUnsafeBufferPointer { bytes in
      Array(unsafeUninitializedCapacity: tokens.count) { buffer, count in
        for (i, token) in tokens.enumerated() {
          buffer.initializeElement(at: i, to: Self.word(token, bytes, lexicon))
        }
        count = tokens.count
      }
    }
  }

  private static func word(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: TimeLexicon) -> TimeWord {
    var word = TimeWord.other
    var range = token.span.range
    let first = bytes[range.lowerBound]
    if !token.spaceBefore { word.flags.insert(.glued) }
    switch token.kind {
    case .number:
      NumberReader(bytes, range).read(into: &word)
    case .word where first == UInt8(ascii: "'") || first == 0xE2:
      word.kind = .clitic
    case .word:
      word.flags.insert(.letters)
      if first &- 65 < 26 {
        word.flags.insert(.capital)
        if range.count > 1, bytes[range.lowerBound + 1] &- 65 < 26 { word.flags.insert(.upper) }
      }
      if bytes[range.upperBound - 1] == UInt8(ascii: "."), range.count > 1 {
        range = range.lowerBound..<(range.upperBound - 1)
        word.flags.insert(.dotted)
      }
      guard first < 0x80, let found = lexicon.find(bytes, range) else { break }
      word.kind = found.kind
      word.value = found.value
      if found.doubtful { word.flags.insert(.doubtful) }
    case .punctuation, .closeQuote, .openQuote: word.kind = mark(bytes, range)
    case .symbol:
      // "$", "£", "€" and "%".
      let isCurrency = first == UInt8(ascii: "$") || first == UInt8(ascii: "#") || first == 0xC2 || first == 0xE2
      word.kind = isCurrency ? .currency : first == UInt8(ascii: "%") ? .percent : .other
    }
    return word
  }

  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TimeWordKind {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "-"): return range.count == 1 ? .hyphen : .dash
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."): return .stop
    case UInt8(ascii: "'"): return range.count == 1 ? .apostrophe : .other
    case 0xE2 where range.count == 3 && bytes[range.lowerBound + 1] == 0x80:
      switch bytes[range.lowerBound + 2] {
      case 0x90, 0x91: return .hyphen
      case 0x92...0x95: return .dash
      case 0x98, 0x99: return .apostrophe
      default: return .other
      }
    default: return .other
    }
  }
}

/// Reads what a token that begins with a digit says: a count, a year, "21st", "1990s", "10:35", "10/21/2025".
private struct NumberReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  func read(into word: inout TimeWord) {
    // Longer ones are no dates, and would overflow.
    guard range.count <= 12 else { return }
    var fields = [0]
    var lengths = [0]
    var marks: [UInt8] = []
    var at = range.lowerBound
    scan: while at < range.upperBound {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        fields[fields.count - 1] = fields[fields.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        lengths[lengths.count - 1] += 1
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"):
        fields.append(0)
        lengths.append(0)
        marks.append(byte)
      default: break scan
      }
      at += 1
    }
    if at < range.upperBound { return suffixed(&word, fields, lengths, from: at) }
    guard let mark = marks.first else {
      word.kind = .number
      word.digits = UInt8(lengths[0])
      word.value = Int32(clamping: fields[0])
      return
    }
    guard marks.allSatisfy({ $0 == mark }) else { return }
    switch mark {
    case UInt8(ascii: ","):
      word.kind = .number
      word.value = Int32(clamping: fields.reduce(0) { $0 * 1000 + $1 })
    case UInt8(ascii: ":"):
      guard fields[0] <= 24, fields[1] < 60, lengths[1] == 2, fields.count <= 3 else { return }
      word.kind = .clock
      word.value = Int32(fields[0] * 60 + fields[1])
    case UInt8(ascii: "/") where fields.count == 2:
      word.kind = .fraction
      word.value = Int32(clamping: fields[0] * 100 + fields[1])
    case UInt8(ascii: ".") where fields.count == 2:
      guard fields[0] < 10_000, lengths[1] <= 2 else { return }
      word.kind = .decimal
      word.value = Int32(fields[0] * 100 + (lengths[1] == 1 ? fields[1] * 10 : fields[1]))
    default:
      guard fields.count == 3, let date = Self.date(fields, lengths, mark) else { return }
      word.kind = .slashDate
      word.value = date
    }
  }

  /// A date of three numbers as yyyymmdd. The American order unless the numbers forbid it, or periods stand between.
  private static func date(_ f: [Int], _ lengths: [Int], _ mark: UInt8) -> Int32? {
    var (year, month, day) = (f[2], f[0], f[1])
    if lengths[0] == 4 {
      (year, month, day) = (f[0], f[1], f[2])
    } else if lengths[2] == 4 || lengths[2] == 2 {
      if month > 12 || mark == UInt8(ascii: ".") { swap(&month, &day) }
      if lengths[2] == 2 { year += year < 50 ? 2000 : 1900 }
    } else {
      return nil
    }
    guard (1...12).contains(month), (1...31).contains(day), (1000...2999).contains(year) else { return nil }
    return Int32(year * 10_000 + month * 100 + day)
  }

  private func suffixed(_ word: inout TimeWord, _ fields: [Int], _ lengths: [Int], from at: Int) {
    guard fields.count == 1, range.upperBound - at <= 2 else { return }
    let first = bytes[at] | 0x20
    let second = at + 1 < range.upperBound ? bytes[at + 1] | 0x20 : 0
    let number = fields[0]
    switch (first, second) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      word.kind = .ordinal
      word.value = Int32(clamping: number)
    case (UInt8(ascii: "s"), 0):
      guard number % 10 == 0, lengths[0] == 4 || lengths[0] == 2 else { return }
      word.kind = .decade
      word.digits = UInt8(lengths[0])
      word.value = Int32(lengths[0] == 4 ? number / 10 : (number < 20 ? 200 : 190) + number / 10)
    case (UInt8(ascii: "t"), 0) where lengths[0] == 2:
      // The day of "2025-04-02T10:00".
      word.kind = .number
      word.digits = 2
      word.value = Int32(number)
    default: break
    }
  }
}
