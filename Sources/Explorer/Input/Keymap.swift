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

    init(_ command: Command, _ keys: [Key], _ contexts: [KeyContext], _ does: String, hint: String? = nil) {
      self.command = command
      self.keys = keys
      self.contexts = contexts
      self.does = does
      self.hint = hint
    }
  }

  /// In the order of the help pane.
  public let bindings: [Binding]
  private let commands: [KeyContext: [Key: Command]]

  public init(bindings: [Binding]) {
    self.bindings = bindings
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

  /// The key to name for a command in a context.
  func key(for command: Command, in context: KeyContext) -> Key? {
    bindings.first { $0.command == command && $0.contexts.contains(context) }?.keys.first
  }
}

extension Keymap {
  private static let panes: [KeyContext] = [.actors, .events, .quotes]
  private static let pages: [KeyContext] = [.actors, .events, .quotes, .reader, .help]

  /// The keys as they come.
  public static let standard = Keymap(bindings: [
    Binding(.open, [.enter], [.events, .quotes], "read the sentence that supports the row", hint: "read"),
    Binding(
      .choose, [.enter, .character(" ")], [.actors], "narrow events and quotes to this actor; again: undo",
      hint: "choose"),
    Binding(
      .choose, [.character(" ")], [.quotes], "narrow to the speaker of this quote; again: undo", hint: "speaker"),
    Binding(.read, [.character("r")], [.actors], "read where the actor is first named", hint: "read"),

    Binding(.search, [.character("/")], pages.filter { $0 != .help }, "search as you type", hint: "search"),
    Binding(.nextHit, [.character("n")], panes + [.reader], "next hit"),
    Binding(.previousHit, [.character("N")], panes + [.reader], "previous hit"),
    Binding(.aboutInstead, [.character("a")], panes, "quotes about the chosen actor instead of by, and back"),
    Binding(.dropNarrowing, [.character("x")], panes, "take back the last narrowing", hint: "clear"),
    Binding(.dropAllNarrowing, [.character("X")], panes, "take back all narrowing"),

    Binding(.nextReport, [.enter, .character(">")], [.reader], "next report of the event, or mention of the actor"),
    Binding(.previousReport, [.character("<")], [.reader], "previous report or mention"),
    Binding(.nextItem, [.character("J")], [.reader], "read the next row of the list", hint: "next"),
    Binding(.previousItem, [.character("K")], [.reader], "read the previous row of the list"),
    Binding(.nextQuote, [.character("]")], [.reader], "next quote in the article", hint: "quote"),
    Binding(.previousQuote, [.character("[")], [.reader], "previous quote in the article"),
    Binding(.nextEvent, [.character("}")], [.reader], "next event in the article", hint: "event"),
    Binding(.previousEvent, [.character("{")], [.reader], "previous event in the article"),
    Binding(.nextMention, [.character(")")], [.reader], "next mention of the actor in the article"),
    Binding(.previousMention, [.character("(")], [.reader], "previous mention of the actor in the article"),

    Binding(.nextDay, [.character(")")], [.events], "next day with events"),
    Binding(.previousDay, [.character("(")], [.events], "previous day with events"),
    Binding(.nextMonth, [.character("]")], [.events], "next month with events", hint: "month"),
    Binding(.previousMonth, [.character("[")], [.events], "previous month with events"),
    Binding(.nextYear, [.character("}")], [.events], "next year with events", hint: "year"),
    Binding(.previousYear, [.character("{")], [.events], "previous year with events"),
    Binding(.finer, [.character("+"), .character("=")], [.events], "histogram by shorter times"),
    Binding(.coarser, [.character("-")], [.events], "histogram by longer times"),

    Binding(.lineDown, [.character("j"), .down], pages, "down"),
    Binding(.lineUp, [.character("k"), .up], pages, "up"),
    Binding(.pageDown, [.pageDown, .control("f")], panes, "a page down"),
    Binding(.pageDown, [.pageDown, .control("f"), .character(" ")], [.reader, .help], "a page down"),
    Binding(.pageUp, [.pageUp, .control("b")], pages, "a page up"),
    Binding(.halfPageDown, [.control("d")], pages, "half a page down"),
    Binding(.halfPageUp, [.control("u")], pages, "half a page up"),
    Binding(.first, [.character("g"), .home], pages, "to the first"),
    Binding(.last, [.character("G"), .end], pages, "to the last"),

    Binding(.nextPane, [.tab], panes + [.reader], "next pane", hint: "pane"),
    Binding(.previousPane, [.backTab], panes + [.reader], "previous pane"),
    Binding(.actorsPane, [.character("1")], [.events, .quotes, .reader], "Actors"),
    Binding(.eventsPane, [.character("2")], [.actors, .quotes, .reader], "Events"),
    Binding(.quotesPane, [.character("3")], [.actors, .events, .reader], "Quotes"),
    Binding(.zoomPane, [.character("z")], panes, "this pane alone, and back"),

    Binding(
      .back, [.character("q"), .escape, .backspace], [.actors, .events, .quotes],
      "one step back: search, then narrowing; q at the top quits"),
    Binding(.back, [.character("q"), .escape, .backspace], [.reader], "back to the list", hint: "back"),
    Binding(
      .back, [.character("q"), .escape, .backspace, .character("?"), .enter], [.help], "close help", hint: "close"),
    Binding(.historyBack, [.control("o")], panes + [.reader], "back in history: pane, narrowing, row and scroll"),
    Binding(.historyForward, [.control("p")], panes + [.reader], "forward in history"),
    Binding(.copy, [.character("y")], [.events, .quotes, .reader], "copy the quotation with its source"),
    Binding(.openElsewhere, [.character("o")], [.events, .quotes, .reader], "open the article outside"),

    Binding(.acceptQuery, [.enter, .tab], [.prompt], "keep the search", hint: "keep"),
    Binding(.cancelQuery, [.escape, .control("g")], [.prompt], "leave it as it was", hint: "cancel"),
    Binding(.lineDown, [.down], [.prompt], "next hit", hint: "next hit"),
    Binding(.lineUp, [.up], [.prompt], "previous hit"),
    Binding(.pageDown, [.pageDown], [.prompt], "a page of hits down"),
    Binding(.pageUp, [.pageUp], [.prompt], "a page of hits up"),

    Binding(.help, [.character("?"), .function(1)], panes + [.reader], "help", hint: "help"),
    Binding(.redraw, [.control("l")], panes + [.reader, .help, .prompt], "draw the screen anew"),
    Binding(.suspend, [.control("z")], KeyContext.allCases, "suspend"),
    Binding(.quit, [.character("Q")], panes + [.reader, .help], "quit"),
    Binding(.interrupt, [.control("c")], panes + [.reader, .help], "quit at once"),
    Binding(
      .interrupt, [.control("c"), .character("q"), .escape], [.loading], "stop reading and quit", hint: "cancel"),
    Binding(.interrupt, [.control("c")], [.prompt], "quit at once"),
  ])
}
