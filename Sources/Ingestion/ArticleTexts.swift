// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
public import Prose

/// Articles' texts by themselves, for those who want to do something else with them than read the news.
extension Ingestion {
  /// Hands over the text of every article at the paths as reading sees it, without front matter and with the marks of
  /// Markdown hidden, in the order of `readings(of:progress:)`; returns what could not be read.
  public static func texts(
    of paths: [String], _ body: (_ path: String, _ text: SourceText) throws -> Void
  ) rethrows -> [IngestionProblem] {
    var finder = SourceFinder()
    for path in paths { finder.add(path) }
    var problems = finder.problems
    for file in finder.files {
      let article: ArticleFile
      do throws(IngestionProblem) {
        article = try ArticleFile(file)
      } catch {
        problems.append(error)
        continue
      }
      problems += article.problems
      try body(file.path, article.articleToRead.text)
    }
    return problems
  }

  /// The same for plain text that is no file; `name` stands for its path in problems.
  public static func text(
    _ bytes: [UInt8], named name: String
  ) throws(IngestionProblem) -> (text: SourceText, problems: [IngestionProblem]) {
    let article = try ArticleFile(FoundFile(id: name, path: name, format: .plain, content: .memory(bytes)))
    return (article.articleToRead.text, article.problems)
  }

  /// The bytes of a file that is no article; at most `limit`.
  public static func bytes(ofFile path: String, limit: Int = 1 << 30) throws(IngestionProblem) -> [UInt8] {
    do throws(SystemError) {
      let bytes = try FileAccess.bytes(of: FileAccess.path(path), limit: limit)
      if bytes.count <= limit { return bytes }
    } catch {
      throw IngestionProblem(path: path, reason: error.reason)
    }
    throw IngestionProblem(path: path, reason: .tooLarge(size: limit + 1, limit: limit))
  }
}
