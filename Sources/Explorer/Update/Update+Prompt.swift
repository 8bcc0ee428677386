// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

// Keys while a search is typed.
extension ExplorerState {
  mutating func performInPrompt(_ command: Command) {
    guard let prompt else { return }
    switch command {
    case .acceptQuery:
      self.prompt = nil
      if prompt.before.narrowing != place.narrowing { visit(prompt.before) }
    case .cancelQuery:
      self.prompt = nil
      restore(prompt.before)
    default:
      if place.reading != nil { performInReader(command) } else { place[place.pane].move(command) }
    }
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
