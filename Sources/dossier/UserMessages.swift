// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import CursesTerminal
import Explorer
import Glibc
import Ingestion
import Search
import Syntax
import TerminalUI

/// Every word to the user about something that went wrong: what happened, to which file, what to do next.
enum UserMessages {
  static let exportNeedsPath =
    "Say which folder or article to export: dossier export --format jsonl PATH, or --sample without a path."
  static let sampleTakesNoPath =
    "--sample opens the articles that travel with the program. Leave out the path or --sample."

  /// Without a path, in a folder without articles.
  static let howToBegin = [
    "There are no articles (\(articleEndings)) in this folder.",
    "Open a folder of them:    dossier PATH",
    "Or look at the sample:    dossier --sample",
  ]

  static func cannotWrite(_ path: String, errno: Int32) -> String {
    "\(PlainText.visible(path)): cannot be written (\(systemWords(errno))). Name another place with --output."
  }

  // MARK: Corpus files

  static func corpusFileAlone(_ path: String) -> String {
    "\(PlainText.visible(path)): a corpus file is opened by itself. Leave out the other paths, "
      + "or build one file of all articles: dossier build PATH… --output FILE.dossier"
  }

  /// Why a corpus file is not opened.
  static func line(for failure: Ingestion.OpeningFailure, _ path: String) -> String {
    let again = "Copy it again, or build it again from its articles: \(building(path))"
    let sentence =
      switch failure {
      case .unreadable(let number) where number == ENODATA: "the file is empty. \(again)"
      case .unreadable(let number): "cannot be opened (\(systemWords(number))). \(remedy(number))"
      case .refused(.notACorpus): "is no corpus file. Corpus files are made by: \(building(path))"
      case .refused(.otherVersion(let found, let expected)):
        found > expected
          ? "was written by a newer dossier (format \(found), this one reads \(expected)). "
            + "Install that one, or build the file again from its articles: \(building(path))"
          : "was written by an older dossier (format \(found), this one reads \(expected)). "
            + "Build it again from its articles: \(building(path))"
      case .refused(.wrongLength(let found, let expected)):
        "is not complete (\(found) bytes of \(expected)). \(again)"
      case .refused(.damagedHead), .refused(.missingSection), .refused(.damagedSection), .refused(.wrongChecksum):
        "is damaged. \(again)"
      }
    return "\(PlainText.visible(path)): \(sentence)"
  }

  private static func building(_ path: String) -> String { "dossier build PATH… --output \(quoted(path))" }

  /// "story.dossier: 840 articles, 6,030 actors, 22,100 events, 13,518 quotes; 20 MB in 3.2 s"
  static func built(_ path: String, _ corpus: Corpus, seconds: Double) -> String {
    let counts = [
      PlainText.counted(corpus.articleCount, "article"), PlainText.counted(corpus.actorCount, "actor"),
      PlainText.counted(corpus.eventCount, "event"), PlainText.counted(corpus.quoteCount, "quote"),
    ]
    let tenths = Int((seconds * 10).rounded())
    return "\(PlainText.visible(path)): \(counts.joined(separator: ", ")); \(megabytes(corpus.file.byteCount)) "
      + "in \(tenths / 10).\(tenths % 10) s"
  }

  static let limitBelowZero = "--limit takes a number of rows, or 0 for all of them."
  static let noDescriptors = "No more files can be opened (see ulimit -n). Close other programs and try again."
  // MARK: While articles are shown

  static let nothingLeft = "the articles are gone; shown is what was read of them"
  static let thereAgain = "the articles are there again"
  static func tooManyFolders(_ limit: Int?) -> String {
    "not all folders can be watched for new articles: fs.inotify.max_user_watches"
      + (limit.map { " is \($0)" } ?? " is too low")
  }

  // MARK: Settings

  static func noSuchTheme(_ name: String) -> String {
    let names = ThemeName.allCases.map(\.rawValue).joined(separator: ", ")
    return "There is no theme “\(PlainText.visible(name))”; there are \(names)."
  }

  static let noHome = "There is no home folder to keep settings in. Set HOME, or XDG_CONFIG_HOME."
  static func noConfiguration(_ path: String) -> String {
    "There are no settings in \(PlainText.visible(path)). Begin with: dossier config --print-default > config.yml"
  }
  static func soundConfiguration(_ path: String) -> String { "\(PlainText.visible(path)): sound" }

