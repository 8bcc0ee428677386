// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@testable import Explorer

/// Lists as files and for commands.
@Suite struct ExportTests {
  private func written(_ keys: String, _ file: String) -> String? {
    let driver = Driver().pressing(keys + "e<^u>" + file + "<Enter>")
    if case .write(_, let text, _)? = driver.effects.last { return text }
    return nil
  }

  @Test func theFileIsAskedFor() {
    let asked = Driver().pressing("3e")
    #expect(asked.row(39).contains("write to (.md .csv .jsonl): ferry-quotes.md"))
    #expect(
      asked.pressing("<Enter>").effects.last.map {
        if case .write("ferry-quotes.md", _, false) = $0 { true } else { false }
      } == true)
    #expect(Driver().pressing("3e<^u>list.doc<Enter>").state.notice?.isTrouble == true)
    #expect(
      Driver().pressing("3e!<Enter>").effects.last.map { if case .write(_, _, true) = $0 { true } else { false } }
        == true)
    #expect(Driver().pressing("3e<Esc>").effects.isEmpty)
  }

  @Test func aListIsWhatThePaneLists() throws {
    let lines = try #require(written("3/coin<Enter>", "a.jsonl")).split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      lines[0].hasPrefix(#"{"speaker":"Ada Okonkwo","day":"2031-05-05","quote":"“Not one coin,”","kind":"direct""#))
    #expect(lines[0].contains(#""outlet":"The Skagen Ledger""#) && lines[0].contains(#""address":"https://"#))
  }

  @Test func tablesHaveAHeadAndQuotedCells() throws {
    let csv = try #require(written("3", "a.csv")).split(separator: "\n")
    #expect(csv[0].hasPrefix("speaker,day,quote,kind,cue,confidence,outlet,title"))
    #expect(csv.count == 9)
    #expect(csv.contains { $0.contains(#""“We waited thirty years, so an hour is nothing,”""#) })
    var table = ExportTable(columns: ["a", "b"])
    table.rows = [[.text("=1+1"), .number(3)], [.text("say \"x\",\ny"), .none]]
    #expect(table.csv == "a,b\n'=1+1,3\n\"say \"\"x\"\",\ny\",\n")
    #expect(table.tsv == "=1+1\t3\nsay \"x\", y\t\n")
    #expect(table.jsonl == "{\"a\":\"=1+1\",\"b\":3}\n{\"a\":\"say \\\"x\\\",\\ny\"}\n")
  }

  @Test func markdownQuotesWithTheSource() throws {
    let text = try #require(written("j<Enter>3", "a.md"))
    #expect(text.hasPrefix("# Quotes: 2 lines from ferry\n\nNarrowed to: Solheim"))
    #expect(text.contains("> “We waited thirty years, so an hour is nothing,”\n>\n> — Mira Solheim, [“First ferry"))
    #expect(try #require(written("2", "a.md")).contains("- **May 4, 2031** visit"))
    #expect(try #require(written("3cask_her<Enter>5", "a.md")).contains("*ask\\_her*"))
    #expect(try #require(written("4", "a.md")).contains("**Mira Solheim** met **"))
    #expect(try #require(written("", "a.md")).contains("- **Ada Okonkwo**, transport minister"))
  }

  @Test func aCommandGetsLines() {
    let driver = Driver().pressing("3|wc -l<Enter>")
    guard case .pipe("wc -l", let text)? = driver.effects.last else {
      Issue.record("\(driver.effects)")
      return
    }
    #expect(text.split(separator: "\n").count == 8)
  }

  @Test func filesAndAddressesAreOpenedOutside() {
    #expect(Driver().pressing("3O").effects.last == .view(path: "news/ferry-announced.txt"))
    #expect(
      Driver().pressing("3o").effects.last
        == .openElsewhere(url: "https://example.org/ferry-announced", path: "news/ferry-announced.txt"))
  }

  @Test func aDateIsGoneTo() {
    for date in ["2031-05", "May 2031", "2 May 2031", "2031-05-01"] {
      let driver = Driver().pressing("2gd\(date)<Enter>")
      #expect(driver.state.place[.events].selection == 1, "\(date)")
    }
    #expect(Driver().pressing("2dnever<Enter>").state.notice != nil)
    #expect(Driver().pressing(":gd 2031<Enter>").state.place.pane == .events)
  }
}
