// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CursesTerminal
import Glibc
import Ingestion
import Search
import Testing

@testable import dossier

/// Every sentence, word by word: what happened, to which file, what to do next.
struct UserMessagesTests {
  private static let cases: [(IngestionProblem.Reason, String)] = [
    (.notFound, "x.txt: there is no such file or folder. Check the name, or see what is there with ls."),
    (
      .unreadable(errno: EACCES),
      "x.txt: cannot be read (permission denied), left out. Ask its owner, or give yourself the right with chmod u+r."
    ),
    (
      .unreadable(errno: EIO),
      "x.txt: cannot be read (input/output error), left out. Try again, or copy the file elsewhere."
    ),
    (
      .notRegular,
      "x.txt: is a pipe or device, not a file, left out. Save its text to a .txt file and open that."
    ),
    (
      .unknownFormat(ending: ".pdf"),
      "x.txt: a .pdf file is not read. Articles are .txt, .md, .html, .jsonl or .csv files, each also with .gz behind it."
    ),
    (
      .unknownFormat(ending: ""),
      "x.txt: a file without ending is not read. "
        + "Articles are .txt, .md, .html, .jsonl or .csv files, each also with .gz behind it."
    ),
    (.emptyFolder, "x.txt: the folder is empty. Put articles in it as .txt, .md, .html, .jsonl or .csv files."),
    (
      .noArticles(otherFiles: 0),
      "x.txt: no articles in this folder. Put articles in it as .txt, .md, .html, .jsonl or .csv files."
    ),
    (
      .noArticles(otherFiles: 1),
      "x.txt: no articles among the 1 file in this folder. "
        + "Articles are .txt, .md, .html, .jsonl or .csv files; README files and hidden ones do not count."
    ),
    (
      .noMainText,
      "x.txt: no paragraph on this page reads like an article, left out. Save the article's text as .txt."
    ),
    (.damagedGzip, "x.txt: is damaged or no gzip file, left out. Unpack it with gzip -d, which says more."),
    (
      .notJSON,
      "x.txt: is no JSON object, left out. JSON Lines has one object a line, with the article as its \"text\"."
    ),
    (
      .noTextField(names: ["a", "b"]),
      "x.txt: has no text among a, b, left out. Say which one it is: --field text=NAME."
    ),
    (
      .noTextField(names: []),
      "x.txt: has no text among its values, left out. Say which one it is: --field text=NAME."
    ),
    (.changedWhileRead, "x.txt: was changed while it was read, left out. Try again when it is written."),
    (.empty, "x.txt: there is no text in it, left out. Delete the file, or save the article again."),
    (
      .tooLarge(size: 50 << 20, limit: 4 << 20),
      "x.txt: 50 MB are too much for one article (at most 4 MB), left out. Split it into a file for each article."
    ),
    (.binary, "x.txt: is not text in spite of its name, left out. Save the article as plain text in UTF-8."),
    (.utf16, "x.txt: is written in UTF-16, left out. Convert it: iconv -f UTF-16 -t UTF-8 x.txt > new.txt"),
    (
      .notUTF8(offset: 7, looksWestern: true),
      "x.txt: is not UTF-8 (first at byte 7), left out. It looks like Windows-1252; convert it: "
        + "iconv -f WINDOWS-1252 -t UTF-8 x.txt > new.txt"
    ),
    (
      .notUTF8(offset: 0, looksWestern: false),
      "x.txt: is not UTF-8 (first at byte 0), left out. Save the article as plain text in UTF-8."
    ),
    (
      .frontMatter(line: 3, detail: "did not find expected key"),
      "x.txt: the front matter is not valid YAML (line 3: did not find expected key), so the article is read "
        + "without it. Mend the lines between the two “---”."
    ),
    (
      .openFrontMatter,
      "x.txt: the front matter has no end, so all of it is read as text. Close it with a line “---”."
    ),
    (
      .unclearDate("4/5/2025"),
      "x.txt: the date “4/5/2025” names no certain day, so the article is read without it. Write it as 2025-04-02."
    ),
    (
      .tableWithoutKey,
      "x.txt: the table has no column “id” or “file”, so it is not used. "
        + "Name its columns in the first line, for example: id, date, source, title."
    ),
    (
      .rowsWithoutFile([.init(line: 2, key: "a")]),
      "x.txt: there is no file for the row “a” (line 2). Correct the name, or delete the row."
    ),
    (
      .rowsWithoutFile([
        .init(line: 2, key: "a"), .init(line: 4, key: "b"), .init(line: 5, key: "c"), .init(line: 9, key: "d"),
      ]),
      "x.txt: there are no files for the rows “a” (line 2), “b” (line 4), “c” (line 5) and 1 more. "
        + "Correct the name, or delete the row."
    ),
    (
      .linkLoop,
      "x.txt: this link leads back to itself, so it is not followed. Delete the link, or let it point elsewhere."
    ),
  ]

  @Test(arguments: cases.indices)
  func problems(_ index: Int) {
    let (reason, line) = UserMessagesTests.cases[index]
    #expect(UserMessages.line(for: IngestionProblem(path: "x.txt", reason: reason)) == line)
  }

