// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Prose
import TerminalUI

/// Where the user is: all that going back and forth in history restores.
struct Place: Hashable, Sendable {
  var pane = Pane.actors
  /// The pane fills the body alone.
  var isZoomed = false
  var narrowing = Narrowing()
  private var viewports = Array(repeating: Viewport(), count: Pane.allCases.count)
  /// The length of a bar of the histogram; nil chooses the shortest that fits.
  var grain: Grain?
  /// The pane in the lower part of the screen: the last of `Pane.lower` that had the keys.
  var lower = Pane.quotes
  /// The only ties listed; nil lists all.
  var tieKind: Tie.Kind?
  /// Ties are shown as a table of actors by actors.
  var isMatrix = false
  /// The selected cell of that table.
  var cell = MatrixCell()
  /// The card that is open, if any.
  var card: Card?
  /// The cards it was opened from, the first one first.
  var cardsBelow: [Card] = []
  /// The article being read, if any; on top of the card.
  var reading: Reading?
  /// The selected items, by pane: of a place that was left, as the rows of its lists may be others when it is gone back
  /// to.
  var anchors: [UInt32?]?
  /// Its viewports count rows of lists that are gone; what was selected is known by `anchors` alone.
  var isOfOtherCorpus = false

  subscript(pane: Pane) -> Viewport {
    get { viewports[pane.rawValue] }
    set { viewports[pane.rawValue] = newValue }
  }
}

/// A place in an article.
struct Reading: Hashable, Sendable {
  /// What the article was opened for.
  enum Origin: Hashable, Sendable {
    case quote(QuoteID)
    /// One of the reports of an event.
    case event(EventID, report: Int)
    /// Some words, from a card.
    case passage(ArticleID, TextSpan)
    /// One of the articles that mention an actor, and one of the mentions in it.
    case actor(ActorID, article: Int, mention: Int)
  }

  var origin: Origin
  var article: ArticleID
  /// The words that support what was opened, in text order.
  var focus: [TextSpan]
  /// The sentences these words stand in.
  var evidence: TextSpan
  /// The byte the first line on the screen holds; lines depend on the width, bytes do not.
  var top: UInt32 = 0
  /// What was searched in the article; empty for the search of the Quotes pane.
  var find = ""
}
