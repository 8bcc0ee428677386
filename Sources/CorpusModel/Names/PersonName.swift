// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// The name of a person in its parts.
struct PersonName: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    let key: String
    /// The first letter as written, folded.
    let letter: Character
    let isInitial: Bool
  }

  /// Given and middle names or their initials, in order; empty for a name of one word.
  let given: [Word]
  /// The key of the last name, particles left out.
  let family: String
  /// "jr", "iii", if any.
  let suffix: String?

  /// Nil when nothing of the name is a letter.
  init?(_ name: String) {
    var words = name.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map(String.init)
    var suffix: String?
    while words.count > 1, let last = words.last, let found = PersonName.suffix(last) {
      suffix = found
      words.removeLast()
    }
    guard let last = words.popLast() else { return nil }
    family = PersonName.familyKey(last)
    guard !family.isEmpty else { return nil }
    self.suffix = suffix
    while let particle = words.last, words.count > 1 || PersonName.isLowercase(particle),
      particles.contains(folded(particle))
    {
      words.removeLast()
    }
    given = words.flatMap(PersonName.words)
  }

  /// Whether the two can be one person's names, going by the names alone; the family names are the same.
  func agrees(with other: PersonName) -> Bool {
    if let suffix, let theirs = other.suffix, suffix != theirs { return false }
    guard let first = given.first, let theirs = other.given.first else { return false }
    guard GivenNames.agree(first, theirs) else { return PersonName.isCalledByMiddleName(self, other) }
    guard given.count > 1, other.given.count > 1 else { return true }
    return GivenNames.agree(given[1], other.given[1])
  }

  /// "J. Edna Holm" and "Edna Holm": the first name is only an initial beside a middle name.
  private static func isCalledByMiddleName(_ a: PersonName, _ b: PersonName) -> Bool {
    func calls(_ long: PersonName, _ short: PersonName) -> Bool {
      long.given.count == 2 && short.given.count == 1 && long.given[0].isInitial && !long.given[1].isInitial
        && long.given[1].key == short.given[0].key
    }
    return calls(a, b) || calls(b, a)
  }

  // MARK: Words

  private static func suffix(_ word: String) -> String? {
    let letters = folded(word).filter { $0 != "." }
    return ["jr", "sr", "ii", "iii", "iv"].contains(letters) ? letters : nil
  }

  private static func isLowercase(_ word: String) -> Bool { word == word.lowercased() }

  /// The key without an article in front: "al-Sisi", "el-Sisi", "d’Arc".
  private static func familyKey(_ word: String) -> String {
    let folded = folded(word)
    for prefix in ["al-", "el-", "as-", "ar-", "ash-", "bin-", "d'", "l'"] where folded.hasPrefix(prefix) {
      if folded.utf8.count > prefix.utf8.count + 2 { return NameKey.key(folded.dropFirst(prefix.count)) }
    }
    return NameKey.key(word)
  }

  /// A given name; initials written together are taken apart ("J.D.", "JD").
  private static func words(_ word: String) -> [Word] {
    let letters = word.filter(\.isLetter)
    let areInitials =
      word.contains(".") && letters.count <= 3 && letters == letters.uppercased()
      || (letters.count == 2 && letters == letters.uppercased())
    if areInitials || letters.count == 1 {
      return letters.compactMap { letter in
        folded(String(letter)).first.map { Word(key: NameKey.key(String(letter)), letter: $0, isInitial: true) }
      }
    }
    // Nicknames stand in quotation marks: Ada “Ferry” Lund.
    guard !word.contains(where: { "\"“”'‘()".contains($0) && $0 != "’" }) || letters.count == word.count,
      let letter = folded(letters).first
    else { return [] }
    return [Word(key: NameKey.key(word), letter: letter, isInitial: false)]
  }
}

/// Small words before last names.
private let particles: Set<String> = [
  "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "la", "le", "du", "ter", "ten", "zu",
  "zum",
  "bin", "ibn", "bint", "al", "el", "abu", "af", "av",
]
