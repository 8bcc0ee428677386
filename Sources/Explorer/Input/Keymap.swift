// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import TerminalUI

/// What keys do: the one table behind key handling, help pane, key hints and docs/keys.md.
public struct Keymap: Sendable {
  /// A command, its keys, where they apply and what to say about it.
  public struct Binding: Sendable {
    public let command: Command
    /// The first one is named in key hints.
    public let keys: [Key]
    public let contexts: [KeyContext]
    /// A short sentence without subject: "next row".
    public let does: String
    /// The word in the status line; nil for keys that need no hint there.
    public let hint: String?
    /// What this and the following binding do, where the help pane names the two in one line.
    public let withNext: String?

    init(
      _ command: Command, _ keys: [Key], _ contexts: [KeyContext], _ does: String, hint: String? = nil,
      withNext: String? = nil
    ) {
      self.command = command
      self.keys = keys
      self.contexts = contexts
      self.does = does
      self.hint = hint
      self.withNext = withNext
    }
  }

  /// In the order of the help pane.
  public let bindings: [Binding]
  private let commands: [KeyContext: [Key: Command]]
  /// What the status line can name, in the table's order, each command once: made once, for each picture has some.
  private let hints: [KeyContext: [Hint]]
  /// Keys that the user gave to commands, which no other line may give away.
  var chosen: [Slot: Command] = [:]

  /// A key in a pane.
  struct Slot: Hashable, Sendable {
    var context: KeyContext
    var key: Key
  }

  /// A key and its word in the status line.
  struct Hint: Sendable {
    let command: Command
    let key: String
    let word: String
    /// With the blanks around it.
    let columns: Int

    fileprivate init?(_ binding: Binding) {
      guard let word = binding.hint, let key = binding.keys.first else { return nil }
      command = binding.command
      self.key = Keymap.notation(key)
      self.word = word
      columns = columnWidth(of: self.key) + columnWidth(of: word) + 4
    }
  }

  public init(bindings: [Binding]) {
    self.bindings = bindings
    var hints: [KeyContext: [Hint]] = [:]
    for binding in bindings {
      guard let hint = Hint(binding) else { continue }
      for context in binding.contexts where hints[context]?.contains(where: { $0.command == hint.command }) != true {
        hints[context, default: []].append(hint)
      }
    }
    self.hints = hints
    var commands: [KeyContext: [Key: Command]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys {
          let previous = commands[context, default: [:]].updateValue(binding.command, forKey: key)
          precondition(previous == nil, "two commands on one key")
        }
      }
    }
    self.commands = commands
  }

  /// The command of a key, if it has one there.
  public func command(_ key: Key, in context: KeyContext) -> Command? { commands[context]?[key] }

  /// The bindings of a context, in the table's order.
  func bindings(in context: KeyContext) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }

  func hints(in context: KeyContext) -> [Hint] { hints[context] ?? [] }

  /// The key to name for a command in a context.
  func key(for command: Command, in context: KeyContext) -> Key? {
    bindings.first { $0.command == command && $0.contexts.contains(context) }?.keys.first
  }
}

extension Keymap {
  private static let panes: [KeyContext] = [.actors, .events, .quotes, .ties, .marks]
  private static let items: [KeyContext] = [.actors, .events, .quotes, .marks, .card, .reader]
  private static let pages: [KeyContext] = [
    .actors, .events, .quotes, .ties, .marks, .card, .reader, .help,
  ]
  private static let opened: [KeyContext] = [.card, .reader]

