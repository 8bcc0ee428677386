// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Search
import TerminalUI

extension ExplorerState {
  /// Takes a message in and says what the program is to do.
  @discardableResult
  public mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .resize(let newSize): size = newSize
    case .progress(let done, let total, let failures):
      if catalog == nil { phase = .loading(done: done, total: total, failures: failures) }
    case .prepared(let prepared, let failures): adopt(prepared, failures: failures)
    case .news(let prepared, let outdated): take(news: prepared, outdated: outdated)
    case .background(let work): self.work = work
    case .indexed(let index): catalog?.index = index
    case .failed(let reason): phase = .failed(reason)
    case .remembered(let text): remember(text)
    case .notice(let text): notice = Notice(text: text)
    case .paste(let text):
      if palette != nil {
        palette?.editor.insert(text)
      } else if question != nil {
        question?.editor.insert(text)
      } else if prompt != nil {
        prompt?.editor.insert(text)
        search()
      }
    case .key(let key):
      notice = nil
      effects = press(key)
    case .mouse(let event):
      if layout.arrangement != .none { effects = mouse(event) }
    }
    settle()
    return effects
  }

  mutating func load(_ prepared: PreparedCorpus, failures: Int) {
    catalog = prepared.catalog
    self.failures = failures
    phase = .browsing
    place = Place()
    (past, future) = ([], [])
    listCache = []
    arrivals = []
    histogram = nil
    listed = place.narrowing
    lists = catalog!.lists(listed)
    // Events far before the story come first in the list, but the story is what one opens a corpus for.
    if let core = catalog!.core {
      let row = lists.events.row(notBelow: UInt32(catalog!.eventDays.place(notBefore: core.lowerBound)))
      place[.events] = Viewport(count: lists.events.count, height: 1, selection: row, top: row)
    }
    recall()
    if failures > 0 { notice = failureNotice(failures) }
  }

  func failureNotice(_ failures: Int) -> Notice {
    Notice(text: "\(counted(failures, "file")) could not be read", isTrouble: true)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    // Too small to see what a key does: nothing but leaving.
    if layout.arrangement == .none {
      let command = keymap.command(key, in: phase == .browsing ? place.pane.context : .loading)
      return command == .interrupt || command == .quit || key == .character("q") ? leaving : []
    }
    let context = self.context
    if let command = keymap.command(key, in: context) { return perform(command, key, in: context) }
    if context == .palette, palette?.editor.handle(key) == true { palette!.viewport.home() }
    if context == .question { _ = question?.editor.handle(key) }
    if context == .prompt, prompt?.editor.handle(key) == true { search() }
    return []
  }

  mutating func perform(_ command: Command, _ key: Key, in context: KeyContext) -> [Effect] {
    switch command {
    case .interrupt, .quit: return leaving
    case .star: return star()
    case .note: return askForNote()
    case .tags: return askForTags()
    case .export: ask(.export, exportName)
    case .pipe: ask(.pipe)
    case .keepSearch: askForSearchName()
    case .goToDate: ask(.date)
    case .openFile: return openFile()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help: help = Help(context: context)
    case .palette: palette = Palette(context: context)
    case .back: return goBack(key)
    case .copy: return copy()
    case .openElsewhere: return openElsewhere()
    case .incoming: showIncoming()
    default:
      switch context {
      case .help: moveHelp(command)
      case .prompt: performInPrompt(command, key)
      case .reader: performInReader(command)
      case .card: performInCard(command)
      case .actors, .events, .quotes, .ties, .marks: performInList(command)
      case .question: return performInQuestion(command)
      case .palette: return performInPalette(command)
      case .loading: break
      }
    }
    return []
  }

  /// Quitting, with what is to be kept saved before.
  private var leaving: [Effect] {
    guard phase == .browsing else { return [.quit] }
    let update = sessionUpdate
    return update.isEmpty ? [.quit] : [.save(update), .quit]
  }

  // MARK: Back and history

  private mutating func goBack(_ key: Key) -> [Effect] {
    if phase != .browsing { return [.quit] }
    if help != nil {
      help = nil
    } else if let reading = place.reading {
      if reading.find.isEmpty { place.reading = nil } else { place.reading!.find = "" }
    } else if place.card != nil {
      closeCard()
    } else if place.isZoomed {
      place.isZoomed = false
    } else if let part = place.narrowing.parts(from: place.pane).first {
      visit()
      place.narrowing.drop(part)
    } else if aside != nil {
      leaveNews()
    } else if key == .character("q") {
      return leaving
    } else {
      notice = Notice(text: "nothing to go back from; q quits")
    }
    return []
  }

  /// Remembers the place before it is left for another.
  mutating func visit(_ left: Place? = nil) {
    let left = anchored(left ?? place)
    if past.last != left { past.append(left) }
    if past.count > 200 { past.removeFirst() }
    future = []
  }

  mutating func goBackInHistory() {
    guard let last = past.popLast() else {
      if let earlier = memory.places.popLast() {
        future.append(anchored(place))
        return go(to: earlier)
      }
      notice = Notice(text: "this is where it began")
      return
    }
    future.append(anchored(place))
    restore(last)
  }

  mutating func goForwardInHistory() {
    guard let next = future.popLast() else {
      notice = Notice(text: "nothing to go forward to")
      return
    }
    past.append(anchored(place))
    restore(next)
  }

  // MARK: Help

  private mutating func moveHelp(_ command: Command) {
    let rows = helpRows
    let page = helpRoom
    guard var top = help?.top else { return }
    switch command {
    case .lineDown: top += 1
    case .lineUp: top -= 1
    case .pageDown: top += page
    case .pageUp: top -= page
    case .halfPageDown: top += page / 2
    case .halfPageUp: top -= page / 2
    case .first: top = 0
    case .last: top = rows
    default: break
    }
    help?.top = max(0, min(top, rows - page))
  }
}
