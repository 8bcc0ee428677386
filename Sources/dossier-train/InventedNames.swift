// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Makes names that nobody has, in the ways names of news are made.
///
/// Companies, towns and surnames share most of their endings on purpose: what a name is shall be learnt from where it
/// stands, not from how it sounds.
struct InventedNames {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func company() -> String {
    switch number(20) {
    case 0..<7: coinage() + one(of: Self.companyEndings)
    case 7..<11: surname()
    case 11..<13: one(of: Self.words)
    case 13: coinage()
    case 14: town()
    case 15: surname() + " " + surname()
    case 16: coinage() + " " + one(of: Self.words)
    case 17: one(of: Self.words) + " " + one(of: Self.words)
    case 18: one(of: Self.words) + one(of: Self.companyEndings)
    default: coinage() + one(of: Self.companyEndings) + one(of: [" Group", " Inc.", " Holdings", " Energy", " Motors"])
    }
  }

  mutating func team() -> String {
    switch number(20) {
    case 0..<9: town()
    case 9..<11: surname()
    case 11..<14: town() + one(of: [" United", " City", " Town", " Wanderers", " Athletic", " Rangers", " Albion"])
    case 14..<16: one(of: ["Real ", "Sporting ", "Dynamo ", "Inter ", "Atletico ", "Union "]) + town()
    case 16..<18: one(of: Self.words) + "s"
    default: coinage()
    }
  }

  mutating func newspaper() -> String {
    switch number(12) {
    case 0..<3: one(of: ["Die ", "Le ", "La ", "Il ", "El ", "Het ", "Der "]) + coinage() + one(of: Self.paperEndings)
    case 3..<7: coinage() + one(of: Self.paperEndings)
    case 7: coinage()
    case 8: surname()
    case 9: one(of: ["Radio ", "Kanal ", "Canal ", "Tele "]) + coinage()
    case 10: town() + one(of: [" Herald", " Courier", " Times", " Post", " Mirror", " Echo"])
    default: one(of: Self.words)
    }
  }

  mutating func band() -> String {
    switch number(4) {
    case 0: one(of: Self.words) + " " + one(of: Self.words)
    case 1: "The " + one(of: Self.words) + "s"
    case 2: coinage()
    default: one(of: Self.colours) + " " + one(of: Self.words)
    }
  }

  mutating func work() -> String {
    switch number(6) {
    case 0: one(of: Self.words)
    case 1: coinage() + one(of: ["", "a", "is", "ia", "on"])
    case 2: "The " + one(of: Self.colours) + " " + one(of: Self.words)
    case 3: one(of: Self.colours) + " " + one(of: Self.words)
    case 4: one(of: Self.givenNames)
    default: one(of: Self.words) + " of " + town()
    }
  }

  mutating func givenName() -> String { number(5) == 0 ? coinage() : one(of: Self.givenNames) }

  mutating func surname() -> String {
    switch number(12) {
    case 0..<2: coinage()
    case 2: one(of: ["O’", "Mc", "Mac", "Fitz"]) + coinage()
    case 3: one(of: Self.words)
    default: coinage() + one(of: Self.surnameEndings)
    }
  }

  mutating func town() -> String {
    switch number(12) {
    case 0..<3: coinage()
    case 3: one(of: ["San ", "Port ", "New ", "East ", "Upper ", "Saint ", "El ", "Al-"]) + coinage()
    case 4: coinage() + one(of: [" Bay", " Falls", " Heights", " Springs", " Sud", " Vale"])
    case 5: surname()
    default: coinage() + one(of: Self.townEndings)
    }
  }

  mutating func country() -> String { one(of: Self.countries) }

  mutating func acronym() -> String {
    String((0..<(3 + number(3))).map { _ in Character(one(of: Self.letters)) })
  }

  /// One or two syllables with a capital.
  mutating func coinage() -> String {
    var word = syllable()
    if number(3) > 0 || word.count < 3 { word += syllable() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func syllable() -> String { one(of: Self.onsets) + one(of: Self.vowels) + one(of: Self.codas) }

  mutating func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func one(of list: [String]) -> String { list[number(list.count)] }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static let letters = list("A B C D E F G H I L M N O P R S T U V W")
  private static let onsets = list("b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sh sk st t tr v w z th")
  private static let vowels = list("a e i o u a e i o ai ea ou y")
  private static let codas = list("l n r s t d m nd rn lt x ck sk ll rt v g") + Array(repeating: "", count: 6)
  private static let companyEndings = list(
    "ia on ex is ora ix ium ica eon ara yx tek tech net soft corp gen med bank pay ly ify co era ent us al o a")
  private static let paperEndings = list("blatt bladet posten zeitung ska iero ario ale adet tidende ista ung")
  private static let surnameEndings = list(
    "son sen berg man ley ton ov ova sky ski ez es i ini er mann stein ic vich enko yan ian ez as ou ur ek ford well wood"
  )
  private static let townEndings = list(
    "ton ville burg by stad ovo grad mouth ford pur abad ino ia ham wick bridge vik heim ow ice ata eno iv sk ley field"
  )
  private static let colours = list(
    "Black White Red Golden Silver Blue Northern Western Silent Broken Last Bright Iron")
  private static let words = list(
    """
    Falcon Summit Anchor Harbour Lantern Compass Meridian Horizon Pioneer Phoenix Cascade Ember Willow Cedar Granite
    Cobalt Amber Raven Heron Otter Badger Fox Lynx Panther Comet Nova Orchard Meadow Thistle Clover Maple Birch Juniper
    Voyager Ranger Sentinel Guardian Monarch Regent Vanguard Beacon Tempest Zephyr Aurora Solstice Echo Prism Vector
    Quantum Pixel Copper Slate Flint Garnet Opal Ridge Canyon Delta Fjord Glacier Mirage Mosaic Atlas Titan Apex Zenith
    Spark Torrent Pulse Orbit Bridge Arrow Saddle Spindle Magnet Puffin Swallow Marlin Bison Bear Eagle Shark Storm
    """)
  private static let givenNames = list(
    """
    Anna Maria John James Robert Michael William David Richard Thomas Charles Daniel Matthew Mark Paul Steven Andrew
    Peter Kevin Brian George Edward Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa
    Margaret Emily Helen Laura Julia Rachel Olga Irina Sergei Ivan Dmitri Ahmed Omar Fatima Layla Yusuf Hassan Wei Jing
    Hiroshi Yuki Kenji Raj Priya Anil Sunita Carlos Jose Luis Carmen Pablo Sofia Giulia Marco Paolo Pierre Claire
    Jacques Hans Klaus Heike Jan Katarzyna Piotr Lars Ingrid Bjorn Kofi Ama Chinedu Ngozi Thabo Amina Kwame Nguyen Linh
    Tariq Zainab Mehmet Ayse Eleni Nikos Mihai Ioana Zoltan Eszter Siobhan Declan Rhys Angus Fiona Keisha Darnell Mei
    """)
  private static let countries = list(
    """
    Germany France Italy Spain Poland Brazil Kenya Nigeria Egypt India Japan Vietnam Canada Mexico Chile Peru Norway
    Sweden Denmark Finland Austria Greece Turkey Iran Iraq Syria Ukraine Russia China Pakistan Ghana Ireland Portugal
    """)
}
