// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// Who is one and the same, what the text calls them, and whom pronouns and descriptions mean.
@Suite struct NameCoreferenceTests {
  private func reading(_ text: String) -> (ActorReading, ProseText) {
    let prose = ProseText(SourceText(text))
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    return (NameReader().actors(in: prose, syntax: syntax, boilerplate: []), prose)
  }

  /// The persons as "name = alias, alias".
  private func persons(_ text: String) -> [String] {
    reading(text).0.actors.filter { $0.kind == .person }.map {
      $0.aliases.isEmpty ? $0.name : "\($0.name) = \($0.aliases.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    ("Foreign Minister Jane Rowley came. Rowley spoke, and Ms. Rowley left.", ["Jane Rowley = Rowley"]),
    ("Sergey Ivanenko came on Monday. Then Sergei Ivanenko left.", ["Sergey Ivanenko = Sergei Ivanenko"]),
    (
      "John Rowley and his wife, Jane Rowley, came. Mrs. Rowley said no. Mr. Rowley said yes.",
      ["John Rowley = Rowley", "Jane Rowley = Rowley"]
    ),
    ("Jane\u{A0}Rowley came. Then Jane Rowley left.", ["Jane Rowley"]),
    ("They invited John and Jane Rowley. John refused.", ["John", "Jane Rowley"]),
    ("George W. Rowley met Mr. Baker. “No,” Baker said.", ["George W. Rowley", "Baker"]),
    ("Jane Rowley is a friend of the Rowleys.", ["Jane Rowley"]),
    ("Aleksandr Ivanenko came. Alexander Ivanenko left.", ["Aleksandr Ivanenko = Alexander Ivanenko"]),
    ("Maxim Ivanenko came. Maksim Ivanenko left.", ["Maxim Ivanenko = Maksim Ivanenko"]),
    ("Piet van der Roe came. Van der Roe’s wife left.", ["Piet van der Roe = Van der Roe"]),
    ("Omar al-Roe came. Later al-Roe left.", ["Omar al-Roe = al-Roe"]),
    ("Martin Luther Rowley Jr. came. Mr. Rowley left.", ["Martin Luther Rowley Jr. = Rowley"]),
    ("Jane Doe Rowley and Bill Rowley came. Mrs. Rowley left.", ["Jane Doe Rowley = Rowley", "Bill Rowley"]),
    ("John Miller came. Ms. Rowley-Miller left.", ["John Miller", "Rowley-Miller"]),
    (
      "Jane Rowley came. Now Jane Rowley Holm leads it, and Mrs. Holm left. Rowley stayed.",
      ["Jane Rowley Holm = Jane Rowley, Holm, Rowley"]
    ),
    (
      "Ann Holm left. Jane Rowley Holm came. Ann Holm met Jane Rowley. Holm left.",
      ["Ann Holm = Holm", "Jane Rowley Holm = Jane Rowley"]
    ),
    (
      "Robert C. “Bobby” Rowley came. Bobby Rowley left, and Rowley stayed away.",
      ["Robert C. “Bobby” Rowley = Bobby Rowley, Rowley"]
    ),
    (
      "Jane Rowley, painter, dies at 80\n\nJane Rowley died on Monday.\n\nHer daughter, Ann Rowley, said so.\n\nMs. Rowley came in May.",
      ["Jane Rowley = Rowley", "Ann Rowley"]
    ),
    (
      "Jane Rowley, painter, dies at 80\n\nJane Rowley died on Monday.\n\nAnn Rowley came. Ms. Rowley left in May.",
      ["Jane Rowley", "Ann Rowley = Rowley"]
    ),
    ("They saw Mary-Ann O’Malley-Smith. O’Malley-Smith left.", ["Mary-Ann O’Malley-Smith = O’Malley-Smith"]),
  ])
  func namesOfOnePersonAreOneActor(text: String, expected: [String]) {
    #expect(persons(text) == expected)
  }

  @Test func shortNamesAndAcronymsJoinTheirOrganisation() {
    let text = """
      The Utopian Aeronautic Defence Company (UADC) has sued. A spokesman for UADC said on Monday that the U.S. and the \
      United States Treasury were told. The United States said nothing.
      """
    let actors = reading(text).0.actors
    #expect(actors.first { $0.kind == .organization }?.aliases == ["UADC"])
    #expect(actors.filter { $0.kind == .country }.map(\.name) == ["United States"])
  }

