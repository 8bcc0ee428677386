// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
public import TerminalUI

/// Everything the explorer knows. `update(_:)` changes it, `frame` shows it; neither sees a clock, a file or a
/// terminal.
public struct ExplorerState: Sendable {
  /// What is being shown, or why nothing is.
  enum Phase: Hashable, Sendable {
    case loading(done: Int, total: Int, failures: Int)
    case failed(String)
    case browsing
  }

  /// A search being typed.
  struct Prompt: Hashable, Sendable {
    var editor: LineEditor
    /// Where the user was when the search began.
    var before: Place
    /// How many searches back the text is taken from; 0 for what is typed.
    var age = 0
  }

  /// A line for the user instead of the key hints.
  struct Notice: Hashable, Sendable {
    var text: String
    var isTrouble = false
  }

  /// The help pane, and the pane it was opened from.
  struct Help: Hashable, Sendable {
    var context: KeyContext
    var top = 0
  }

  /// The corpus in the header: the folder's name.
  let name: String
  let theme: Theme
  let glyphs: Glyphs
  /// Nothing is drawn that cannot be read aloud.
  let isSpoken: Bool
  let keymap: Keymap
  /// Addresses of articles go to the terminal; nil when it shows none.
  let links: LinkBase?
  var size: Size
  var phase = Phase.loading(done: 0, total: 0, failures: 0)

  /// Where the user is, was, and was before going back.
  var place = Place()
  var past: [Place] = []
  var future: [Place] = []

  /// What the reader keeps of this corpus.
  var marks = Marks()
  var memory = Memory()

  var prompt: Prompt?
  var help: Help?
  var palette: Palette?
  var question: Question?
  var notice: Notice?
  /// What came in and is not among all articles yet.
  var news: PreparedCorpus?
  /// What waits while that alone is looked at.
  var aside: Aside?
  /// What goes on behind the corpus that is shown.
  var work: BackgroundWork?
  /// Files that could not be read the last time.
  var failures = 0
  var lastPress: Position?
  var split = Split()
  /// The border that the mouse drags.
  var held: Split.Border?

  // What follows from the above, kept up to date by `settle()`.
  var catalog: Catalog?
  var lists = Lists(actors: .all(0), events: .all(0), quotes: .all(0))
  var listed = Narrowing()
  /// The narrowings on the way here: each place that was left, and how the panes stood on arrival at the next one.
  var arrivals: [(left: Place, reached: Place)] = []
  var listCache: [(Narrowing, Lists)] = []
  var layout: Layout
  var document: ReaderDocument?
  var documentHits: (query: String, spans: [Range<Int>]) = ("", [])
  var cardContent: CardContent?
  /// What the reader shows beside the panes when nothing was opened.
  var preview: Reading?
  var histogram: HistogramView?
  var tieScope: TieScope?
  var matrix: TieMatrix?
  var marksListed: (version: Int, query: String)?

  /// A state without a corpus yet.
  public init(name: String, size: Size, colors: ColorDepth, options: ExplorerOptions = ExplorerOptions()) {
    self.name = name
    self.size = size
    keymap = options.keymap
    links = options.links
    isSpoken = options.isSpoken
    glyphs = options.isSpoken ? .spoken : options.isASCIIOnly ? .ascii : .unicode
    theme = Theme(options.theme, options.colors, colors)
    layout = Layout(size: size, pane: .actors, lower: .quotes, isZoomed: false, isReading: false)
  }

  /// Where the next key goes.
  var context: KeyContext {
    if phase != .browsing { return .loading }
    if palette != nil { return .palette }
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if help != nil { return .help }
    if place.reading != nil { return .reader }
    if place.card != nil { return .card }
    return place.pane.context
  }

  /// The query of what is shown: that of the article, else that of the Quotes pane.
  var readerQuery: String {
    if let find = place.reading?.find, !find.isEmpty { return find }
    return place.narrowing[.quotes]
  }
}

/// A histogram with what it was made from.
struct HistogramView: Sendable {
  let grain: Grain?
  let columns: Int
  /// The events that are counted.
  private var rows: Rows
  /// Of all events.
  private let all: Histogram
  private(set) var histogram: Histogram

  init(grain: Grain?, columns: Int, rows: Rows, all: Histogram) {
    self.grain = grain
    self.columns = columns
    self.rows = rows
    self.all = all
    histogram = all
  }

  /// Counts other events. Most searches leave them as they are.
  mutating func count(_ wanted: Rows, _ days: EventDays) {
    if rows == wanted { return }
    rows = wanted
    histogram = all
    switch wanted {
    case .all: break
    case .most(let rows): histogram.recount(rows.lazy.map { days[$0] })
    case .some(let ids): histogram.recount(ids.lazy.map { days[Int($0)] })
    }
  }
}
