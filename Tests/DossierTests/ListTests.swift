// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Search
import Testing

@testable import dossier

/// The lists of the command line: what they print, and how they end.
struct ListTests {
  private let folder = ScratchFolder()

  init() {
    folder.write("a.txt", "“The ferry will sail,” Ada Lund said.\n\nBo Rask met Ada Lund in Oslo on 2 April 2025.\n")
    folder.write("b.txt", "“No pier, no peace,” Bo Rask said.\n")
  }

  @Test func aQuoteIsFoundWithItsArticleAndParagraph() throws {
    let result = try Program.run("search", "ferry", folder.path)
    #expect(result == .init(output: "Ada Lund  undated  a ¶1  “The ferry will sail,”\n", errors: "", status: 0))
  }

  @Test func nothingFoundEndsWithOne() throws {
    let result = try Program.run("search", "quay", folder.path)
    #expect(result == .init(output: "", errors: "Nothing matches.\n", status: 1))
  }

  @Test func whatElseMatchesIsSaid() throws {
    let result = try Program.run("search", "oslo", folder.path)
    #expect(result.output.isEmpty && result.status == 1)
    #expect(result.errors.hasPrefix("No quotes match, but "))
  }

  @Test func fieldsAloneSayNothingOfOtherLists() throws {
    let result = try Program.run("events", "--query", "type:coup", folder.path)
    #expect(result == .init(output: "", errors: "Nothing matches.\n", status: 1))
  }

  @Test func troubleEndsWithTwo() throws {
    let result = try Program.run("search", "ferry", folder.path, "nowhere.txt")
    #expect(result.output.contains("The ferry will sail") && result.status == 2)
    #expect(try Program.run("quotes", "nowhere.txt").status == 2)
  }

  @Test func aTypingErrorIsMendedAndSaid() throws {
    let result = try Program.run("search", "frery", folder.path)
    #expect(result.output.contains("The ferry will sail") && result.status == 0)
    #expect(result.errors == "“frery” stands nowhere; “ferry” is shown.\n")
  }

  @Test func whatDoesNotParseIsPointedAt() throws {
    let result = try Program.run("search", "ferry date:x", folder.path)
    #expect(result.output.contains("The ferry will sail") && result.status == 0)
    #expect(result.errors.hasPrefix("  ferry date:x\n        ^^^^^^ date: takes a day"))
  }

