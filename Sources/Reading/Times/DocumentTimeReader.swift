// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds the day an article was written: stated beside the text, in a file's name, at the head of the text, or inferred.
struct DocumentTimeReader: Sendable {
  /// The article's day with what it rests on; `.unknown` where nothing speaks for one.
  ///
  /// A day inferred from the dates of the text (basis `.text`) is a day on or soon after which the article was written;
  /// its year is to be relied on more than the day.
  func documentTime(
    of article: Article, prose: ProseText, syntax: SyntaxAnalysis, candidates: [TimeCandidate]
  ) -> DocumentTime {
    if let time = Self.timeBesideText(of: article) { return time }
    let evidence = TextDates(candidates, prose, syntax)
    return dateline(in: prose, candidates, evidence, syntax) ?? evidence.documentTime(in: prose)
  }

  /// What metadata, names and address say.
  static func timeBesideText(of article: Article) -> DocumentTime? {
    if let day = article.published { return DocumentTime(day: day, basis: .metadata, confidence: 100) }
    if let day = day(inPath: article.path) ?? day(inPath: article.id) {
      return DocumentTime(day: day, basis: .fileName, confidence: 90)
    }
    if let url = article.url, let day = day(inPath: url) {
      return DocumentTime(day: day, basis: .fileName, confidence: 85)
    }
    return nil
  }

  // MARK: File names

  /// The last date in a path: "2025-04-02", "2025/04/02", "20250402", as a name or part of one.
  static func day(inPath path: String) -> CalendarDay? {
    var runs: [(value: Int, length: Int, before: UInt8, contiguous: Bool)] = []
    var previous: UInt8 = 0
    var found: CalendarDay?
    var inRun = false
    var gap = 2
    for byte in path.utf8 {
      if byte &- 48 < 10 {
        if inRun {
          runs[runs.count - 1].length += 1
          // The first eight digits are enough, and cannot overflow.
          if runs[runs.count - 1].length <= 8 {
            runs[runs.count - 1].value = runs[runs.count - 1].value * 10 + Int(byte - 48)
          }
        } else {
          runs.append((Int(byte - 48), 1, previous, gap == 1))
          inRun = true
        }
        gap = 0
      } else {
        if inRun { found = day(endingRuns: runs) ?? found }
        inRun = false
        gap += 1
      }
      previous = byte
    }
    return (inRun ? day(endingRuns: runs) : nil) ?? found
  }

  private static func day(endingRuns runs: [(value: Int, length: Int, before: UInt8, contiguous: Bool)]) -> CalendarDay?
  {
    guard let last = runs.last else { return nil }
    if last.length == 8 || last.length == 12 || last.length == 14 {
      return plausible(last.value / 10_000, last.value / 100 % 100, last.value % 100)
    }
    guard runs.count >= 3, last.contiguous, last.length <= 2 else { return nil }
    let (year, month) = (runs[runs.count - 3], runs[runs.count - 2])
    guard year.length == 4, month.length <= 2, month.contiguous, month.before == last.before,
      "-_/.".utf8.contains(last.before)
    else { return nil }
    return plausible(year.value, month.value, last.value)
  }

  private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    (1800...2100).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  // MARK: The head of the text

  /// The last byte that a byline or dateline may begin at.
  private static let headLength = 1500
  private static let cues: Set<String> = [
    "published", "updated", "posted", "date", "dated", "created", "modified", "issued", "released",
  ]

