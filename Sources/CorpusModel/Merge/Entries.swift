// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// A reading as few bytes, in memory or in a file: see `ReadingRecord`.
public struct PackedReading: Sendable {
  public let record: SectionBytes
  public let documentTime: DocumentTime

  /// Packs a reading of the article.
  public init(_ article: Article, _ reading: ArticleReading) {
    record = SectionBytes(ReadingRecord.encoded(article, reading))
    documentTime = reading.documentTime
  }

  /// A reading that was packed before; the day is that of the reading.
  package init(record: SectionBytes, documentTime: DocumentTime) {
    self.record = record
    self.documentTime = documentTime
  }

  /// The reading again, or an empty one if the text is not that of the article.
  public func reading(of text: SourceText) -> ArticleReading {
    soundReading(of: text) ?? ArticleReading(documentTime: documentTime)
  }

  /// The reading again, or nil if the text is not that of the article.
  package func soundReading(of text: SourceText) -> ArticleReading? {
    record.withBytes { try? ReadingRecord.decoded($0, text: text).reading }
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

  private struct Slot: Sendable {
    var article: Article
    /// The bytes of the article's text where these lie elsewhere; the article itself then has none.
    var text: SectionBytes?
    let reading: Reading
    var isCopy = false

    var textCount: Int { text?.count ?? article.text.count }

    func withText<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
      if let text { return text.withBytes(body) }
      return article.text.utf8.withUnsafeBytes(body)
    }
  }

  private var slots: [Slot] = []

  var count: Int { slots.count }

  mutating func append(_ entry: Entry) {
    slots.append(Slot(article: entry.article, reading: .whole(entry.reading)))
  }

  mutating func append(_ article: Article, text: SectionBytes?, _ reading: PackedReading) {
    slots.append(Slot(article: article, text: text, reading: .packed(reading)))
  }

  /// From now on the article tells nothing: another one tells the same in the same words.
  mutating func makeCopy(_ index: Int) { slots[index].isCopy = true }

  subscript(index: Int) -> Entry {
    let slot = slots[index]
    var article = slot.article
    if let text = slot.text { article.text = SourceText(repairing: text.withBytes(Array.init)) }
    var entry =
      switch slot.reading {
      case .whole(let reading): Entry(article: article, reading: reading)
      case .packed(let reading): Entry(article: article, reading: reading.reading(of: article.text))
      }
    if slot.isCopy { entry.becomeCopy() }
    return entry
  }

  /// The bytes of the text; valid inside the closure only.
  func withText<R>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R { slots[index].withText(body) }
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
    return slots[indexA].withText { a in slots[indexB].withText { b in a.lexicographicallyPrecedes(b) } }
  }

  // MARK: Texts

  /// Writes the texts into the file, from where they are read from now on.
  mutating func store(textsIn file: inout SectionFile) {
    let total = slots.reduce(0) { $0 + $1.textCount }
    file.set(Section.texts.name, count: total) { add in
      for slot in slots { slot.withText(add) }
    }
    guard let texts = file[Section.texts.name] else { return }
    var end = 0
    for index in slots.indices {
      let count = slots[index].textCount
      if case .packed = slots[index].reading {
        slots[index].text = texts[end..<(end + count)]
        slots[index].article.text = SourceText("")
      }
      end += count
    }
  }
}
