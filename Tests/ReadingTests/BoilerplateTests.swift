// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

/// What surrounds an article's prose, in the layouts of many pages: each line stands in the middle of the same article.
@Suite struct BoilerplateTests {
  private static let before = """
    Council to vote on harbour

    By Jane Roe

    The council will vote on Friday on a plan for the harbour, the mayor said.

    """
  private static let after = """

    The plan was drawn up three years ago by a committee of seven members.

    The vote had been put off twice, and nobody knew why it was so.

    """

  /// The kinds of the boilerplate that overlaps a line in the body of an article.
  private func kinds(_ line: String) -> [Boilerplate.Kind] {
    let text = Self.before + "\n" + line + "\n" + Self.after
    let start = Self.before.utf8.count + 1
    let span = TextSpan(start..<(start + line.utf8.count))
    return BoilerplateReader().boilerplate(in: ProseText(SourceText(text))).filter { $0.span.overlaps(span) }.map(
      \.kind)
  }

  @Test(arguments: [
    ("[1/4] Mayor John Doe speaks in Springfield on Monday. REUTERS/Ann Poe", Boilerplate.Kind.caption),
    ("Mayor John Doe speaks to reporters outside the town hall. Photo: Ann Poe / Acme Pictures", .caption),
    ("Mayor John Doe (L) and Ann Poe in Springfield", .caption),
    ("*Mayor John Doe at the town hall on Monday (Ann Poe via AP)*", .caption),
    ("Mayor John Doe arrives at the town hall (file photo).", .caption),
    ("Photograph: Ann Poe/Acme Images", .credit),
    ("Image credits: Ann Poe", .credit),
    ("(AFP)", .credit),
    ("Advertisement - scroll to continue", .navigation),
    ("READ MORE: Harbour workers strike over pay", .navigation),
    ("Also read | Mayor denies bribery claims", .navigation),
    ("- Read more: Mayor denies bribery claims", .navigation),
    ("WATCH | Mayor answers questions", .navigation),
    ("Facebook Twitter WhatsApp Email", .navigation),
    ("Follow Jane Roe on Twitter @janeroe", .navigation),
    (">> Mayor vows to resign if plan fails", .link),
    ("» Mayor vows to resign if plan fails", .link),
    ("Sign up for our Morning Briefing newsletter to get the top stories every day.", .plea),
    ("Get the day’s news in your inbox. Subscribe here.", .plea),
    ("Do you have a tip? Email us at tips@herald.example.", .plea),
    ("(Reporting by Jane Roe in Springfield; Editing by Tom Moe)", .byline),
    ("Jane Roe, Staff Writer", .byline),
    ("Writers Tom Moe in Rome and Ann Poe in Paris contributed to this report.", .plea),
    ("Copyright 2024 The Acme Press. This material may not be published, broadcast or rewritten.", .plea),
    ("This story was originally published May 12, 2024 at 10:14 AM.", .plea),
    ("CORRECTION: An earlier version of this article misstated the day of the vote.", .plea),
    ("Published: 12 May 2024 | 08:30", .dateline),
  ])
  func whatSurroundsProseIsNoProse(line: String, kind: Boilerplate.Kind) {
    #expect(kinds(line).first == kind, "\(line)")
  }

  @Test(arguments: [
    "Follow the money, the mayor said, and the rest will become clear to everybody.",
    "“Get the police,” the mayor told an aide, who sent an email.",
    "Support for the mayor fell after the vote, a member of the council said.",
    "The mayor watched the protest from a window of the town hall.",
    "More in sorrow than in anger, the mayor left the room.",
    "A reporter contributed to the confusion by asking twice.",
    "By Friday the mayor had left the town, an aide said.",
    "Reuters and AFP reported the vote, and others followed.",
    "Jane Poe is a member of the council and an author of the plan.",
  ])
  func proseStaysProse(line: String) {
    #expect(kinds(line) == [], "\(line)")
  }

  @Test func whatFollowsAListOfLinksIsReadAgain() {
    let text =
      Self.before + "\nMost read in Politics\n\n1. Mayor denies bribery claims\n\n2. Who is Ann Poe?\n" + Self.after
    let found = BoilerplateReader().boilerplate(in: ProseText(SourceText(text)))
    #expect(found.map(\.kind) == [.heading, .byline, .navigation, .link, .link])
  }

  @Test func theAuthorIsNotPartOfTheNews() {
    let note = "Jane Roe covers the harbour for the Springfield Herald. She has won two prizes."
    let text = Self.before + Self.after + "\n" + note + "\n"
    let source = SourceText(text)
    let found = BoilerplateReader().boilerplate(in: ProseText(source))
    #expect(found.last.map { source.string($0.span) } == note && found.last?.kind == .plea)
  }

  @Test(arguments: [
    ("Donors chip in a few dollars, and half of them sign up for a newsletter, the mayor’s aide said.", false),
    ("Please chip in a few dollars, and sign up for our newsletter.", true),
  ])
  func newsOfDonationsIsNoPlea(line: String, isPlea: Bool) {
    let found = BoilerplateReader().boilerplate(
      in: ProseText(SourceText(Self.before + Self.after + "\n" + line + "\n")))
    #expect(found.contains { $0.kind == .plea } == isPlea)
  }

  @Test func aCreditBehindACaptionIsKeptApart() {
    let line = "Mayor John Doe speaks to reporters outside the town hall. Photo: Ann Poe / Acme Pictures"
    #expect(kinds(line) == [.caption, .credit])
  }
}