  /// The keys as they come.
  public static let standard = Keymap(bindings: [
    Binding(.open, [.enter], [.events, .quotes], "read the supporting sentence", hint: "read"),
    Binding(
      .choose, [.enter, .character(" ")], [.actors], "narrow to this actor; again: undo", hint: "choose"),
    Binding(.choose, [.character(" ")], [.quotes], "narrow to this speaker; again: undo", hint: "speaker"),
    Binding(.open, [.enter], [.ties], "all that was read of the two", hint: "evidence"),
    Binding(.choose, [.character(" ")], [.ties], "narrow to the first of the two", hint: "choose"),
    Binding(.matrix, [.character("t")], [.ties], "as a table of who by whom, and back", hint: "table"),
    Binding(.tieKind, [.character("s")], [.ties], "meetings, speaking, or both", hint: "sort"),
    Binding(
      .cellLeft, [.left, .character("h")], [.ties], "left in the table", withNext: "left, right in the table"),
    Binding(.cellRight, [.right, .character("l")], [.ties], "right in the table"),
    Binding(.read, [.character("r")], [.actors], "read where the actor is named", hint: "read"),
    Binding(.open, [.enter], [.marks], "read it; of an actor, the card", hint: "open"),
    Binding(
      .card, [.character("i")], [.actors, .events, .quotes, .ties, .marks], "all there is to know: the card",
      hint: "card"),
    Binding(.open, [.enter], [.card], "read the sentence that says so", hint: "read"),
    Binding(.back, [.character("q"), .escape, .backspace], opened, "back to where it was opened", hint: "back"),

    Binding(.star, [.character("m")], items, "star it, and take the star off"),
    Binding(.note, [.character("c")], items, "write a note about it"),
    Binding(.tags, [.character("#")], items, "give it tags"),

    Binding(.search, [.character("/")], panes + [.reader], "search as you type", hint: "search"),
    Binding(.nextHit, [.character("n")], panes + [.reader], "next hit", withNext: "next and previous hit"),
    Binding(.previousHit, [.character("N")], panes + [.reader], "previous hit"),
    Binding(.aboutInstead, [.character("a")], panes, "quotes about the actor instead of by"),
    Binding(
      .facets, [.character("f")], [.events, .quotes], "narrow by speaker, outlet, year"),
    Binding(.incoming, [.character("I")], panes + opened, "what came in since you began"),
    Binding(.keepSearch, [.character("S")], panes, "keep this search under a name"),
    Binding(.dropNarrowing, [.character("x")], panes, "take back the last narrowing", hint: "clear"),
    Binding(.dropAllNarrowing, [.character("X")], panes, "take back all narrowing"),

    Binding(
      .nextItem, [.character("J")], [.reader], "read the next row", hint: "next",
      withNext: "read the next, previous row"),
    Binding(.previousItem, [.character("K")], [.reader], "read the previous row"),
    Binding(
      .nextReport, [.character(">"), .enter], [.reader], "next report of the event, or mention of the actor",
      withNext: "next, previous report or mention"),
    Binding(.previousReport, [.character("<")], [.reader], "previous report or mention"),
    Binding(
      .nextQuote, [.character("]")], [.reader], "next quote in the article", hint: "quote",
      withNext: "next and previous quote"),
    Binding(.previousQuote, [.character("[")], [.reader], "previous quote in the article"),
    Binding(
      .nextEvent, [.character("}")], [.reader], "next event in the article", hint: "event",
      withNext: "next and previous event"),
    Binding(.previousEvent, [.character("{")], [.reader], "previous event in the article"),
    Binding(
      .nextMention, [.character(")")], [.reader], "next mention of the actor", withNext: "next and previous mention"),
    Binding(.previousMention, [.character("(")], [.reader], "previous mention of the actor"),

    Binding(.nextDay, [.character(")")], [.events], "next day with events", withNext: "next and previous day"),
    Binding(.previousDay, [.character("(")], [.events], "previous day with events"),
    Binding(
      .nextMonth, [.character("]")], [.events], "next month with events", hint: "month",
      withNext: "next and previous month"),
    Binding(.previousMonth, [.character("[")], [.events], "previous month with events"),
    Binding(
      .nextYear, [.character("}")], [.events], "next year with events", hint: "year",
      withNext: "next and previous year"),
    Binding(.previousYear, [.character("{")], [.events], "previous year with events"),
    Binding(
      .finer, [.character("+"), .character("=")], [.events], "bars of shorter times",
      withNext: "bars of shorter, longer times"),
    Binding(.coarser, [.character("-")], [.events], "bars of longer times"),

    Binding(.goToDate, [.character("d")], [.events], "to a date like 2025-10; gd too"),
    Binding(.slightEvents, [.character("s")], [.events, .quotes], "slight ones too, and back"),

    Binding(.lineDown, [.character("j"), .down], pages, "down", withNext: "down, up"),
    Binding(.lineUp, [.character("k"), .up], pages, "up"),
    Binding(.pageDown, [.pageDown, .control("f")], panes, "a page down", withNext: "a page down, up"),
    Binding(.pageUp, [.pageUp, .control("b")], panes, "a page up"),
    Binding(
      .pageDown, [.pageDown, .control("f"), .character(" ")], [.card, .reader, .help], "a page down",
      withNext: "a page down, up"),
    Binding(.pageUp, [.pageUp, .control("b")], [.card, .reader, .help], "a page up"),
    Binding(.halfPageDown, [.control("d")], pages, "half a page down", withNext: "half a page down, up"),
    Binding(.halfPageUp, [.control("u")], pages, "half a page up"),
    Binding(.first, [.character("g"), .home], pages, "to the first", withNext: "to the first, last"),
    Binding(.last, [.character("G"), .end], pages, "to the last"),

    Binding(.nextPane, [.tab], panes + opened, "next pane", hint: "pane", withNext: "next and previous pane"),
    Binding(.previousPane, [.backTab], panes + opened, "previous pane"),
    Binding(.actorsPane, [.character("1")], [.events, .quotes, .ties, .marks, .card, .reader], "Actors"),
    Binding(.eventsPane, [.character("2")], [.actors, .quotes, .ties, .marks, .card, .reader], "Events"),
    Binding(.quotesPane, [.character("3")], [.actors, .events, .ties, .marks, .card, .reader], "Quotes"),
    Binding(
      .tiesPane, [.character("4")], [.actors, .events, .quotes, .marks, .card, .reader],
      "Ties: who met or speaks about whom"),
    Binding(
      .marksPane, [.character("5")], [.actors, .events, .quotes, .ties, .card, .reader],
      "Marks: stars, tags and notes"),
    Binding(
      .wider, [.character("L")], panes, "Actors wider", withNext: "Actors wider, narrower"),
    Binding(.narrower, [.character("H")], panes, "Actors narrower"),
    Binding(
      .lower, [.character("J")], panes, "lower panes smaller",
      withNext: "lower panes smaller, larger"),
    Binding(.higher, [.character("K")], panes, "lower panes larger"),
    Binding(.zoomPane, [.character("z")], panes, "this pane alone, and back"),

    Binding(.back, [.character("q"), .escape, .backspace], panes, "one step back; q at the top quits"),
    Binding(
      .back, [.character("q"), .escape, .backspace, .character("?"), .enter], [.help], "close help", hint: "close"),
    Binding(
      .historyBack, [.control("o")], panes + opened, "back in history: pane, narrowing, row and scroll",
      withNext: "back, forward in history"),
    Binding(.historyForward, [.control("p")], panes + opened, "forward in history"),
    Binding(.copy, [.character("y")], [.events, .quotes, .marks, .reader], "copy the quotation with its source"),
    Binding(.export, [.character("e")], panes, "write this list to a file"),
    Binding(.pipe, [.character("|")], panes, "send this list to a command"),
    Binding(
      .openElsewhere, [.character("o")], [.events, .quotes, .marks, .reader], "open the article’s address in a browser"),
    Binding(
      .openFile, [.character("O")], [.events, .quotes, .marks, .reader], "open the article’s file in an editor or pager"
    ),

    Binding(.acceptQuery, [.enter, .tab], [.prompt], "keep the search", hint: "keep"),
    Binding(.cancelQuery, [.escape, .control("g")], [.prompt], "leave it as it was", hint: "cancel"),
    Binding(.lineDown, [.down], [.prompt], "next hit", hint: "next hit", withNext: "next and previous hit"),
    Binding(.lineUp, [.up], [.prompt], "previous hit"),
    Binding(.pageDown, [.pageDown], [.prompt], "a page of hits down", withNext: "a page of hits down, up"),
    Binding(.pageUp, [.pageUp], [.prompt], "a page of hits up"),

    Binding(
      .olderQuery, [.control("p")], [.prompt], "what was searched for before", withNext: "older and newer searches"),
    Binding(.newerQuery, [.control("n")], [.prompt], "what was searched for after that"),

    Binding(.acceptQuery, [.enter], [.question], "do it", hint: "do it"),
    Binding(.cancelQuery, [.escape, .control("g")], [.question], "do nothing", hint: "cancel"),

    Binding(.acceptQuery, [.enter], [.palette], "do it", hint: "do it"),
    Binding(.cancelQuery, [.escape, .control("g")], [.palette], "do nothing", hint: "cancel"),
    Binding(.lineDown, [.down, .tab], [.palette], "next command", withNext: "next and previous command"),
    Binding(.lineUp, [.up, .backTab], [.palette], "previous command"),
    Binding(.pageDown, [.pageDown], [.palette], "a page of commands down", withNext: "a page of commands down, up"),
    Binding(.pageUp, [.pageUp], [.palette], "a page of commands up"),

    Binding(
      .palette, [.character(":")], panes + opened, "find a command by its words, or go to a date", hint: "command"),
    Binding(.help, [.character("?"), .function(1)], panes + opened, "help", hint: "help"),
    Binding(
      .redraw, [.control("l")], panes + [.card, .reader, .help, .prompt, .palette, .question], "draw the screen anew"),
    Binding(.suspend, [.control("z")], KeyContext.allCases, "suspend"),
    Binding(.quit, [.character("Q")], panes + [.card, .reader, .help], "quit"),
    Binding(
      .interrupt, [.control("c")], panes + [.card, .reader, .help, .prompt, .palette, .question], "quit at once"),
    Binding(
      .interrupt, [.control("c"), .character("q"), .escape], [.loading], "stop reading and quit", hint: "cancel"),
  ])
}