  @Test func namesOfFilesDoNotDriveTheTerminal() {
    let path = "a\u{1B}[31m \u{202E}b'c.txt"
    #expect(
      UserMessages.line(for: IngestionProblem(path: path, reason: .utf16))
        == "a\u{FFFD}[31m \u{FFFD}b'c.txt: is written in UTF-16, left out. "
        + "Convert it: iconv -f UTF-16 -t UTF-8 'a\u{FFFD}[31m \u{FFFD}b'\\''c.txt' > new.txt")
  }

  @Test func resultsThatCannotBeWritten() {
    #expect(
      UserMessages.cannotWrite("/x/y", errno: ENOSPC)
        == "/x/y: cannot be written (no space left on device). Name another place with --output.")
  }

  @Test(arguments: [
    (
      TerminalError.notATerminal,
      "Standard input is no terminal, so there are no keys to read. "
        + "Start dossier without “|” or “<” before it, or print an overview: dossier PATH | cat"
    ),
    (
      .termIsUnset,
      "TERM is not set, so it is not known how to draw here. Set it: export TERM=xterm-256color. "
        + "Or print an overview: dossier PATH | cat"
    ),
    (
      .unknownTerm("no\u{1B}ne"),
      "This computer does not know the terminal “no\u{FFFD}ne” that TERM names. "
        + "Set another: export TERM=xterm-256color. Or print an overview: dossier PATH | cat"
    ),
    (
      .noTerminalDatabase(term: "xterm"),
      "This computer has no list of terminals. Install one: sudo apt-get install ncurses-base. "
        + "Or print an overview: dossier PATH | cat"
    ),
    (
      .cursorCannotMove(term: "dumb"),
      "The terminal “dumb” that TERM names cannot move its cursor. "
        + "If yours can, set another: export TERM=xterm-256color. Or print an overview: dossier PATH | cat"
    ),
    (
      .refused(term: "xterm"),
      "The terminal “xterm” could not be taken. Try another, or TERM=xterm-256color. "
        + "Or print an overview: dossier PATH | cat"
    ),
  ])
  func terminals(_ error: TerminalError, _ line: String) {
    #expect(UserMessages.line(for: error) == line)
  }

  @Test func nothingToShow() {
    let problem = IngestionProblem(path: "a.txt", reason: .empty)
    #expect(
      UserMessages.nothingToShow([problem])
        == "No article could be read. "
        + "a.txt: there is no text in it, left out. Delete the file, or save the article again.")
    #expect(
      UserMessages.nothingToShow([problem, problem, problem]).hasSuffix(" And 2 more; all are listed when you quit."))
    #expect(UserMessages.nothingToShow([]) == "No articles. Articles are .txt and .md files.")
  }
}

/// Words about queries.
struct QueryMessagesTests {
  @Test(
    arguments: [
      (
        .init(kind: .unclosedQuote, range: 2..<3),
        "the quotation mark is open, so all behind it is one phrase. Close it with \"."
      ),
      (
        .init(kind: .unclosedGroup, range: 2..<3),
        "the bracket is open, so all behind it belongs in it. Close it with )."
      ),
      (
        .init(kind: .strayMark, range: 2..<3),
        "this mark has nothing to work on and is left out. Take it out, or put a word beside it."
      ),
      (
        .init(kind: .badValue(field: "date"), range: 2..<3),
        "date: takes a day, a month, a year or two of them: 2025-04-02, 2025-04, 2024..2025, so this is left out."
      ),
      (
        .init(kind: .badValue(field: "reports"), range: 2..<3),
        "reports: takes a number or two of them: 3, 2.., 2..4, so this is left out."
      ),
      (
        .init(kind: .badValue(field: "kind"), range: 2..<3),
        "kind: is direct, partial or indirect; of actors person, org, place or country, so this is left out."
      ),
      (
        .init(kind: .badValue(field: "status"), range: 2..<3),
        "status: is reported, planned, expected, hedged, denied or unclear, so this is left out."
      ),
      (
        .init(kind: .badValue(field: "type"), range: 2..<3),
        "there is no such type of events; some are meeting, visit, attack, agreement, so this is left out."
      ),
      (.init(kind: .badValue(field: "disputed"), range: 2..<3), "disputed: is yes or no, so this is left out."),
      (
        .init(kind: .badValue(field: "near"), range: 2..<3),
        "near: takes a number and words in brackets: near:5(peace deal), so this is left out."
      ),
      (.init(kind: .badValue(field: "who"), range: 2..<3), "who: takes a name, so this is left out."),
    ] as [(QueryProblem, String)])
  func aProblemIsPointedAt(problem: QueryProblem, words: String) {
    #expect(UserMessages.lines(for: problem, in: "é x y") == ["  é x y", "   ^ " + words])
  }

  @Test func otherLines() {
    #expect(
      UserMessages.line(for: [Correction(typed: "frery", used: "ferry")])
        == "“frery” stands nowhere; “ferry” is shown.")
    #expect(UserMessages.shown(50, of: 1203) == "50 of 1203 shown. All of them: --limit 0")
    #expect(UserMessages.elsewhere("quotes", [(0, "event"), (0, "actor")]) == "Nothing matches.")
    #expect(
      UserMessages.elsewhere("quotes", [(3, "event"), (1, "actor")])
        == "No quotes match, but 3 events, 1 actor match: dossier events --query …, dossier actors --query …")
    #expect(
      UserMessages.elsewhere("quotes", [(1, "event")])
        == "No quotes match, but 1 event matches: dossier events --query …")
  }
}