  /// One line about a fault in the settings.
  static func line(for fault: Configuration.Fault, _ path: String) -> String {
    let what =
      switch fault.reason {
      case .notYAML(let words): "is no YAML (\(PlainText.visible(words)))"
      case .noSuchSetting(let name):
        "there is no setting “\(PlainText.visible(name))”; there are theme, ascii, mouse, colors, keys"
      case .badValue(let setting, let value, let wanted):
        "“\(PlainText.visible(value))” cannot be the \(setting); it is one of: \(wanted)"
      case .noSuchKey(let key):
        "there is no key “\(PlainText.visible(key))”; keys are like j, ^d, Alt-x, F1, PgDn, Space"
      case .keymap(.noSuchCommand(let name)):
        "there is no command “\(PlainText.visible(name))”; dossier config --print-default lists them"
      case .keymap(.noSuchPane(let name)): "there is no pane “\(PlainText.visible(name))”"
      case .keymap(.notInPane(let command, let pane)): "\(pane) has no command “\(PlainText.visible(command))”"
      case .keymap(.taken(let key, let command)): "the key \(key) is that of \(command) already"
      case .keymap(.typed(let key)): "\(key) cannot be a command where text is typed"
      case .theme(.noSuchRole(let role), _):
        "there is no color for “\(PlainText.visible(role))”; dossier config --print-default lists them"
      case .theme(.noSuchWord(let word), let role): "“\(PlainText.visible(word))” is no color, for \(role)"
      }
    return "\(PlainText.visible(path)): line \(fault.line): \(what)"
  }

  // MARK: In the explorer's status line

  static let tooLongToCopy = "too long for the terminal’s clipboard, not copied; e writes a list to a file"

  /// What became of a copy; a terminal never says whether it took it.
  static func copied(_ text: String, _ way: Clipboard.Way) -> String {
    let what = PlainText.counted(text.count, "character")
    return switch way {
    case .terminal: "\(what) sent to the clipboard; not every terminal takes them"
    case .tmux: "\(what) sent; tmux passes them on where set-clipboard is on"
    case .screen: "\(what) sent through screen; not every terminal takes them"
    case .none: "this terminal has no clipboard, not copied; e writes a list to a file"
    }
  }

  static func written(_ path: String, lines: Int) -> String {
    "written: \(PlainText.visible(path)), \(PlainText.counted(lines, "line"))"
  }
  static func notWritten(_ path: String, errno: Int32) -> String {
    "not written: \(PlainText.visible(path)) (\(systemWords(errno)))"
  }
  static func wouldReplace(_ path: String) -> String {
    "\(PlainText.visible(path)) is there already, not written; with ! behind the name it is replaced"
  }
  static func noSuchFile(_ path: String) -> String { "\(PlainText.visible(path)): no file of its own to open" }
  static func cannotKeep(_ path: String, errno: Int32) -> String {
    "marks cannot be kept: \(PlainText.visible(path)) (\(systemWords(errno)))"
  }
  static func setAside(_ path: String) -> String {
    "what earlier runs kept could not be read; it is now in \(PlainText.visible(path))"
  }
  static let cannotRun = "the command could not be started"
  static let goesBack = "[Enter goes back to dossier]"
  static let noKeys =
    "Standard input is no terminal, so there are no keys to read. "
    + "Start dossier without “|” or “<” before it, or print an overview: dossier PATH | cat"

  /// The explorer's page when no article could be read.
  static func nothingToShow(_ problems: [IngestionProblem]) -> String {
    guard let first = problems.first else { return "No articles. Articles are .txt and .md files." }
    let more = problems.count > 1 ? " And \(problems.count - 1) more; all are listed when you quit." : ""
    return "No article could be read. " + line(for: first) + more
  }

  /// Why there is no screen.
  static func line(for error: TerminalError) -> String {
    let otherwise = "Or print an overview: dossier PATH | cat"
    return switch error {
    case .notATerminal: noKeys
    case .termIsUnset:
      "TERM is not set, so it is not known how to draw here. Set it: export TERM=xterm-256color. \(otherwise)"
    case .unknownTerm(let term):
      "This computer does not know the terminal “\(PlainText.visible(term))” that TERM names. "
        + "Set another: export TERM=xterm-256color. \(otherwise)"
    case .noTerminalDatabase:
      "This computer has no list of terminals. Install one: sudo apt-get install ncurses-base. \(otherwise)"
    case .cursorCannotMove(let term):
      "The terminal “\(PlainText.visible(term))” that TERM names cannot move its cursor. "
        + "If yours can, set another: export TERM=xterm-256color. \(otherwise)"
    case .refused(let term):
      "The terminal “\(PlainText.visible(term))” could not be taken. Try another, or TERM=xterm-256color. \(otherwise)"
    }
  }

