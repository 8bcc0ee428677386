// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// A reading as few bytes: see `ReadingRecord`.
public struct PackedReading: Sendable {
  public let record: [UInt8]
  public let documentTime: DocumentTime

  /// Packs a reading of the article.
  public init(_ article: Article, _ reading: ArticleReading) {
    record = ReadingRecord.encoded(article, reading)
    documentTime = reading.documentTime
  }

  /// The reading again, or an empty one if the text is not that of the article.
  public func reading(of text: SourceText) -> ArticleReading {
    let decoded = record.withUnsafeBytes { try? ReadingRecord.decoded($0, text: text).reading }
    return decoded ?? ArticleReading(documentTime: documentTime)
  }
}

/// All articles with their readings; those that are packed are unpacked each time they are asked for.
struct Entries: Sendable {
  private enum Reading: Sendable {
    case whole(ArticleReading)
    case packed(PackedReading)

    var documentTime: DocumentTime {
      switch self {
      case .whole(let reading): reading.documentTime
      case .packed(let reading): reading.documentTime
      }
    }
  }

  private var slots: [(article: Article, reading: Reading, isCopy: Bool)] = []

  var count: Int { slots.count }

  mutating func append(_ entry: Entry) { slots.append((entry.article, .whole(entry.reading), false)) }
  mutating func append(_ article: Article, _ reading: PackedReading) {
    slots.append((article, .packed(reading), false))
  }

  /// From now on the article tells nothing: another one tells the same in the same words.
  mutating func makeCopy(_ index: Int) { slots[index].isCopy = true }

  subscript(index: Int) -> Entry {
    let (article, reading, isCopy) = slots[index]
    var entry =
      switch reading {
      case .whole(let reading): Entry(article: article, reading: reading)
      case .packed(let reading): Entry(article: article, reading: reading.reading(of: article.text))
      }
    if isCopy { entry.becomeCopy() }
    return entry
  }

  func text(_ index: Int) -> SourceText { slots[index].article.text }
  func day(_ index: Int) -> CalendarDay? { slots[index].reading.documentTime.day }

  // MARK: Order

  /// Puts them in order; where each was before.
  mutating func sort() -> [Int] {
    let order = slots.indices.sorted { precedes($0, $1) }
    slots = order.map { slots[$0] }
    return order
  }

  /// By day (undated last), then by id; path and text decide between articles that call themselves the same.
  private func precedes(_ indexA: Int, _ indexB: Int) -> Bool {
    let (dayA, dayB) = (day(indexA), day(indexB))
    if dayA != dayB {
      guard let dayA else { return false }
      guard let dayB else { return true }
      return dayA < dayB
    }
    let (a, b) = (slots[indexA].article, slots[indexB].article)
    if a.id != b.id { return a.id < b.id }
    if a.path != b.path { return a.path < b.path }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
