// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// A file that was read: the article, the text to read it by, and what was wrong beside.
struct ArticleFile {
  /// In bytes. Articles stay below 200 kB, reports and books below 10 MB; reading is linear, at some half a second a megabyte
  /// of one core, and one article is read by one core. What is longer is a log.
  static let sizeLimit = 64 << 20

  let article: Article
  /// The article with marks hidden that reading should not see; its spans are those of `article`.
  let articleToRead: Article
  let problems: [IngestionProblem]

  /// A page is mostly other things than its text; read whole into a tree.
  static let pageSizeLimit = 16 << 20

  /// Reads a file or record; throws `IngestionProblem`.
  init(_ file: FoundFile) throws(IngestionProblem) {
    if case .record(let records, let index) = file.content {
      try self.init(record: records.record(index), of: records, file)
      return
    }
    let bytes = try ArticleFile.bytes(of: file)
    if file.format == .html {
      try self.init(page: bytes, file)
      return
    }
    let text: [UInt8]
    do { text = try TextDecoding.text(bytes) } catch { throw IngestionProblem(path: file.path, reason: error.reason) }
    guard text.contains(where: { $0 > 32 }) else { throw IngestionProblem(path: file.path, reason: .empty) }
    let front = FrontMatter(of: text)
    let body = front.bodyStart == 0 ? text : Array(text[front.bodyStart...])
    var metadata = front.metadata
    metadata.fillGaps(from: file.metadata)
    if file.format == .markdown, metadata.title == nil { metadata.title = MarkdownMask.title(of: body) }
    try self.init(
      file, id: file.id, metadata, body: body, toRead: file.format == .markdown ? MarkdownMask.masked(body) : nil,
      reasons: front.failure.map { [$0] } ?? [], textStart: text[..<front.bodyStart].count { $0 & 0xC0 != 0x80 })
  }

  private init(page bytes: [UInt8], _ file: FoundFile) throws(IngestionProblem) {
    if TextDecoding.isBinary(bytes) { throw IngestionProblem(path: file.path, reason: .binary) }
    guard let page = HTMLPage(bytes) else { throw IngestionProblem(path: file.path, reason: .empty) }
    guard !page.text.isEmpty else { throw IngestionProblem(path: file.path, reason: .noMainText) }
    var metadata = page.metadata
    metadata.fillGaps(from: file.metadata)
    try self.init(file, id: file.id, metadata, body: Array(page.text.utf8))
  }

  private init(
    record: [RecordFields.Field: String], of records: RecordFile, _ file: FoundFile
  ) throws(IngestionProblem) {
    var text = record[.text] ?? ""
    var metadata = Metadata()
    for (field, value) in record { if let field = field.metadata { metadata.set(field, value) } }
    // Feeds and content systems give their text with its markup.
    if ["</p>", "</div>", "<br", "</a>"].contains(where: text.contains), let page = HTMLPage(Array(text.utf8)) {
      text = page.text
    }
    let stated = (record[.id] ?? "").trimmingSpace()
    try self.init(file, id: stated.isEmpty ? file.id : stated, metadata, body: Array(text.utf8))
  }

  /// `toRead` is nil where it is the body.
  private init(
    _ file: FoundFile, id: String, _ metadata: Metadata, body: [UInt8], toRead: [UInt8]? = nil,
    reasons: [IngestionProblem.Reason] = [], textStart: Int = 0
  ) throws(IngestionProblem) {
    guard body.contains(where: { $0 > 32 }) else { throw IngestionProblem(path: file.path, reason: .empty) }
    guard body.count <= ArticleFile.sizeLimit else {
      throw IngestionProblem(path: file.path, reason: .tooLarge(size: body.count, limit: ArticleFile.sizeLimit))
    }
    let published = metadata.date.flatMap(PublicationDay.day)
    var reasons = reasons
    if let date = metadata.date, published == nil { reasons.append(.unclearDate(date)) }
    var article = Article(
      id: id, path: file.path, title: metadata.title, outlet: metadata.outlet, author: metadata.author,
      url: metadata.url, published: published, text: SourceText(repairing: body))
    article.textStart = textStart
    self.article = article
    if let toRead { article.text = SourceText(repairing: toRead) }
    articleToRead = article
    problems = reasons.map { IngestionProblem(path: file.path, reason: $0) }
  }

  private static func bytes(of file: FoundFile) throws(IngestionProblem) -> [UInt8] {
    let limit = file.format == .html ? pageSizeLimit : sizeLimit
    switch file.content {
    case .memory(let bytes): return bytes
    case .record: return []
    case .file(let path, let isCompressed):
      let bytes: [UInt8]
      var size = 0
      do throws(SystemError) {
        let status = try FileAccess.status(path)
        guard status.kind == .file else { throw SystemError.notRegular }
        bytes = try FileAccess.bytes(of: path, limit: limit)
        size = max(status.size, bytes.count)
      } catch {
        throw IngestionProblem(path: file.path, reason: error.reason)
      }
      guard bytes.count <= limit else {
        throw IngestionProblem(path: file.path, reason: .tooLarge(size: size, limit: limit))
      }
      guard isCompressed else { return bytes }
      do throws(Gzip.Failure) {
        return try Gzip.unpacked(bytes, limit: limit)
      } catch {
        throw IngestionProblem(
          path: file.path, reason: error == .damaged ? .damagedGzip : .tooLarge(size: limit + 1, limit: limit))
      }
    }
  }
}