  /// What was not understood of a query, with a mark below the place.
  static func lines(for problem: QueryProblem, in query: String) -> [String] {
    let bytes = Array(query.utf8)
    let range = problem.range.clamped(to: 0..<bytes.count)
    let before = columnWidth(of: PlainText.visible(String(decoding: bytes[..<range.lowerBound], as: UTF8.self)))
    let below = columnWidth(of: PlainText.visible(String(decoding: bytes[range], as: UTF8.self)))
    let what =
      switch problem.kind {
      case .unclosedQuote: "the quotation mark is open, so all behind it is one phrase. Close it with \"."
      case .unclosedGroup: "the bracket is open, so all behind it belongs in it. Close it with )."
      case .strayMark: "this mark has nothing to work on and is left out. Take it out, or put a word beside it."
      case .badValue(let field): "\(badValue(field)), so this is left out."
      }
    return [
      "  " + PlainText.visible(query),
      "  " + String(repeating: " ", count: before) + String(repeating: "^", count: max(1, below)) + " " + what,
    ]
  }

  private static func badValue(_ field: String) -> String {
    switch field {
    case "date", "before", "after":
      "\(field): takes a day, a month, a year or two of them: 2025-04-02, 2025-04, 2024..2025"
    case "reports": "reports: takes a number or two of them: 3, 2.., 2..4"
    case "kind": "kind: is direct, partial or indirect; of actors person, org, place or country"
    case "status": "status: is reported, planned, expected, hedged, denied or unclear"
    case "type": "there is no such type of events; some are meeting, visit, attack, agreement"
    case "disputed": "disputed: is yes or no"
    case "near": "near: takes a number and words in brackets: near:5(peace deal)"
    default: "\(field): takes a name"
    }
  }

  /// What was looked for in place of words that stand nowhere.
  static func line(for corrections: [Correction]) -> String {
    let words = corrections.map {
      "“\(PlainText.visible($0.typed))” stands nowhere; “\(PlainText.visible($0.used))” is shown."
    }
    return words.joined(separator: " ")
  }

  /// Below a list that was cut.
  static func shown(_ count: Int, of total: Int) -> String { "\(count) of \(total) shown. All of them: --limit 0" }

  /// What else matches where a list has nothing.
  static func elsewhere(_ list: String, _ others: [(count: Int, noun: String)]) -> String {
    let words = others.filter { $0.count > 0 }.map { PlainText.counted($0.count, $0.noun) }
    guard !words.isEmpty else { return "Nothing matches." }
    let verb = others.reduce(0) { $0 + $1.count } == 1 ? "matches" : "match"
    return "No \(list) match, but \(words.joined(separator: ", ")) \(verb): "
      + others.filter { $0.count > 0 }.map { "dossier \($0.noun)s --query …" }.joined(separator: ", ")
  }

  /// One line about CoNLL-U that is none.
  static func line(for fault: CoNLLU.Fault, _ path: String) -> String {
    let what =
      switch fault.reason {
      case .notUTF8: "is not UTF-8. Save the file as UTF-8."
      case .columns(let count):
        "has \(PlainText.counted(count, "column")) where CoNLL-U has ten, parted by tabs. "
          + "For plain text, leave out --conllu."
      case .id: "has an ID that does not count on from the word before. Number the words of each sentence from 1."
      case .emptyForm: "has no word in its second column. Put the word there, or take the line out."
      }
    return "\(PlainText.visible(path)): line \(fault.line) \(what)"
  }

  /// The endings of files that are articles, for people.
  private static let articleEndings = ".txt, .md, .html, .jsonl or .csv"

  /// One line about a path.
  static func line(for problem: IngestionProblem) -> String {
    "\(problem.path.isEmpty ? "." : PlainText.visible(problem.path)): \(sentence(for: problem.reason, problem.path))"
  }

