// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import NewsModel
import Prose
import Reading

/// What a byte costs in short and long texts: flat where reading takes time in proportion to the text.
struct LongReading: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading", abstract: "Reads one long text of a kind, in several sizes.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    /// One paragraph of sentences of news.
    case paragraph
    /// Quotation marks that open within others and close in none.
    case nested
    /// Names that hardly ever come twice.
    case names
    /// Quotations, each with its speaker, and what is told between them.
    case quotes
    /// Questions and answers.
    case interview
  }

  @Option(help: "What the text is made of.") var kind: Kind = .paragraph
  @Argument(help: "Sizes in bytes.") var sizes: [Int]

  func run() {
    for size in sizes {
      let article = Article(id: "long", path: "long.txt", text: SourceText(repairing: kind.text(of: size)))
      let start = processorSeconds()
      let reading = ArticleReader().reading(of: article)
      let seconds = processorSeconds() - start
      print(
        """
        {"kind": "\(kind)", "bytes": \(article.text.count), "seconds": \(rounded(seconds)), \
        "nanosecondsPerByte": \(Int(seconds * 1e9 / Double(max(article.text.count, 1)))), \
        "actors": \(reading.actors.count), "quotes": \(reading.quotes.count)}
        """)
    }
  }
}

extension LongReading.Kind {
  func text(of size: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(size + 200)
    var number = 0
    while result.count < size {
      switch self {
      case .paragraph:
        result += "The minister said on Friday that Jane Roe had met John Doe, and that talks would go on. ".utf8
      case .nested: result += "He said “she told “".utf8
      case .quotes:
        result += "“The dam leaks again,” Jane Roe said on Friday. John Doe said that it would hold until May.\n\n".utf8
      case .interview: result += "Q: Will the dam hold?\n\nA: It will hold until May, Jane Roe told me.\n\n".utf8
      case .names: result += "\(name(number)) \(name(number &* 7 &+ 3)) left. ".utf8
      }
      number += 1
    }
    return result
  }

  /// A word of four or more syllables, another one for each number.
  private func name(_ number: Int) -> String {
    let syllables = ["ba", "ke", "ri", "to", "mu", "na", "lo", "vi", "sa", "dze", "po", "gi"]
    var word = ""
    var rest = number + 1728
    while rest > 0 {
      word += syllables[rest % 12]
      rest /= 12
    }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