  @Test func quotesForOtherPrograms() throws {
    let lines = try Program.run("quotes", "--format", "jsonl", "--query", "pier", folder.path).output
    #expect(
      lines == """
        {"speaker":"Bo Rask","kind":"direct","about":[],"cue":"said","article":"b","path":"\(folder.path)/b.txt","paragraph":1,\
        "start":0,"end":20,"text":"“No pier, no peace,”"}

        """)
    let csv = try Program.run("quotes", "--format", "csv", "--query", "pier", folder.path).output
    #expect(
      csv == """
        speaker,kind,date,inferred,about,cue,article,path,outlet,paragraph,start,end,text
        Bo Rask,direct,,,,said,b,\(folder.path)/b.txt,,1,0,20,"“No pier, no peace,”"

        """)
    let markdown = try Program.run("quotes", "--format", "markdown", "--query", "pier", folder.path).output
    #expect(
      markdown == """
        | who | when | where | said |
        | --- | --- | --- | --- |
        | Bo Rask | undated | b ¶1 | “No pier, no peace,” |

        """)
  }

  @Test func theOtherLists() throws {
    let actors = try Program.run("actors", "--sort", "name", "--query", "kind:person", folder.path).output
    #expect(actors.split(separator: "\n").map { $0.prefix(8) } == ["Ada Lund", "Bo Rask "])
    let events = try Program.run("events", "--query", "type:meeting", folder.path)
    #expect(events.output.contains("2025-04-02  meeting") && events.output.contains("a ¶2"))
    let articles = try Program.run("articles", folder.path).output.split(separator: "\n")
    #expect(articles.count == 2 && articles[0].contains("  a  "))
    let some = try Program.run("articles", "--query", "pier", folder.path).output.split(separator: "\n")
    #expect(some.count == 1 && some[0].contains("  b  "))
  }

  @Test func theLimitCuts() throws {
    #expect(try Program.run("quotes", "--limit", "1", folder.path).output.split(separator: "\n").count == 1)
    #expect(try Program.run("quotes", "--limit", "0", folder.path).output.split(separator: "\n").count == 2)
    let result = try Program.run("quotes", "--limit=-1", folder.path)
    #expect(result.status == 64 && result.errors.contains("--limit takes a number of rows, or 0 for all of them."))
  }

  @Test func theSampleHasLists() throws {
    let result = try Program.run("search", "dialogue", "--sample", in: folder.path)
    #expect(result.status == 0 && result.output.contains("dialogue"))
    let lines = try Program.run("events", "--sample", "--format", "csv").output.split(separator: "\n")
    #expect(lines[0].hasPrefix("date,inferred,type,status,") && lines.count > 50)
  }

  @Test func slightOnesAreListedWhenAskedFor() throws {
    folder.write("a.txt", "Ann Lee said on Monday that the pier was closed. Ann Lee hopes that the pier will open.")
    func count(_ arguments: String...) throws -> Int {
      try Program.run(["quotes"] + arguments + [folder.path]).output.split(separator: "\n").count
    }
    #expect(try count() == 2)
    #expect(try count("--slight") == 3)
    #expect(try count("--query", "pier") == 3)
  }

  // MARK: Tables

  private static let listing = Listing(
    columns: [
      .init(name: "who", heading: "who", style: .name), .init(name: "count", heading: "n", isRightAligned: true),
      .init(name: "text", heading: "said", isFlexible: true),
    ],
    rows: [
      .init(values: [.text("Ada"), .number(7), .text("the ferry will sail at ten and not before")], marks: [4..<9]),
      .init(values: [.text("Bo \u{1B}[2J"), .number(12), .text("船 no ferry")], marks: [7..<12]),
    ])

  @Test func columnsAreAligned() {
    #expect(
      TableText().text(ListTests.listing) == """
        Ada       7  the ferry will sail at ten and not before
        Bo �[2J  12  船 no ferry

        """)
  }

  @Test func inAPipeNothingIsCut() {
    var listing = ListTests.listing
    listing.rows[0].values[0] = .text("a spokeswoman for the harbour of a town")
    #expect(
      TableText().text(listing) == """
        a spokeswoman for the harbour of a town   7  the ferry will sail at ten and not before
        Bo �[2J                       12  船 no ferry

        """)
  }

  @Test func aTerminalCutsTheTextAndMarksWhatWasFound() {
    let table = TableText(width: 40, hasColors: true, hasHeadings: true).text(ListTests.listing)
    #expect(
      table == """
        \u{1B}[2mwho\u{1B}[0m       \u{1B}[2mn\u{1B}[0m  \u{1B}[2msaid\u{1B}[0m
        \u{1B}[1mAda\u{1B}[0m       7  the \u{1B}[1;33mferry\u{1B}[0m will sail at ten…
        \u{1B}[1mBo �[2J\u{1B}[0m  12  船 no \u{1B}[1;33mferry\u{1B}[0m

        """)
  }

  @Test func theParagraphIsNeverCut() {
    let listing = Listing(
      columns: [
        .init(name: nil, heading: "where", style: .quiet), .init(name: "empty", heading: "empty"),
        .init(name: "text", heading: "said", isFlexible: true),
      ],
      rows: [.init(values: [.text("a-long-name-of-an-article ¶12"), .none, .text("the ferry will sail at ten")])])
    #expect(TableText(width: 40).text(listing) == "a-long-name-of-an… ¶12  the ferry will …\n")
  }

  @Test func aFarMarkIsBroughtIntoSight() {
    let text = "one two three four five six seven eight nine ten ferry"
    let listing = Listing(
      columns: [.init(name: "text", heading: "said", isFlexible: true)],
      rows: [.init(values: [.text(text)], marks: [49..<54])])
    let table = TableText(width: 40).text(listing)
    #expect(table.hasPrefix("… ") && table.contains("ferry") && table.utf8.count < 45)
  }
}
