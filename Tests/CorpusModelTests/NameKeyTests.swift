// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Testing

@testable import CorpusModel

struct NameKeyTests {
  /// Spellings of one name each.
  static let spellings = [
    ["Sergey", "Sergei", "Sergej"], ["Yuri", "Yury", "Yuriy", "Yurii", "Iuri"],
    ["Dmitri", "Dmitry", "Dmitriy", "Dmitrij"],
    ["Karelsky", "Karelskyy", "Karelskiy", "Karelskii", "Karelskij"], ["Alexeyev", "Alekseev", "Alexeev", "Aleksejev"],
    ["Semyonov", "Semenov"], ["Solovyov", "Solovyev", "Soloviev"], ["Yevgeny", "Evgeny", "Evgeni", "Yevgeniy"],
    ["Viktor", "Victor"], ["Nikolai", "Nicolai", "Nikolay"], ["Rachmanoff", "Rachmanov"], ["José", "Jose"],
    ["Müller", "Muller"], ["Zhukov", "Zukov"], ["Tchernov", "Chernov"], ["Sarah", "Sara"], ["Yaroslav", "Jaroslav"],
    ["Gulenova", "Guleneva"], ["Wolkow", "Volkov"], ["Youssouf", "Yusuf"], ["Philippa", "Filipa"], ["O’Hara", "OHara"],
  ]

  @Test(arguments: spellings) func spellingsOfOneNameHaveOneKey(names: [String]) {
    #expect(Set(names.map { NameKey.key($0) }).count == 1, "\(names.map { NameKey.key($0) })")
  }

  @Test func otherNamesHaveOtherKeys() {
    let names =
      NameKeyTests.spellings.map { $0[0] } + [
        "Mario", "Marie", "Maria", "Anna", "Anne", "Hall", "Hill", "Lund", "Lind", "Rask", "Rosk", "Evans",
        "Ivanov",
        "Ivanova", "Li", "Lu",
      ]
    #expect(Set(names.map { NameKey.key($0) }).count == names.count)
  }
}