  private static func sentence(for reason: IngestionProblem.Reason, _ path: String) -> String {
    switch reason {
    case .notFound:
      "there is no such file or folder. Check the name, or see what is there with ls."
    case .unreadable(let number):
      "cannot be read (\(systemWords(number))), left out. \(remedy(number))"
    case .notRegular:
      "is a pipe or device, not a file, left out. Save its text to a .txt file and open that."
    case .unknownFormat(let ending):
      "\(ending.isEmpty ? "a file without ending" : "a \(PlainText.visible(ending)) file") is not read. "
        + "Articles are \(articleEndings) files, each also with .gz behind it."
    case .emptyFolder:
      "the folder is empty. Put articles in it as \(articleEndings) files."
    case .noArticles(let others):
      others == 0
        ? "no articles in this folder. Put articles in it as \(articleEndings) files."
        : "no articles among the \(PlainText.counted(others, "file")) in this folder. "
          + "Articles are \(articleEndings) files; README files and hidden ones do not count."
    case .empty:
      "there is no text in it, left out. Delete the file, or save the article again."
    case .noMainText:
      "no paragraph on this page reads like an article, left out. Save the article's text as .txt."
    case .damagedGzip:
      "is damaged or no gzip file, left out. Unpack it with gzip -d, which says more."
    case .notJSON:
      "is no JSON object, left out. JSON Lines has one object a line, with the article as its \"text\"."
    case .noTextField(let names):
      "has no text among \(names.isEmpty ? "its values" : names.map(PlainText.visible).joined(separator: ", ")), left out. "
        + "Say which one it is: --field text=NAME."
    case .changedWhileRead:
      "was changed while it was read, left out. Try again when it is written."
    case .tooLarge(let size, let limit):
      "\(megabytes(size)) are too much for one article (at most \(megabytes(limit))), left out. "
        + "Split it into a file for each article."
    case .binary:
      "is not text in spite of its name, left out. Save the article as plain text in UTF-8."
    case .utf16:
      "is written in UTF-16, left out. Convert it: \(conversion(from: "UTF-16", path))"
    case .notUTF8(let offset, let looksWestern):
      "is not UTF-8 (first at byte \(offset)), left out. "
        + (looksWestern
          ? "It looks like Windows-1252; convert it: \(conversion(from: "WINDOWS-1252", path))"
          : "Save the article as plain text in UTF-8.")
    case .frontMatter(let line, let detail):
      "the front matter is not valid YAML (line \(line): \(PlainText.visible(detail))), so the article is read without it. "
        + "Mend the lines between the two “---”."
    case .openFrontMatter:
      "the front matter has no end, so all of it is read as text. Close it with a line “---”."
    case .unclearDate(let date):
      "the date “\(PlainText.visible(date))” names no certain day, so the article is read without it. "
        + "Write it as 2025-04-02."
    case .tableWithoutKey:
      "the table has no column “id” or “file”, so it is not used. "
        + "Name its columns in the first line, for example: id, date, source, title."
    case .rowsWithoutFile(let rows):
      "\(rowsWithoutFile(rows)). Correct the name, or delete the row."
    case .linkLoop:
      "this link leads back to itself, so it is not followed. Delete the link, or let it point elsewhere."
    }
  }

  private static func rowsWithoutFile(_ rows: [IngestionProblem.TableRow]) -> String {
    let shown = rows.prefix(3).map { "“\(PlainText.visible($0.key))” (line \($0.line))" }.joined(separator: ", ")
    let more = rows.count > 3 ? " and \(rows.count - 3) more" : ""
    return rows.count == 1 ? "there is no file for the row \(shown)" : "there are no files for the rows \(shown)\(more)"
  }

  /// "File exists" in the system's words, which are those of its manuals.
  private static func systemWords(_ number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func remedy(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "Ask its owner, or give yourself the right with chmod u+r."
    default: "Try again, or copy the file elsewhere."
    }
  }

  private static func conversion(from encoding: String, _ path: String) -> String {
    "iconv -f \(encoding) -t UTF-8 \(quoted(path)) > new.txt"
  }

  private static func megabytes(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20) MB" }

  /// For a shell.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (97...122).contains(byte | 0x20) || (45...57).contains(byte) || byte == 95 || byte >= 128
    }
    return isPlain
      ? PlainText.visible(path)
      : "'" + PlainText.visible(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))
        + "'"
  }
}
