// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Ingestion

/// What the user asks to open.
enum Source: Sendable {
  case paths([String])
  case sample

  /// What the header calls it: the path as the user wrote it, or the current folder's name.
  var name: String {
    switch self {
    case .paths(let paths) where paths == ["."]: currentFolderName ?? "."
    case .paths(let paths) where paths.count == 1: paths[0]
    case .paths(let paths): "\(paths[0]) and \(paths.count - 1) more"
    case .sample: SampleCorpus.name
    }
  }

  private var currentFolderName: String? {
    guard let path = realpath(".", nil) else { return nil }
    defer { free(path) }
    return String(cString: path).split(separator: "/").last.map(String.init)
  }

  /// Reads and merges it; see `Ingestion.load`.
  func load(progress: @escaping @Sendable (Ingestion.Progress) -> Void = { _ in }) async throws -> Ingestion.LoadResult
  {
    switch self {
    case .paths(let paths): try await Ingestion.load(paths, progress: progress)
    case .sample: try await Ingestion.load(articles: SampleCorpus.articles, progress: progress)
    }
  }
}
