// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import NewsModel
import Prose
import SeededRandom
import Testing

@testable import Reading

/// What holds for the reading of any bytes: it ends, it is the same each time, and all spans lie inside the text.
///
/// DOSSIER_FUZZ_SECONDS=600 runs on, with other seeds, for that long.
@Suite struct ReadingLawTests {
  private func read(_ bytes: [UInt8]) -> (ArticleReading, SourceText) {
    let text = SourceText(repairing: bytes)
    let article = Article(id: "a", path: "a.txt", text: text)
    return (ArticleReader().reading(of: article), text)
  }

  private func check(_ bytes: [UInt8], seed: UInt64) {
    let (reading, text) = read(bytes)
    let utf8 = text.utf8
    func isInside(_ span: TextSpan) -> Bool {
      span.start <= span.end && Int(span.end) <= utf8.count && isBoundary(span.start) && isBoundary(span.end)
    }
    func isBoundary(_ offset: UInt32) -> Bool { Int(offset) == utf8.count || utf8[Int(offset)] & 0xC0 != 0x80 }
    var spans = reading.sentences + reading.paragraphs + reading.boilerplate.map(\.span) + reading.times.map(\.span)
    spans += reading.actors.flatMap { $0.mentions.map(\.span) + $0.roles.map(\.span) }
    spans += reading.quotes.flatMap { $0.contentSpans + [$0.source?.span, $0.cue, $0.addressee].compactMap { $0 } }
    spans += reading.events.flatMap { event in
      event.participants.map(\.span) + [event.trigger, event.sentence]
        + [event.place, event.statusCue].compactMap { $0 }
    }
    #expect(spans.allSatisfy(isInside), "seed \(seed)")
    let actors = reading.actors.indices
    #expect(
      reading.events.allSatisfy { event in
        event.participants.allSatisfy { $0.actor.map(actors.contains) ?? true }
          && event.time.map(reading.times.indices.contains) ?? true
          && event.quote.map(reading.quotes.indices.contains) ?? true
      }, "seed \(seed)")
    #expect(reading.quotes.allSatisfy { $0.source?.actor.map(actors.contains) ?? true }, "seed \(seed)")
  }

  @Test(arguments: 1...40)
  func anyBytesGiveAReadingInsideTheText(seed: UInt64) {
    var random = RandomArticle(seed)
    check(random.bytes(), seed: seed)
  }

  @Test func readingTwiceGivesTheSame() {
    for seed in UInt64(100)...105 {
      var random = RandomArticle(seed)
      let bytes = random.bytes()
      #expect(read(bytes).0 == read(bytes).0)
    }
  }

  @Test func aLongRunFindsNothingNew() {
    guard let seconds = getenv("DOSSIER_FUZZ_SECONDS").flatMap({ Double(String(cString: $0)) }) else {
      print("DOSSIER_FUZZ_SECONDS is not set: no long run")
      return
    }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var seed: UInt64 = 1_000_000
    while clock.now < end {
      seed += 1
      var random = RandomArticle(seed)
      check(random.bytes(), seed: seed)
    }
    print("\(seed - 1_000_000) random articles read")
  }

  // MARK: Time

  /// Processor time of a reading, the lesser of two.
  private func cost(_ bytes: [UInt8]) -> Double {
    (0..<2).map { _ in
      let start = clock()
      _ = read(bytes)
      return Double(clock() - start)
    }.min()!
  }

  /// Eight times the text takes about eight times as long; what grows with the square takes 64 times.
  @Test(arguments: LongText.allCases)
  func timeGrowsWithTheText(text: LongText) {
    let small = cost(text.bytes(count: 1_500))
    let large = cost(text.bytes(count: 12_000))
    #expect(large < 24 * max(small, 2000), "\(text): \(small) and \(large) µs")
  }
}

/// Texts that are long in one way.
enum LongText: CaseIterable {
  case sentences, sentence, names, nameLines, openQuotes, quotes, nestedQuotes, words, pronouns, lines, brackets, dates
  case commas, capitals, letters, hyphens, captions, interview

