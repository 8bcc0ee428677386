// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import SeededRandom
import Testing

struct ActorMergeTests {
  /// The names of the merged actors, when each line of names is an article: "Ada Lund, Bo Rask".
  private func merged(_ articles: [String], _ kind: ActorKind = .person) -> [String] {
    let corpus = Corpus(
      articles.enumerated().map { number, names in
        names.split(separator: ",").reduce(Draft("\(number)", names)) { draft, name in
          draft.actor(name.trimmed, kind)
        }
      })
    #expect(corpus.validate() == [])
    return corpus.actors.map { corpus.actor($0).name }.sorted()
  }

  /// Two names in two articles.
  @Test(arguments: [
    ("Sergei Karev", "Sergey Karev"), ("Yuri Oshin", "Yury Oshin"), ("Dmitriy Semyonov", "Dmitri Semenov"),
    ("George W. Marsh", "George Marsh"), ("Joe Hallen", "Joseph R. Hallen Jr."), ("Bill Tarn", "William Tarn"),
    ("J. Edna Holm", "Edna Holm"), ("J.D. Fenn", "James David Fenn"), ("JD Fenn", "J. D. Fenn"),
    ("Mohammed bin Karim", "Muhammad bin Karim"), ("Ursula von der Aue", "Ursula Von der Aue"),
    ("Ahmed al-Tahri", "Ahmad Tahri"), ("Ana Rodham Clay", "Ana Clay"), ("Mikhail Orin", "Mykhailo Orin"),
    ("Émile Zorn", "Emile Zorn"), ("Sergey Viktorovich Karev", "Sergei Karev"), ("Ada “Ferry” Lund", "Ada Lund"),
  ]) func namesOfOnePersonAreJoined(a: String, b: String) {
    #expect(merged([a, b]).count == 1)
    #expect(merged([b, a]).count == 1)
  }

  @Test(arguments: [
    ("Bill Clay", "Ana Clay"), ("George W. Marsh", "George H. Marsh"), ("Ivan Karev", "Ivana Kareva"),
    ("Mario Rossi", "Marie Rossi"), ("Tom Hall", "Tom Hill"), ("Ada Lund Jr.", "Ada Lund Sr."), ("Al Gorm", "Ed Gorm"),
  ]) func namesOfTwoPersonsStayApart(a: String, b: String) {
    #expect(merged([a, b]).count == 2)
  }

  @Test(arguments: [
    (["Calif.", "Calif.", "California"], ["California"]), (["PORT LUND", "PORT LUND", "Port Lund"], ["Port Lund"]),
    (["PORT LUND"], ["Port Lund"]), (["D.C.", "Washington"], ["Washington"]), (["NYC", "NYC"], ["NYC"]),
  ]) func placesAreCalledAsRunningTextWritesThem(articles: [String], names: [String]) {
    #expect(merged(articles, .place) == names)
  }

  @Test func anAbbreviationThatHasItsNameTakesNoOther() {
    #expect(merged(["N.H.", "New Hampshire", "Neu Halden"], .place) == ["Neu Halden", "New Hampshire"])
    let corpus = Corpus([
      Draft("a", "Omni Transit Authority (OTA) came.").actor("Omni Transit Authority", .organization, aliases: ["OTA"]),
      Draft("b", "OTA came.").actor("OTA", .organization),
      Draft("c", "Ohm Testing Agency came.").actor("Ohm Testing Agency", .organization),
    ])
    #expect(corpus.actors.map { corpus.actor($0).articles.count } == [2, 1])
  }

  /// "Lund" is somebody in nine articles, and was taken for a firm in one; "Ford" is a firm in as many as somebody.
  @Test func aSurnameThatOneArticleTakesForAFirmIsSomebody() {
    var drafts = (0..<9).map {
      Draft("\($0)", "Ada Lund came. Lund left.").actor("Ada Lund", .person, aliases: ["Lund"])
    }
    drafts.append(Draft("x", "Lund came.").actor("Lund", .organization))
    drafts.append(Draft("y", "Ivo Ford came. Ford left.").actor("Ivo Ford", .person, aliases: ["Ford"]))
    drafts.append(Draft("z", "Ford came.").actor("Ford", .organization))
    let corpus = Corpus(drafts)
    #expect(corpus.validate() == [])
    #expect(corpus.actors.map { corpus.actor($0).name }.sorted() == ["Ada Lund", "Ford", "Ivo Ford"])
    #expect(corpus.actor(corpus.actors.first!).articles.count == 10)
  }

  @Test func aStateIsNoCountryOfItsName() {
    let corpus = Corpus([
      Draft("a", "Georgia voted.").actor("Georgia", .place), Draft("b", "Georgia is far.").actor("Georgia", .country),
      Draft("c", "Ga. voted.").actor("Ga.", .place),
    ])
    #expect(corpus.actors.map { corpus.actor($0).articles.count } == [2, 1])
  }

  @Test func anArticleThatTellsTwoApartKeepsThemApart() {
    #expect(merged(["Don Marsh, Donald Marsh Jr.", "Donald Marsh"]) == ["Don Marsh", "Donald Marsh Jr."])
    #expect(merged(["Bill Clay, Ana Clay", "William Clay", "Ana Clay"]) == ["Ana Clay", "Bill Clay"])
  }

