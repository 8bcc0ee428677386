// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Keys of the names of organisations, places and countries.
enum PlainName {
  /// Folded words with one space between; without "the" in front, legal forms at the end, periods and apostrophes; common
  /// short forms of countries and other spellings of cities as their usual names.
  static func key(_ name: String) -> String {
    var letters = ""
    for character in folded(name) {
      switch character {
      case ".", "'": break
      case "-", ",", "/", " ": letters.append(" ")
      case "&": letters += " and "
      default: letters.append(character)
      }
    }
    var words = letters.split(separator: " ").map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, legalForms.contains(words[words.count - 1]) { words.removeLast() }
    if words.count > 1, words[0] == "st" { words[0] = "saint" }
    let key = words.joined(separator: " ")
    return variants[key] ?? key
  }

  /// The letters of an abbreviation, folded ("U.N." and "UN" give "un"); nil for other names.
  static func abbreviation(_ name: String) -> String? {
    let letters = name.utf8.filter { $0 != UInt8(ascii: ".") }
    guard (2...6).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// The first letters of the words of a key, small words left out; nil for one word.
  static func initials(_ key: String) -> String? {
    let words = key.split(separator: " ").filter { !smallWords.contains(String($0)) }
    return words.count > 1 ? String(words.compactMap(\.first)) : nil
  }

  static func isCountry(_ key: String) -> Bool { countries.contains(key) }

  private static let smallWords: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de", "du", "la"]

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "llp", "plc", "co", "company", "ag", "gmbh",
    "sa", "nv", "spa", "oy", "ab", "asa", "pjsc", "jsc", "ojsc", "oao", "ooo",
  ]

  /// Common short forms and other names of countries, by usual name.
  private static let countryForms: [(name: String, forms: [String])] = [
    ("united states", ["us", "usa", "america", "united states of america"]),
    ("united kingdom", ["uk", "britain", "great britain"]),
    ("united arab emirates", ["uae", "emirates"]),
    ("russia", ["russian federation"]),
    ("china", ["prc", "peoples republic of china"]),
    ("taiwan", ["republic of china"]),
    ("south korea", ["republic of korea", "rok"]),
    ("north korea", ["dprk", "democratic peoples republic of korea"]),
    ("czech republic", ["czechia"]),
    ("ivory coast", ["cote divoire"]),
    ("myanmar", ["burma"]),
    ("turkey", ["turkiye", "republic of turkey"]),
    ("iran", ["islamic republic of iran"]),
    ("syria", ["syrian arab republic"]),
    ("democratic republic of the congo", ["drc", "dr congo", "democratic republic of congo", "congo kinshasa"]),
    ("republic of the congo", ["congo brazzaville"]),
    ("netherlands", ["holland"]),
    ("saudi arabia", ["ksa", "kingdom of saudi arabia"]),
    ("germany", ["federal republic of germany"]),
    ("france", ["french republic"]),
    ("north macedonia", ["macedonia"]),
    ("eswatini", ["swaziland"]),
    ("cape verde", ["cabo verde"]),
    ("east timor", ["timor leste"]),
    ("vatican", ["holy see", "vatican city"]),
    ("ireland", ["republic of ireland"]),
    ("bosnia and herzegovina", ["bosnia"]),
    ("soviet union", ["ussr"]),
    ("moldova", ["republic of moldova"]),
    ("venezuela", ["bolivarian republic of venezuela"]),
    ("palestine", ["state of palestine", "palestinian territories"]),
    ("kyrgyzstan", ["kyrgyz republic"]),
    ("belarus", ["byelorussia", "belorussia"]),
    ("new zealand", ["aotearoa"]),
    ("south africa", ["republic of south africa", "rsa"]),
  ]

  /// Cities that newspapers spell in two ways.
  private static let cityForms: [(name: String, forms: [String])] = [
    ("kyiv", ["kiev", "kyyiv"]), ("kharkiv", ["kharkov"]), ("odesa", ["odessa"]), ("lviv", ["lvov"]),
    ("luhansk", ["lugansk"]), ("zaporizhzhia", ["zaporizhia", "zaporozhye"]), ("dnipro", ["dnepr"]),
    ("mykolaiv", ["nikolaev", "nikolayev"]), ("chisinau", ["kishinev"]), ("beijing", ["peking"]),
    ("mumbai", ["bombay"]), ("kolkata", ["calcutta"]), ("chennai", ["madras"]), ("yangon", ["rangoon"]),
    ("ho chi minh city", ["saigon"]), ("astana", ["nur sultan"]), ("new york", ["new york city", "nyc"]),
    ("washington", ["washington dc"]), ("mecca", ["makkah"]), ("sanaa", ["sana"]), ("tripoli", ["tarabulus"]),
  ]

  /// States as datelines and bylines shorten them.
  private static let stateForms: [(name: String, forms: [String])] = [
    ("arizona", ["ariz"]), ("arkansas", ["ark"]), ("california", ["calif"]), ("colorado", ["colo"]),
    ("connecticut", ["conn"]), ("florida", ["fla"]), ("georgia", ["ga"]), ("illinois", ["ill"]), ("indiana", ["ind"]),
    ("kansas", ["kan"]), ("kentucky", ["ky"]), ("massachusetts", ["mass"]), ("maryland", ["md"]),
    ("michigan", ["mich"]), ("minnesota", ["minn"]), ("montana", ["mont"]), ("nebraska", ["neb"]),
    ("nevada", ["nev"]), ("new hampshire", ["nh"]), ("new jersey", ["nj"]), ("new mexico", ["nm"]),
    ("new york", ["ny"]), ("north carolina", ["nc"]), ("north dakota", ["nd"]), ("oklahoma", ["okla"]),
    ("oregon", ["ore"]), ("pennsylvania", ["pa", "penn"]), ("rhode island", ["ri"]), ("south carolina", ["sc"]),
    ("south dakota", ["sd"]), ("tennessee", ["tenn"]), ("vermont", ["vt"]), ("virginia", ["va"]),
    ("west virginia", ["wva"]), ("wisconsin", ["wis"]), ("wyoming", ["wyo"]),
    ("washington", ["dc", "district of columbia"]),
  ]

  private static let variants: [String: String] = {
    var result: [String: String] = [:]
    for (name, forms) in countryForms + cityForms + stateForms { for form in forms { result[form] = name } }
    return result
  }()

  private static let countries = Set(countryForms.map(\.name))
}
