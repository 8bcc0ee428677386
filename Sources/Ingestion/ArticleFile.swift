// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// A file that was read: the article, the text to read it by, and what was wrong beside.
struct ArticleFile {
  /// Newspaper articles stay below 200 kB; a longer file is a log or a book, and would hold up the rest.
  static let sizeLimit = 1 << 20

  let article: Article
  /// The article with marks hidden that reading should not see; its spans are those of `article`.
  let articleToRead: Article
  let problems: [IngestionProblem]

  init(_ file: FoundFile) throws(IngestionProblem) {
    let bytes = try ArticleFile.bytes(of: file)
    let text: [UInt8]
    do { text = try TextDecoding.text(bytes) } catch { throw IngestionProblem(path: file.path, reason: error.reason) }
    guard text.contains(where: { $0 > 32 }) else { throw IngestionProblem(path: file.path, reason: .empty) }
    let front = FrontMatter(of: text)
    let body = front.bodyStart == 0 ? text : Array(text[front.bodyStart...])
    guard body.contains(where: { $0 > 32 }) else { throw IngestionProblem(path: file.path, reason: .empty) }

    var reasons: [IngestionProblem.Reason] = front.failure.map { [$0] } ?? []
    var metadata = front.metadata
    metadata.fillGaps(from: file.metadata)
    let published = metadata.date.flatMap(PublicationDay.day)
    if let date = metadata.date, published == nil { reasons.append(.unclearDate(date)) }
    if file.format == .markdown, metadata.title == nil { metadata.title = MarkdownMask.title(of: body) }

    var article = Article(
      id: file.id, path: file.path, title: metadata.title, outlet: metadata.outlet, author: metadata.author,
      url: metadata.url, published: published, text: SourceText(repairing: body))
    article.textStart = text[..<front.bodyStart].count { $0 & 0xC0 != 0x80 }
    self.article = article
    if file.format == .markdown { article.text = SourceText(repairing: MarkdownMask.masked(body)) }
    articleToRead = article
    problems = reasons.map { IngestionProblem(path: file.path, reason: $0) }
  }

  private static func bytes(of file: FoundFile) throws(IngestionProblem) -> [UInt8] {
    guard case .file(let path) = file.content else {
      guard case .memory(let bytes) = file.content else { return [] }
      return bytes
    }
    do {
      let status = try FileAccess.status(path)
      guard status.kind == .file else { throw SystemError.notRegular }
      let bytes = try FileAccess.bytes(of: path, limit: sizeLimit)
      guard bytes.count <= sizeLimit else {
        throw IngestionProblem(
          path: file.path, reason: .tooLarge(size: max(status.size, bytes.count), limit: sizeLimit))
      }
      return bytes
    } catch let error as SystemError {
      throw IngestionProblem(path: file.path, reason: error.reason)
    } catch let problem as IngestionProblem {
      throw problem
    } catch {
      preconditionFailure("an error of an unknown kind")
    }
  }
}