  @Test func aSurnameJoinsTheOnlyOneWhoHasIt() {
    #expect(merged(["Lund", "Ada Lund"]) == ["Ada Lund"])
    #expect(merged(["Lund", "Ada Lund", "Bo Lund"]) == ["Ada Lund", "Bo Lund", "Lund"])
    #expect(merged(["Lund", "Ada Lund", "Ada Lund", "Ada Lund", "Ada Lund", "Bo Lund"]) == ["Ada Lund", "Bo Lund"])
    #expect(merged(["Lund, Ada Lund, Bo Rask"]) == ["Ada Lund", "Bo Rask"])
    #expect(merged(["Lund, Ada Lund, Bo Lund"]) == ["Ada Lund", "Bo Lund", "Lund"])
  }

  @Test func aRoleTellsWhichOneASurnameMeans() {
    let corpus = Corpus([
      Draft("a", "Ada Lund is a judge.").actor("Ada Lund", roles: ["judge"]),
      Draft("b", "Bo Lund is the ferry minister.").actor("Bo Lund", roles: ["ferry minister"]),
      Draft("c", "Minister Lund left.").actor("Lund", roles: ["Minister"]),
    ])
    #expect(corpus.actors.map { corpus.actor($0).name } == ["Bo Lund", "Ada Lund"])
  }

  @Test func anArticleTellsWhatElseSomebodyIsCalled() {
    let corpus = Corpus([
      Draft("a", "Tao Wen spoke. Tao left.").actor("Tao Wen", aliases: ["Tao"]),
      Draft("b", "Tao came back.").actor("Tao"),
      Draft("c", "Ana Clay, born Ana Rask, left. Rask").actor("Ana Clay", aliases: ["Ana Rask"]),
      Draft("d", "Ana Rask came.").actor("Ana Rask"),
    ])
    #expect(corpus.actors.map { corpus.actor($0).name } == ["Ana Clay", "Tao Wen"])
  }

  @Test(arguments: [
    ("the Ferry Board", "Ferry Board"), ("Lake Ferries Inc.", "Lake Ferries"), ("Hill & Sons Ltd", "Hill and Sons"),
    ("Northern Ferry Board", "NFB"), ("U.N.", "United Nations"), ("Ferry-Board", "Ferry Board"),
  ]) func namesOfOneOrganisationAreJoined(a: String, b: String) {
    #expect(merged([a, b], .organization).count == 1)
  }

  @Test func anAliasLeadsToTheOrganisation() {
    let corpus = Corpus([
      Draft("a", "The Union of Ferry Workers (Ferrywork) met.")
        .actor("Union of Ferry Workers", .organization, aliases: ["Ferrywork"]),
      Draft("b", "Ferrywork struck.").actor("Ferrywork", .organization),
      Draft("c", "Ferrywork, a village.").actor("Ferrywork", .place),
    ])
    #expect(corpus.actors.map { corpus.actor($0).name } == ["Union of Ferry Workers", "Ferrywork"])
    let union = corpus.actor(ActorID(rawValue: 0))
    #expect(union.aliases == ["Ferrywork"])
    #expect(union.alias { $0.hasPrefix("Ferry") } == "Ferrywork" && union.alias { $0.isEmpty } == nil)
  }

  @Test func commonFormsOfCountriesAreOneCountry() {
    #expect(merged(["U.S.", "United States", "US", "the United States of America"], .country) == ["United States"])
    #expect(merged(["Kyiv", "Kiev"], .place).count == 1)
    #expect(merged(["Niger", "Nigeria"], .country).count == 2)
  }

  @Test func mostArticlesAreRightAboutTheKind() {
    func corpus(_ kinds: [ActorKind]) -> [String] {
      let corpus = Corpus(kinds.enumerated().map { Draft("\($0)", "Ferrytown").actor("Ferrytown", $1) })
      return corpus.actors.map { "\(corpus.actor($0).kind.exportName) \(corpus.actor($0).articles.count)" }
    }
    #expect(corpus([.place, .place, .organization, .place, .place]) == ["place 5"])
    #expect(corpus([.organization, .organization, .person, .organization, .organization]) == ["org 5"])
    #expect(corpus([.place, .organization, .place]).sorted() == ["org 1", "place 2"])
  }

  @Test func theNameIsTheCommonestFullForm() {
    let corpus = Corpus([
      Draft("a", "Lund").actor("Lund"), Draft("b", "Lund").actor("Lund"), Draft("c", "Lund").actor("Lund"),
      Draft("d", "Ada B. Lund").actor("Ada B. Lund"), Draft("e", "Ada Lund").actor("Ada Lund"),
      Draft("f", "Ada Lund, Madam Lund").actor("Ada Lund", aliases: ["Lund"]),
    ])
    let lund = corpus.actor(ActorID(rawValue: 0))
    #expect(corpus.actorCount == 1 && lund.name == "Ada Lund" && lund.articles.count == 6)
    #expect(lund.aliasCounts.map { "\($0.name) \($0.count)" } == ["Lund 4", "Ada B. Lund 1"])
  }

  @Test func mergingDoesNotDependOnTheOrderOfArticles() {
    let names = [
      "Bill Clay, Ana Clay", "Clay", "William Clay", "Ana Rodham Clay, Lund", "Ada Lund", "A. Lund",
      "Sergei Karev, Lund",
      "Sergey Karev", "Clay, Karev", "Bo Lund",
    ]
    var drafts = names.enumerated().map { number, names in
      names.split(separator: ",").reduce(Draft("\(number)", names)) { $0.actor($1.trimmed) }
    }
    let expected = Corpus(drafts).bytes
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      drafts.shuffle(using: &generator)
      #expect(Corpus(drafts).bytes == expected)
    }
  }
}

extension Substring {
  var trimmed: String { String(drop { $0 == " " }) }
}
