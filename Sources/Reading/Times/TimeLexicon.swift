// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a token can be to a time expression.
enum TimeWordKind: UInt8, Sendable {
  /// No part of any.
  case other
  // Names of the calendar.
  case month, weekday, weekdays, season, holiday, holidayLead, unit, units, part, parts, clockName, deictic, decadeName
  // Numbers.
  case number, decimal, fraction, ordinal, decade, clock, slashDate, cardinal, tens, scale, couple, few, several, half
  // Words that point.
  case article, the, this, that, these, those, last, past, next, coming, previous, following, same, recent, current
  case latest, each, ago, earlier, later, before, after, now, hence
  // Words that shade.
  case early, late, mid, start, end, middle, about, nearly, more, less, than, least, most, up, over, under, just, no
  // Words whose meaning is a time or recurrence.
  case presently, recently, soon, future, frequency, unitLong, eve, so, modal, alternate, local, clockTime, quarterName
  // Small words that the grammar asks for.
  case at, by, `in`, on, of, from, to, and, or, since, until, during, through, `for`, within, between, `as`, old, long
  case meridiem, zone, fiscal, year, period, oclock, ended, additional
  // Marks.
  case hyphen, dash, comma, stop, apostrophe, clitic, currency, percent
}

/// One token as the time grammar sees it.
struct TimeWord: Sendable {
  var kind: TimeWordKind
  var flags: Flags
  /// Digits of a number written as digits alone, else 0.
  var digits: UInt8
  /// The number, the month, the unit, …
  var value: Int32

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let capital = Flags(rawValue: 1)
    static let dotted = Flags(rawValue: 2)
    /// No space before the token.
    static let glued = Flags(rawValue: 4)
    /// A short form or a word of other meanings too, which needs company.
    static let doubtful = Flags(rawValue: 8)
    static let upper = Flags(rawValue: 16)
    /// Of letters, not a number or a mark.
    static let letters = Flags(rawValue: 32)
  }

  /// A token of letters, listed or not.
  var isWord: Bool { flags.contains(.letters) }

  static let other = TimeWord(kind: .other, flags: [], digits: 0, value: 0)
}

/// The words of the time grammar, found by their packed bytes.
///
/// A word is at most 16 ASCII letters; it is packed into two 64-bit keys and looked up in an open table, behind a
/// filter on first letter and length that stops most words of a text.
struct TimeLexicon: Sendable {
  private struct Entry {
    var key: PackedWord?
    var kind = TimeWordKind.other
    var doubtful = false
    var value: Int32 = 0
  }

  private static let slots = 2048
  private var table = [Entry](repeating: Entry(), count: slots)
  /// For each letter the lengths of words that begin with it, a bit each.
  private var lengths = [UInt32](repeating: 0, count: 32)

  static let shared = TimeLexicon()

  private init() {
    for (kind, words) in timeWords {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let parts = word.split(separator: "=")
        var value = parts.count > 1 ? parts[1] : "0"
        let doubtful = value.hasSuffix("?")
        if doubtful { value = value.dropLast() }
        insert(Array(parts[0].utf8), kind, Int32(value)!, doubtful)
      }
    }
  }

  private mutating func insert(_ word: [UInt8], _ kind: TimeWordKind, _ value: Int32, _ doubtful: Bool) {
    let key = PackedWord(word)
    lengths[Int(word[0] & 31)] |= 1 << UInt32(word.count)
    var slot = Self.slot(key)
    while table[slot].key != nil { slot = (slot + 1) % Self.slots }
    table[slot] = Entry(key: key, kind: kind, doubtful: doubtful, value: value)
  }

  @inline(__always)
  private static func slot(_ key: PackedWord) -> Int { Int(truncatingIfNeeded: key.hash) & (slots - 1) }

  /// Kind, value and doubt of a word given in any case, without its period; nil for words that are not listed.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> (kind: TimeWordKind, value: Int32, doubtful: Bool)?
  {
    let count = range.count
    guard count <= 16, count > 0 else { return nil }
    let mask = lengths.withUnsafeBufferPointer { $0[Int(bytes[range.lowerBound] & 31)] }
    guard mask >> UInt32(count) & 1 == 1 else { return nil }
    let key = PackedWord(bytes, range)
    return table.withUnsafeBufferPointer { table in
      var slot = Self.slot(key)
      while let known = table[slot].key {
        if known == key { return (table[slot].kind, table[slot].value, table[slot].doubtful) }
        slot = (slot + 1) & (Self.slots - 1)
      }
      return nil
    }
  }
}
