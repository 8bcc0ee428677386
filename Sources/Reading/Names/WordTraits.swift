// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What the gazetteer knows of a word or a sequence of words, case aside.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let country = WordTraits(rawValue: 1 << 0)
  /// An adjective or noun for the people of a country, a faith or a party: "Russian", "Muslims".
  static let demonym = WordTraits(rawValue: 1 << 1)
  static let place = WordTraits(rawValue: 1 << 2)
  static let maleName = WordTraits(rawValue: 1 << 3)
  static let femaleName = WordTraits(rawValue: 1 << 4)
  /// "Mr.", "Sen.": before a name only.
  static let address = WordTraits(rawValue: 1 << 5)
  /// A noun for what a person is: "minister".
  static let role = WordTraits(rawValue: 1 << 6)
  /// Said of men, of women: with `address` and `role`.
  static let male = WordTraits(rawValue: 1 << 7)
  static let female = WordTraits(rawValue: 1 << 8)
  static let roleModifier = WordTraits(rawValue: 1 << 9)
  static let organizationHead = WordTraits(rawValue: 1 << 10)
  static let companySuffix = WordTraits(rawValue: 1 << 11)
  static let organization = WordTraits(rawValue: 1 << 12)
  static let placeLast = WordTraits(rawValue: 1 << 13)
  static let placeFirst = WordTraits(rawValue: 1 << 14)
  static let thingHead = WordTraits(rawValue: 1 << 15)
  static let thing = WordTraits(rawValue: 1 << 16)
  static let personSuffix = WordTraits(rawValue: 1 << 17)
  static let particle = WordTraits(rawValue: 1 << 18)
  static let calendar = WordTraits(rawValue: 1 << 19)
  static let function = WordTraits(rawValue: 1 << 20)
  static let common = WordTraits(rawValue: 1 << 21)
  /// Written in capitals in the gazetteer: "US" is a country, "Us" is not.
  static let acronym = WordTraits(rawValue: 1 << 22)
  /// A longer entry begins like this.
  static let prefix = WordTraits(rawValue: 1 << 23)
  /// "said", "told": what stands beside it is likely a person.
  static let speech = WordTraits(rawValue: 1 << 24)
  /// "in", "near": what follows is likely a place.
  static let locative = WordTraits(rawValue: 1 << 25)

  /// "Bank", "Council": the name goes on with "of".
  static let takesOf = WordTraits(rawValue: 1 << 26)
  /// "company", "newspaper": what follows is likely an organisation.
  static let organizationNoun = WordTraits(rawValue: 1 << 27)
  /// "city", "province": what stands beside it is likely a place.
  static let placeNoun = WordTraits(rawValue: 1 << 28)
  /// A state of the United States; "Georgia" is a country as well.
  static let unitedState = WordTraits(rawValue: 1 << 29)
  /// An organisation that makes and sells: what follows its name may be a product's.
  static let company = WordTraits(rawValue: 1 << 30)

  static let givenName: WordTraits = [.maleName, .femaleName]
  /// Reasons to take a word for a name that does not depend on where it stands.
  static let known: WordTraits = [.country, .place, .organization, .maleName, .femaleName]
  /// Reasons to take it for an ordinary word.
  static let ordinary: WordTraits = [.function, .common, .calendar]

  func has(_ other: WordTraits) -> Bool { rawValue & other.rawValue != 0 }
}

/// Hashes of words and of sequences of words, case and periods aside.
enum WordHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word: ASCII and Latin-1 letters lower case, periods left out ("U.S." as "US"), apostrophes alike.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var h = seed
    var i = range.lowerBound
    while i < range.upperBound {
      var b = bytes[i]
      if b &- 65 < 26 {
        b |= 0x20
      } else if b == UInt8(ascii: ".") && range.count > 1 {
        i += 1
        continue
      } else if b == 0xE2, i + 2 < range.upperBound, bytes[i + 1] == 0x80, bytes[i + 2] & 0xFE == 0x98 {
        b = UInt8(ascii: "'")
        i += 2
      } else if b == 0xC3, i + 1 < range.upperBound, bytes[i + 1] < 0x9F {
        h = (h ^ 0xC3) &* 0x100_0000_01B3
        b = bytes[i + 1] | 0x20
        i += 1
      }
      h = (h ^ UInt64(b)) &* 0x100_0000_01B3
      i += 1
    }
    return mixed(h)
  }

  static func mixed(_ x: UInt64) -> UInt64 {
    var h = x
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    h ^= h >> 29
    return h == 0 ? 1 : h
  }

  /// The hash of a sequence and one more word.
  static func joined(_ sequence: UInt64, _ word: UInt64) -> UInt64 {
    mixed(sequence &* 0x9E37_79B9_7F4A_7C15 &+ word)
  }
}
