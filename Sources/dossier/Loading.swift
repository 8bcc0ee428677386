// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Ingestion
import Search

/// What the user asks to open.
enum Source: Sendable {
  case paths([String], RecordFields)
  case sample
  /// A corpus file, already open.
  case file(String, Corpus)

  /// What the paths name: a corpus file is opened at once, and refused with a message and status 2 when it is none.
  ///
  /// A large one may be given before it is compared with its checksums, if the caller does that later.
  static func named(
    _ paths: [String], _ fields: RecordFields, checkingLater: Bool = false
  ) throws(ExitStatus) -> Source {
    guard let path = paths.first(where: Ingestion.isCorpusFile) else { return .paths(paths, fields) }
    guard paths.count == 1 else {
      Output.message(UserMessages.corpusFileAlone(path))
      throw .wrongUse
    }
    do throws(Ingestion.OpeningFailure) {
      return .file(path, try Ingestion.corpus(inFile: path, verifying: checkingLater ? .head : .everything))
    } catch {
      Output.message(UserMessages.line(for: error, path))
      throw .incomplete
    }
  }

  /// What the header calls it: the last part of the path, found out for ".".
  var name: String {
    switch self {
    case .paths(let paths, _):
      let first = lastPart(paths[0]) ?? lastPart(realPath(paths[0])) ?? paths[0]
      return paths.count == 1 ? first : "\(first) and \(paths.count - 1) more"
    case .sample: return SampleCorpus.name
    case .file(let path, _): return lastPart(path) ?? path
    }
  }

  /// False when there is nothing to open a screen for.
  var holdsArticles: Bool {
    switch self {
    case .paths(let paths, _): paths.contains(where: Ingestion.holdsArticles)
    case .sample: true
    case .file(_, let corpus): corpus.articleCount > 0
    }
  }

  /// Where it is, whatever folder the program was started in; nil for the sample.
  var fullPaths: [String]? {
    switch self {
    case .paths(let paths, _): paths.map(realPath)
    case .file(let path, _): [realPath(path)]
    case .sample: nil
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

  /// The paths whose articles may change while they are shown; nil for what cannot.
  var watchedPaths: [String]? {
    switch self {
    case .paths(let paths, _): paths
    case .file(let path, _): [path]
    case .sample: nil
    }
  }

  var isFile: Bool { if case .file = self { true } else { false } }

  /// What can be shown at once: a corpus file, or what an earlier run has kept of the articles, whether or not they have
  /// changed since.
  var kept: Corpus? {
    switch self {
    case .paths(let paths, _): CacheFolder.file(for: paths).flatMap { Ingestion.keptCorpus(at: $0) }
    case .file(_, let corpus): corpus
    case .sample: nil
    }
  }

  /// Reads and merges it, or opens what an earlier run has kept of it; see `Ingestion.load`.
  ///
  /// What comes out of a large file may be given before it is compared with its checksums if the caller asks
  /// `isSound(_:)` afterwards.
  func load(
    checkingLater: Bool = false,
    progress: @escaping @Sendable (Ingestion.Progress) -> Void = { _ in }
  ) async throws -> (corpus: Corpus, problems: [IngestionProblem], isVerified: Bool) {
    switch self {
    case .paths(let paths, let fields):
      guard let cache = CacheFolder.file(for: paths) else {
        let result = try await Ingestion.load(paths, fields: fields, progress: progress)
        return (result.corpus, result.problems, true)
      }
      let result = try await Ingestion.load(
        paths, fields: fields, keptAt: cache, as: .cache, sections: SearchIndex.adding, progress: progress)
      if !result.isVerified, !checkingLater, !isSound(result.corpus) { return try await load(progress: progress) }
      // A cache that cannot be kept is lost time, and nothing that the user has to know.
      switch result.keeping {
      case .unchanged: CacheFolder.touch(cache)
      case .written: CacheFolder.prune()
      case .nothing, .failed: break
      }
      return (result.corpus, result.problems, result.isVerified)
    case .sample:
      let result = try await Ingestion.load(articles: SampleCorpus.articles, progress: progress)
      return (result.corpus, result.problems, true)
    case .file(let path, let corpus):
      // Another file may stand there by now; what is none leaves the one that is open.
      return ((try? Ingestion.corpus(inFile: path)) ?? corpus, [], true)
    }
  }

  /// Whether all bytes of a corpus are those that were written; if not, its file is deleted, and loading again reads the
  /// articles.
  func isSound(_ corpus: Corpus) -> Bool {
    guard case .paths(let paths, _) = self, (try? corpus.file.verify(lettingGo: true)) == nil else { return true }
    if let cache = CacheFolder.file(for: paths) { unlink(cache) }
    return false
  }
}