  @Test(arguments: [
    ("They heard Secretary of State Jane Rowley on Monday.", "Secretary of State"),
    ("They heard Jane Rowley, deputy head of the agency, on Monday.", "deputy head of the agency"),
    ("They heard Jane Rowley, 76, the mayor of the town, who came.", "mayor of the town"),
    ("They heard the minister’s aide, Jane Rowley, on Monday.", "minister’s aide"),
    ("They heard the minister’s aide, Dame Jane Rowley, on Monday.", "minister’s aide"),
    ("They heard political analyst and government critic Jane Rowley.", "political analyst and government critic"),
  ])
  func whatStandsBesideANameIsItsRole(text: String, role: String) {
    let person = reading(text).0.actors.first { $0.kind == .person }
    #expect(person?.name == "Jane Rowley")
    #expect(person?.roles.map(\.text) == [role])
  }

  @Test func theRoleOfTheNextInAListIsNotThatOfTheFirst() {
    let text = "From left: special envoy Jane Roe, presidential aide John Doe and Foreign Minister Ann Poe."
    let roles = reading(text).0.actors.filter { $0.kind == .person }.map { $0.roles.map(\.text) }
    #expect(roles == [["special envoy"], ["presidential aide"], ["Foreign Minister"]])
  }

  @Test func pluralsOfAcronymsAreNoNames() {
    #expect(reading("The MPs left on Monday. Some NGOs met the CEOs in May.").0.actors == [])
  }

  @Test func whatIsSaidOfManyIsNobodysRole() {
    let text = "He named his rivals Jane Rowley and Bo Lund. Jane Rowley, co-author of “Ferries”, left."
    #expect(reading(text).0.actors.flatMap(\.roles).map(\.text) == ["co-author"])
  }

  /// The word in question stands between "<" and ">".
  @Test(arguments: [
    ("Jane Rowley met John Miller. “Yes,” <she> said.", "Jane Rowley"),
    ("Jane Rowley met John Miller. Later <he> left.", "John Miller"),
    ("John Rowley said David Miller was late. <He> added that Miller was never on time.", "John Rowley"),
    ("Acme Corp. was sued in May. <It> denies everything.", "Acme Corp."),
    (
      "Acme Corp. cut jobs and closed plants in May. The union Utopian Metal Workers said <it> will go to court.",
      "Utopian Metal Workers"
    ),
    ("John Miller spoke of Orbank, the company of David Rowley. <He> is late.", "John Miller"),
    ("John Rowley called David Miller a liar after the <latter> told reporters so.", "David Miller"),
    ("David Miller spoke. John Rowley’s illness raised questions about <his> future.", "John Rowley"),
  ])
  func pronounsMeanTheLikeliestActorBeforeThem(marked: String, expected: String) {
    let text = marked.filter { $0 != "<" && $0 != ">" }
    let (actors, prose) = reading(text)
    let token = prose.tokenIndex(endingAfter: UInt32(marked.prefix { $0 != "<" }.utf8.count))
    #expect(actors.resolvePronoun(token).map { actors.actors[$0].name } == expected)
  }

  @Test(arguments: [
    ("Special envoy Jane Rowley met President John Miller. <The envoy> left.", "Jane Rowley"),
    ("Utopian President John Miller met Jane Rowley. <The Utopian leader> left.", "John Miller"),
    ("Republican congresswoman Jane Rowley met John Miller, a lawyer. <The congresswoman> left.", "Jane Rowley"),
    ("Jane Rowley met John Miller. <The plumber> left.", nil),
  ])
  func descriptionsMeanWhoHasTheRole(marked: String, expected: String?) {
    let text = marked.filter { $0 != "<" && $0 != ">" }
    let (actors, prose) = reading(text)
    let start = marked.prefix { $0 != "<" }.utf8.count
    let length = marked.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }.utf8.count
    let found = actors.resolveDescription(TextSpan(start..<(start + length)))
    #expect(found.map { actors.actors[$0].name } == expected)
    #expect(prose.text.count == text.utf8.count)
  }
}
