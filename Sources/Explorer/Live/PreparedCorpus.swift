// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
public import Search

/// A corpus with what the explorer needs of it, made on any thread so that the keys need not wait for it.
public struct PreparedCorpus: Sendable {
  var catalog: Catalog
  /// From the corpus shown until now.
  let change: CorpusChange?

  /// - Parameters:
  ///   - index: Nil when it comes later.
  ///   - old: The corpus that was sent before this one, whose place it takes.
  public init(_ corpus: Corpus, index: SearchIndex? = nil, inPlaceOf old: Corpus? = nil) {
    catalog = Catalog(corpus)
    catalog.index = index
    change = old.map { CorpusChange(from: $0, to: corpus) }
  }
}

/// What goes on behind a corpus that is shown.
public enum BackgroundWork: Hashable, Sendable {
  /// Looking for what has changed.
  case looking
  /// Articles that are new or have changed are read, so many; nil when that is not known.
  case reading(Int?)
  /// All is put together.
  case merging
  /// A list of so many lines is written.
  case writing(Int)
}