  func bytes(count: Int) -> [UInt8] {
    if self == .names || self == .nameLines { return names(count) }
    var result: [UInt8] = []
    // Who answers is looked for in what comes before, which is as long.
    if self == .interview { while result.count < count / 2 { result += "Jane Roe met John Doe. ".utf8 } }
    let piece = Array(self.piece.utf8)
    while result.count < count { result += piece }
    return result
  }

  private var piece: String {
    switch self {
    case .sentences:
      "The minister of Utopia said on Friday that Jane Roe had met John Doe, and that talks would go on. "
    case .sentence: "the minister of Utopia met Jane Roe and John Doe on Friday and "
    case .openQuotes: "He said “"
    case .quotes: "“So it is,” said Roe. "
    case .nestedQuotes: "“He said ‘no’ and “yes”” "
    case .words: "lorem ipsum dolor sit amet "
    case .pronouns: "He said she told him that he had met her. "
    case .lines: "Read more\n\n"
    case .brackets: "(["
    case .dates: "On April 3, 2024 and May 5 and last week "
    case .commas: "Roe, Doe, "
    case .capitals: "ACME CORP OF UTOPIA "
    case .letters: "a"
    case .hyphens: "Jane-"
    case .captions: "Jane Roe (L) and John Doe (R) in Utopia. (Ann Poe/AFP via Getty Images)\n"
    case .interview: "\n\nQ: Is it so?\n\nA: So it is."
    case .names, .nameLines: ""
    }
  }

  /// Names of which hardly one is like another.
  private func names(_ count: Int) -> [UInt8] {
    var random = RandomArticle(7)
    let syllables = ["ba", "ke", "ri", "to", "mu", "na", "lo", "vi", "sa", "dze", "po", "gi"]
    func word() -> String {
      let word = (0..<4).map { _ in syllables[random.below(syllables.count)] }.joined()
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    var result: [UInt8] = []
    while result.count < count {
      result += Array("\(word()) \(word())\(self == .names ? " left. " : " met the envoy on Friday.\n\n")".utf8)
    }
    return result
  }
}

/// Articles of words that mean something to the reader, odd marks and bytes that are no text, from a fixed seed.
struct RandomArticle {
  private var generator: SeededGenerator
  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  mutating func bytes() -> [UInt8] {
    var result: [UInt8] = []
    let kind = below(4)
    for _ in 0..<(20 + below(400)) {
      if kind == 0 || below(40) == 0 {
        result += (0..<(1 + below(6))).map { _ in UInt8(below(256)) }
      } else {
        result += Array(Self.words[below(Self.words.count)].utf8)
      }
      if below(12) != 0 { result.append(UInt8(ascii: " ")) }
    }
    // Cut, doubled or changed somewhere.
    if kind == 3, result.count > 2 {
      for _ in 0..<(1 + below(20)) { result[below(result.count)] = UInt8(below(256)) }
      let cut = below(result.count)
      result += result[cut...]
    }
    return result
  }

  private static let words = [
    "Jane", "Roe", "Doe", "President", "Mr.", "the", "minister", "said", "told", "that", "he", "she", "his", "they",
    "it",
    "met", "visit", "will", "not", "talks", "in", "on", "Utopia", "Friday", "last", "week", "April", "3", ",", "2024",
    "2024-13-45", "99999999999999999999", "1e9", "Feb.", "30", "the 31st", "two", "years", "ago", "mid-", "since", "“",
    "”", "\"", "'", "‘", "’", "«", "»", "„", "(", ")", "[", "]", ".", "...", "…", "!", "?", ":", ";", "—", "-", "\n",
    "\n\n", "\r\n", "\t", "#", "# ", "* ", "> ", "By", "REUTERS", "AFP", "/", "(AP)", "Photo:", "Read more", "©", "@",
    "http://a.b/c?d=e", "é", "ß", "İ", "ǅ", "日本", "🎈", "👩‍👩‍👧", "\u{300}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{0}", "A",
    "U.S.",
    "ACME", "Corp.", "van", "der", "O’Neil", "according", "to", "who", "which", "is", "expected", "if", "whether", "by",
    "and", "latter", "cancelled", "off", "called", "face-to-face", "with", "sanctions", "against", "killed", "12",
    "people", "JANE ROE:", "Q:", "A:", "“No,”", "he said.", "note from the author", "newsletter",
  ]
}
