// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Ingestion

/// What the user asks to open.
enum Source: Sendable {
  case paths([String])
  case sample

  /// Reads and merges it; see `Ingestion.load`.
  func load(progress: @escaping @Sendable (Ingestion.Progress) -> Void = { _ in }) async throws -> Ingestion.LoadResult {
    switch self {
    case .paths(let paths): try await Ingestion.load(paths, progress: progress)
    case .sample: try await Ingestion.load(articles: SampleCorpus.articles, progress: progress)
    }
  }
}