  /// A date in a byline, a dateline or a line of its own at the head of the text, or behind "Published" at its end.
  private func dateline(
    in prose: ProseText, _ candidates: [TimeCandidate], _ evidence: TextDates, _ syntax: SyntaxAnalysis
  ) -> DocumentTime? {
    for candidate in candidates {
      // "9/11" is no day of writing.
      guard case .calendar(.day(let month, let dayNumber), let year) = candidate.form,
        candidate.tokens.count > 1 || prose.tokens[candidate.tokens.lowerBound].span.count > 5
      else { continue }
      let first = prose.tokens[candidate.tokens.lowerBound].span
      guard let sentence = prose.sentenceIndex(at: first.start) else { continue }
      let index = prose.sentences[sentence].paragraph
      let paragraph = prose.paragraphs[index]
      let isHead = Int(first.start) < Self.headLength
      guard isHead || index >= prose.paragraphs.count - 4 else { continue }
      let span = first.union(prose.tokens[candidate.tokens.upperBound - 1].span)
      let isCued = startsWithCue(paragraph, prose)
      guard isCued || (isHead && (isLineOfItsOwn(candidate, paragraph, prose) || opens(candidate, paragraph, prose)))
      else { continue }
      if case .absolute(let year) = year, let day = CalendarDay(year: year, month: month, day: dayNumber) {
        return DocumentTime(day: day, basis: .dateline, confidence: 95, evidence: span)
      }
      if case .open(nil) = year, let year = evidence.year(forDatelineMonth: month, day: dayNumber),
        let day = CalendarDay(year: year, month: month, day: dayNumber)
      {
        return DocumentTime(day: day, basis: .dateline, confidence: 60, evidence: span)
      }
      if case .open(nil) = year, opens(candidate, paragraph, prose),
        let weekday = weekday(behind: candidate, in: prose, from: index, candidates, syntax),
        let day = evidence.day(ofDatelineMonth: month, day: dayNumber, weekday: weekday)
      {
        return DocumentTime(day: day, basis: .dateline, confidence: 45, evidence: span)
      }
    }
    return nil
  }

  /// The first weekday that the paragraph of a dateline or the two behind it speak of, and not as to come: agencies name
  /// the day of the news.
  private func weekday(
    behind dateline: TimeCandidate, in prose: ProseText, from paragraph: Int, _ candidates: [TimeCandidate],
    _ syntax: SyntaxAnalysis
  ) -> Int? {
    let end = prose.paragraphs[min(paragraph + 2, prose.paragraphs.count - 1)].tokens.upperBound
    let tenses = TenseReader(prose, syntax)
    for candidate in candidates
    where candidate.tokens.lowerBound >= dateline.tokens.upperBound && candidate.tokens.upperBound <= end {
      guard case .weekday(let weekday, nil) = candidate.form,
        let sentence = prose.sentenceIndex(at: prose.tokens[candidate.tokens.lowerBound].span.start),
        tenses.tense(around: candidate.tokens, in: prose.sentences[sentence].tokens) != .future
      else { continue }
      return weekday
    }
    return nil
  }

  /// "Published 2 April 2025", "Last updated: …".
  private func startsWithCue(_ paragraph: Paragraph, _ prose: ProseText) -> Bool {
    guard paragraph.tokens.count <= 30 else { return false }
    return paragraph.tokens.prefix(2).contains { Self.cues.contains(prose.string($0).lowercased()) }
  }

  /// A short line, without the preposition that would make the date part of a sentence: "By Ann Lee | April 2, 2025".
  private func isLineOfItsOwn(_ candidate: TimeCandidate, _ paragraph: Paragraph, _ prose: ProseText) -> Bool {
    guard paragraph.tokens.count - candidate.tokens.count <= 10 else { return false }
    // "Oct. 31, 2012 The first debate": a line of a chronicle.
    let after = candidate.tokens.upperBound
    if after < paragraph.tokens.upperBound, prose.tokens[after].kind == .word,
      !["by", "at", "updated", "published"].contains(prose.string(after).lowercased())
    {
      return false
    }
    let before = candidate.tokens.lowerBound - 1
    guard before >= paragraph.tokens.lowerBound else { return true }
    let last = prose.text.utf8[prose.tokens[before].span.range.lowerBound]
    // A lower-case word before the date makes it part of a sentence, and so does a preposition at its start.
    if last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z") { return false }
    return !["on", "in", "since", "from", "by", "until", "after", "before"].contains(prose.string(before).lowercased())
  }

  /// "WASHINGTON, April 2 (Agency) —" at the start of a paragraph.
  private func opens(_ candidate: TimeCandidate, _ paragraph: Paragraph, _ prose: ProseText) -> Bool {
    let start = paragraph.tokens.lowerBound
    let first = prose.tokens[start].span
    // "Dec 29 (Agency) - The envoy left."
    let next = candidate.tokens.upperBound
    let isBare = candidate.tokens.lowerBound == start && next < paragraph.tokens.upperBound && prose.string(next) == "("
    let isPlaced =
      candidate.tokens.lowerBound - start <= 6 && first.count >= 3 && prose.tokens[start].kind == .word
      && prose.text.utf8[first.range].allSatisfy { !($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) }
    guard isBare || isPlaced else { return false }
    return (next..<min(next + 7, paragraph.tokens.upperBound)).contains { i in
      let text = prose.string(i)
      return text == "—" || text == "–" || text == "-" || text == "--"
    }
  }
}
