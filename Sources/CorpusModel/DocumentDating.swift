// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose

/// Infers the day of articles that bear none from dated articles that report the same happenings.
///
/// An article that says "arrived this week" of the journey that another, dated one expects, was written in the same
/// days; the weekday it speaks of ("said Thursday") then tells which. Only what an article tells as news counts, its
/// head and what is timed from the day of writing, so that two articles with a common background stay apart.
public struct DocumentDating {
  /// Readings whose day is at most this sure are inferred anew.
  public static let leastConfidence: UInt8 = 30
  private static let confidence: UInt8 = 55
  /// Days between the dated article and what counts as its news.
  private static let nearDays = -10...14

  /// What an article tells as news.
  private struct News {
    struct Event {
      let group: Int
      let persons: Set<String>
      let place: String?
    }
    var events: [Event] = []
    var persons: Set<String> = []

    /// Each once.
    var happenings: Set<Happening> {
      Set(events.flatMap { event in event.persons.map { Happening(group: event.group, person: $0) } })
    }
  }

  /// Of dated articles that share a person and a kind of happening no more are compared, those with the rarest first.
  private static let mostCandidates = 300

  private let times: [DocumentTime]
  private let reading: (Int) -> (article: Article, reading: ArticleReading)

  public init(_ readings: [(article: Article, reading: ArticleReading)]) {
    self.init(readings.map(\.reading.documentTime)) { readings[$0] }
  }

  /// The same for readings that are unpacked when they are asked for; `times` are the days of all of them.
  public init(_ times: [DocumentTime], reading: @escaping (Int) -> (article: Article, reading: ArticleReading)) {
    self.times = times
    self.reading = reading
  }

  /// The inferred day for each index of a reading that bears none and tells the news of a dated one.
  ///
  /// Does not depend on the order of readings, except that equal evidence favours the earlier day.
  public func inferredTimes() -> [(index: Int, time: DocumentTime)] {
    let undated = times.indices.filter { Self.lacksDay(times[$0]) }
    let datedIndices = times.indices.filter { Self.bearsDay(times[$0]) }
    guard !undated.isEmpty, !datedIndices.isEmpty else { return [] }
    let dated = datedIndices.map { (day: times[$0].day!, news: news(of: $0, dated: true)) }.sorted { $0.day < $1.day }
    var byHappening: [Happening: [Int]] = [:]
    for (i, entry) in dated.enumerated() {
      for happening in entry.news.happenings { byHappening[happening, default: []].append(i) }
    }
    return undated.compactMap { index in
      let own = news(of: index, dated: false)
      var best: (score: Int, day: CalendarDay)?
      for candidate in Self.candidates(own, byHappening) {
        let score = Self.likeness(own, dated[candidate].news)
        if score > best?.score ?? 0 { best = (score, dated[candidate].day) }
      }
      guard let best, best.score >= 6 else { return nil }
      return (index, day(of: reading(index).reading, near: best.day))
    }
  }

  /// What two articles must share to tell the same news.
  private struct Happening: Hashable {
    let group: Int
    let person: String
  }

  /// Ascending, so that equal evidence favours the earlier day.
  private static func candidates(_ own: News, _ byHappening: [Happening: [Int]]) -> [Int] {
    let lists = own.happenings.compactMap { byHappening[$0] }.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
    var result: Set<Int> = []
    for list in lists where result.isEmpty || result.count + list.count <= mostCandidates {
      result.formUnion(list.prefix(mostCandidates))
    }
    return result.sorted()
  }

  private static func lacksDay(_ time: DocumentTime) -> Bool {
    time.day == nil || (time.basis == .text && time.confidence <= leastConfidence)
  }

  private static func bearsDay(_ time: DocumentTime) -> Bool {
    guard time.day != nil else { return false }
    switch time.basis {
    case .metadata, .fileName, .dateline: return true
    case .text, .unknown, .corpus: return false
    }
  }

  // MARK: News

  private func news(of index: Int, dated: Bool) -> News {
    let (article, reading) = reading(index)
    var result = News()
    for event in reading.events {
      guard let group = Self.group(event.type), isNews(event, article, reading, dated: dated) else { continue }
      let persons = Set(
        event.participants.compactMap { participant -> String? in
          guard let actor = participant.actor, reading.actors[actor].kind == .person else { return nil }
          return Self.key(reading.actors[actor].name)
        })
      guard !persons.isEmpty else { continue }
      let place = event.placeActor.map { folded(reading.actors[$0].name) }
      result.events.append(News.Event(group: group, persons: persons, place: place))
    }
    for actor in reading.actors where actor.kind == .person { result.persons.insert(Self.key(actor.name)) }
    return result
  }

  private func isNews(_ event: EventReport, _ article: Article, _ reading: ArticleReading, dated: Bool) -> Bool {
    if let time = event.time {
      let expression = reading.times[time]
      if dated, let days = expression.days, let day = reading.documentTime.day {
        return Self.nearDays.contains(days.lowerBound.number - day.number)
      }
      // "this week", "Thursday", "today": timed from a day of writing that is not known.
      return expression.value.hasPrefix("XXXX-W") || expression.value == "XXXX-XX-XX"
        || expression.value.hasPrefix("XXXX-XX-XX") || expression.value == "PRESENT_REF"
    }
    return Int(event.sentence.start) * 3 < article.text.count
  }

  /// Types between which reports of one happening waver.
  private static func group(_ type: EventType) -> Int? {
    switch type {
    case .meeting, .visit, .travel, .negotiation, .call: 1
    case .statement, .other: nil
    default: 100 + Int(type.rawValue)
    }
  }

  /// Surnames stand for persons: what is compared are news of the same days.
  private static func key(_ name: String) -> String { folded(String(name.split(separator: " ").last ?? "")) }

  private static func likeness(_ a: News, _ b: News) -> Int {
    var score = 0
    for event in a.events {
      let alike = b.events.filter { $0.group == event.group && !$0.persons.isDisjoint(with: event.persons) }
      guard !alike.isEmpty else { continue }
      let samePlace = alike.contains { $0.place != nil && $0.place == event.place }
      score += samePlace ? 4 : 2
    }
    return score == 0 ? 0 : score + min(a.persons.intersection(b.persons).count, 5)
  }

  // MARK: The day

  /// The last weekday of which the article speaks, in the days around the dated article; else that article's day.
  private func day(of reading: ArticleReading, near day: CalendarDay) -> DocumentTime {
    var best: (day: CalendarDay, evidence: TextSpan)?
    for time in reading.times {
      let parts = time.value.split(separator: "-")
      guard parts.count == 3, parts[0] == "XXXX", parts[1] == "WXX", let digit = parts[2].first?.wholeNumberValue,
        (1...7).contains(digit)
      else { continue }
      let spoken = (-2...4).lazy.map { day.adding(days: $0) }.first { $0.weekday == digit }
      guard let spoken else { continue }
      if let best, best.day >= spoken { continue }
      best = (spoken, time.span)
    }
    return DocumentTime(
      day: best?.day ?? day, basis: .corpus, confidence: Self.confidence, evidence: best?.evidence)
  }
}
