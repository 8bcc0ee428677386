// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import Glibc

extension Ingestion {
  /// A corpus with where it is kept.
  public struct KeptResult: Sendable {
    public enum Keeping: Sendable, Hashable {
      /// The file was already that of these articles.
      case unchanged
      case written
      /// There is no article to keep.
      case nothing
      /// The file could not be written; the number is `errno`.
      case failed(errno: Int32)
    }

    /// What a kept corpus is for.
    public enum Purpose: Sendable {
      /// For this user, and easily made again.
      case cache
      /// For the user to have and to give away.
      case document
    }

    public let corpus: Corpus
    /// By path as the user named them, then in the order of files.
    public let problems: [IngestionProblem]
    public let keeping: Keeping
    /// Whether all bytes were compared with their checksums. If not, `corpus.file.verify()` does it.
    public let isVerified: Bool
  }

  /// Opens files and folders like `load(_:progress:)`, and keeps the corpus in a file, by which it is opened at once the
  /// next time when nothing has changed, or with only what has changed read again.
  ///
  /// The corpus is the same either way, and does not depend on what the file was. `sections` adds what other modules
  /// keep beside it. Sections are written as soon as they are made, so that a large corpus is never in memory as a whole.
  /// The file is replaced as a whole or not at all; one that does not belong to this user, or is damaged, foreign or
  /// written with other rules, is passed over and replaced. A file that cannot be written costs only the time of reading
  /// again.
  @concurrent
  public static func load(
    _ paths: [String], fields: RecordFields = RecordFields(), keptAt path: String, as purpose: KeptResult.Purpose,
    workers: Int? = nil,
    sections: @escaping @Sendable (SectionFile, Corpus) -> SectionFile = { file, _ in file },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> KeptResult {
    let start = now()
    let target = FileAccess.path(path)
    let old = keptFile(at: target)
    let finder = try found(paths, fields, kept: old, progress)
    let fingerprint = FoundFile.fingerprint(of: finder.files)
    if let old, old.fingerprint == fingerprint, let corpus = try? Corpus(old),
      let problems = KeptProblems.problems(old, finder.files)
    {
      return KeptResult(
        corpus: corpus, problems: finder.problems + problems, keeping: .unchanged,
        isVerified: old.byteCount <= mostVerifiedAtOpen)
    }
    var read = try await ReadFiles(
      finder, kept: old.flatMap { KeptReadings($0) }, workers: workers ?? ParallelReading.processors, progress)
    let failures = read.problems.count(where: \.costsText)
    let total = read.articles.count + failures
    progress(Progress(phase: .merging, done: total, total: total, failures: failures))
    var output: StoredSections?
    var refusal: Int32 = 0
    // A cache that a power cut damages is found out by its checksums and made again.
    do throws(SystemError) { output = try StoredSections(target, mode: purpose == .cache ? 0o600 : 0o666) } catch {
      refusal = error.number
    }
    var file = output.map { SectionFile(storingIn: SectionStore($0)) } ?? SectionFile()
    read.storeReadings(in: &file)
    file.letGo()
    old?.letGo()
    Memory.giveBack()
    var builder = CorpusBuilder()
    for article in read.articles { article.reading.add(article.article, to: &builder) }
    read.forgetTexts()
    let (merged, ids) = builder.corpus(in: file)
    try Task.checkCancellation()
    guard merged.articleCount > 0 else {
      return KeptResult(
        corpus: CorpusBuilder().corpus(), problems: read.problems, keeping: .nothing, isVerified: true)
    }
    progress(Progress(phase: .writing, done: total, total: total, failures: failures))
    // What the merge has used and looked at; the index needs as much.
    merged.file.letGo()
    old?.letGo()
    Memory.giveBack()
    file = sections(merged.file, merged)
    file.readerVersion = ReaderVersion.current
    file.fingerprint = read.isSure(at: start) ? fingerprint : 0
    read.addFiles(to: &file, ids: ids, at: start)
    try Task.checkCancellation()
    do {
      guard let output else { throw SystemError(refusal) }
      try file.finish()
      try output.finish(safely: purpose == .document)
      // From now on out of the file: its pages are shared, and come and go as they are needed.
      let mapped = try Corpus(SectionFile(validating: FileAccess.mapped(target, trusting: .anyone)))
      return KeptResult(corpus: mapped, problems: read.problems, keeping: .written, isVerified: true)
    } catch let error as SystemError {
      return KeptResult(
        corpus: try Corpus(file), problems: read.problems, keeping: .failed(errno: error.number),
        isVerified: true)
    } catch is CorpusFileError {
      // Another process has put something else in its place meanwhile.
      return KeptResult(corpus: try Corpus(file), problems: read.problems, keeping: .written, isVerified: true)
    }
  }

  /// A larger file is opened first and compared with its checksums after that: nobody waits for more to be read.
  static let mostVerifiedAtOpen = 64 << 20

  /// The file, if it can be trusted and was written with the rules of today.
  static func keptFile(at path: FileAccess.Path) -> SectionFile? {
    guard let bytes = try? FileAccess.mapped(path, trusting: .ownFiles),
      let file = try? SectionFile(validating: bytes), file.readerVersion == ReaderVersion.current
    else { return nil }
    if bytes.count <= mostVerifiedAtOpen, !isVerified(file) { return nil }
    return file
  }

  /// Compares all bytes of a mapped file with their checksums, and keeps none of them in memory.
  static func isVerified(_ file: SectionFile) -> Bool {
    (try? file.verify(lettingGo: true)) != nil
  }

  /// In nanoseconds since 1970.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
