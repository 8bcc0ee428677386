// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

// Keys while a search is typed.
extension ExplorerState {
  mutating func performInPrompt(_ command: Command, _ key: Key) {
    guard let prompt else { return }
    switch command {
    case .acceptQuery:
      self.prompt = nil
      if place.reading == nil { keep(query: prompt.editor.text, of: place.pane) }
      if key == .tab, searchElsewhere() { return visit(prompt.before) }
      if let mended = lists.mended[place.pane], place.reading == nil { notice = Notice(text: mended.words) }
      if prompt.before.narrowing != place.narrowing { visit(prompt.before) }
    case .cancelQuery:
      self.prompt = nil
      restore(prompt.before)
    case .olderQuery: recallQuery(1)
    case .newerQuery: recallQuery(-1)
    default:
      if place.reading != nil { performInReader(command) } else { place[place.pane].move(command) }
    }
  }

  /// Searches for what was searched for before, in the same pane first and last typed first.
  private mutating func recallQuery(_ step: Int) {
    guard let prompt else { return }
    let own = memory.queries.filter { $0.pane == place.pane.word }
    let all = (memory.queries.filter { $0.pane != place.pane.word } + own).reversed().map(\.query)
    let age = prompt.age + step
    guard (1...max(1, all.count)).contains(age), !all.isEmpty else {
      notice = Notice(text: step > 0 ? "no older search" : "no newer search")
      return
    }
    self.prompt!.age = age
    self.prompt!.editor = LineEditor(text: all[age - 1])
    search()
  }

  /// Takes a search that finds nothing here to the first pane where it finds something; false when there is none.
  mutating func searchElsewhere() -> Bool {
    guard place.reading == nil, let other = lists.elsewhere[place.pane]?.first else { return false }
    place.narrowing[other.pane] = place.narrowing[place.pane]
    place.narrowing[place.pane] = ""
    place.pane = other.pane
    return true
  }

  /// Narrows to what is typed so far; in an article, goes to the first hit.
  mutating func search() {
    guard let prompt else { return }
    let text = prompt.editor.text
    guard place.reading != nil else {
      place.narrowing[place.pane] = text
      return
    }
    place.reading!.find = text
    // From where the search began, so that a longer word is not skipped.
    place.reading!.focus = prompt.before.reading?.focus ?? []
    settleReader()
    goToReaderHit(1, includingCurrent: true)
  }
}
