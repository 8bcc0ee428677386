// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The lists that `NameLexicon` is built from. Ours: what any gazetteer of the world and any style book holds.
enum Gazetteer {
  static let speechVerbs = """
    said,says,say,told,tells,added,adds,asked,asks,argued,argues,claimed,claims,noted,notes,explained,explains,stated,
    wrote,writes,tweeted,replied,responded,insisted,insists,warned,warns,announced,acknowledged,admitted,believes,thinks,
    thought,wants,wanted,recalled,recalls,joked,testified,suggested,suggests,declined,denied,hopes,hoped,knew,who,whose
    """
  static let locatives = "in,at,near,around,across,outside,inside,throughout,to,from,into,toward,towards,via"
}

/// A hash table from words and sequences of words to traits, built once from the lists of `Gazetteer`.
struct NameLexicon: Sendable {
  static let shared = NameLexicon()

  /// The longest entry in words.
  static let longestEntry = 8

  private var keys: [UInt64]
  private var traits: [WordTraits]
  /// Number of the country that an entry names or is an adjective of; 0 for none.
  private var countries: [UInt16]
  private let mask: Int

  /// What is known of the word or sequence with the hash; nothing for one that is in no list.
  func traits(of hash: UInt64) -> WordTraits {
    guard let slot = slot(of: hash) else { return [] }
    return traits[slot]
  }

  /// The number of the country that the word names or is an adjective of; 0 when there is none.
  func country(of hash: UInt64) -> UInt16 {
    guard let slot = slot(of: hash) else { return 0 }
    return countries[slot]
  }

  private func slot(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != hash {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func add(_ hash: UInt64, _ new: WordTraits, country: UInt16) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    traits[slot].formUnion(new)
    if country != 0, countries[slot] == 0 { countries[slot] = country }
  }

  private init() {
    let capacity = 1 << 15
    keys = Array(repeating: 0, count: capacity)
    traits = Array(repeating: [], count: capacity)
    countries = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    addCountries()
    addList(Gazetteer.groups, .demonym, plurals: true)
    addList(Gazetteer.states, .place)
    addList(Gazetteer.unitedStates, .unitedState)
    addList(Gazetteer.regions, .place)
    addList(Gazetteer.cities, .place)
    addList(Gazetteer.placeLastWords, .placeLast)
    addList(Gazetteer.placeFirstWords, .placeFirst)
    addList(Gazetteer.organizationHeads, .organizationHead)
    addList(Gazetteer.nounsTakingOf, .takesOf)
    addList(Gazetteer.organizationNouns, .organizationNoun)
    addList(Gazetteer.placeNouns, .placeNoun)
    addList(Gazetteer.companySuffixes, .companySuffix)
    addList(Gazetteer.organizations, .organization)
    addList(Gazetteer.companies, [.organization, .company])
    addList(Gazetteer.bodies, .organization)
    addList(Gazetteer.thingHeads, .thingHead)
    addList(Gazetteer.things, .thing)
    addList(Gazetteer.quotedThings, .thing)
    addList(Gazetteer.givenNamesOfMen, .maleName)
    addList(Gazetteer.givenNamesOfWomen, .femaleName)
    addList(Gazetteer.rarerNamesOfMen, .maleName)
    addList(Gazetteer.rarerNamesOfWomen, .femaleName)
    addList(Gazetteer.addressOfMen, [.address, .male])
    addList(Gazetteer.addressOfWomen, [.address, .female])
    addList(Gazetteer.addressOfEither, .address)
    addList(Gazetteer.rolesOfMen, [.role, .male])
    addList(Gazetteer.rolesOfWomen, [.role, .female])
    addList(Gazetteer.rolesOfEither, .role, plurals: true)
    addList(Gazetteer.roleModifiers, .roleModifier)
    addList(Gazetteer.personSuffixes, .personSuffix)
    addList(Gazetteer.particles, .particle)
    addList(Gazetteer.calendar, .calendar)
    addList(Gazetteer.functionWords, .function)
    addList(Gazetteer.commonWords, .common)
    addList(Gazetteer.speechVerbs, .speech)
    addList(Gazetteer.locatives, .locative)
  }

  private mutating func addCountries() {
    var number: UInt16 = 0
    for line in Gazetteer.countries.split(separator: "\n") {
      number += 1
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      addList(String(fields[0]), .country, country: number)
      addList(String(fields[1]), .demonym, plurals: true, country: number)
      addList(String(fields[2]), .place, country: number)
    }
  }

  /// Adds a list of entries separated by commas or line ends.
  private mutating func addList(_ list: String, _ new: WordTraits, plurals: Bool = false, country: UInt16 = 0) {
    var list = list
    list.withUTF8 { bytes in
      var start = 0
      for i in 0...bytes.count
      where i == bytes.count || bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: "\n") {
        addEntry(bytes, start..<i, new, plurals: plurals, country: country)
        start = i + 1
      }
    }
  }

  /// Adds an entry, cut into words as the tokenizer cuts them: at spaces, around hyphens, before "'s".
  private mutating func addEntry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ new: WordTraits, plurals: Bool, country: UInt16
  ) {
    var words: [UInt64] = []
    var start = range.lowerBound
    var capitals = true
    for i in range.lowerBound...range.upperBound {
      let end = i == range.upperBound
      let byte = end ? 0x20 : bytes[i]
      if byte &- 97 < 26 { capitals = false }
      // "Moody's", "People's Daily".
      let clitic =
        byte == UInt8(ascii: "'") && i + 1 < range.upperBound && bytes[i + 1] == UInt8(ascii: "s")
        && (i + 2 == range.upperBound || bytes[i + 2] == 0x20)
      guard byte == 0x20 || byte == UInt8(ascii: "-") || clitic else { continue }
      if start < i { words.append(WordHash.hash(bytes, start..<i)) }
      start = clitic ? i + 2 : i + 1
      if byte == UInt8(ascii: "-") { words.append(WordHash.hash(bytes, i..<(i + 1))) }
      if clitic { words.append(WordHash.hash(bytes, i..<(i + 2))) }
    }
    guard var hash = words.first else { return }
    for word in words.dropFirst() {
      add(hash, .prefix, country: 0)
      hash = WordHash.joined(hash, word)
    }
    add(hash, capitals ? new.union(.acronym) : new, country: country)
    if plurals, words.count == 1 { addPlural(bytes, range, new, country: country) }
  }

  private mutating func addPlural(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ new: WordTraits, country: UInt16
  ) {
    var first = range.lowerBound
    while first < range.upperBound, bytes[first] == 0x20 { first += 1 }
    let plural = Array(bytes[first..<range.upperBound]) + [UInt8(ascii: "s")]
    plural.withUnsafeBufferPointer { add(WordHash.hash($0, 0..<plural.count), new, country: country) }
  }
}
