// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Ingestion

/// What the user asks to open.
enum Source: Sendable {
  /// Folders and files, and the names of fields in their records.
  case paths([String], RecordFields)
  case sample

  /// What the header calls it: the last part of the path, found out for ".".
  var name: String {
    switch self {
    case .paths(let paths, _):
      let first = lastPart(paths[0]) ?? lastPart(realPath(paths[0])) ?? paths[0]
      return paths.count == 1 ? first : "\(first) and \(paths.count - 1) more"
    case .sample: return SampleCorpus.name
    }
  }

  /// False when there is nothing to open a screen for.
  var holdsArticles: Bool {
    switch self {
    case .paths(let paths, _): paths.contains(where: Ingestion.holdsArticles)
    case .sample: true
    }
  }

  private func lastPart(_ path: String) -> String? {
    path.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init)
  }

  private func realPath(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// Reads and merges it; see `Ingestion.load`.
  func load(progress: @escaping @Sendable (Ingestion.Progress) -> Void = { _ in }) async throws -> Ingestion.LoadResult
  {
    switch self {
    case .paths(let paths, let fields): try await Ingestion.load(paths, fields: fields, progress: progress)
    case .sample: try await Ingestion.load(articles: SampleCorpus.articles, progress: progress)
    }
  }
}
