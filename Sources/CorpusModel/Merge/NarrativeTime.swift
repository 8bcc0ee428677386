// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Dates what an article tells as having followed something dated: "Roe met Doe on May 3. Shortly afterwards, Poe resigned."
///
/// The days are those of what it followed and ten more, and inferred. Reports are taken in text order; what is followed
/// stands in the same paragraph or the one before.
struct NarrativeTime {
  private let entry: Entry
  private var paragraph = 0
  private var anchor: (time: EventTime, paragraph: Int)?

  init(_ entry: Entry) { self.entry = entry }

  /// The time of the report: its own, else the one that its sentence says it followed.
  mutating func time(_ report: EventReport, own: EventTime?) -> EventTime? {
    let trigger = report.trigger
    let paragraphs = entry.reading.paragraphs
    while paragraph < paragraphs.count, paragraphs[paragraph].end <= trigger.start { paragraph += 1 }
    let status = report.status
    guard status == .reported || status == .hedged else { return own }
    if let time = own {
      // A time that no sentence states says nothing of when the next thing happened.
      if report.time != nil, time.length <= 7 { anchor = (time, paragraph) }
      return time
    }
    guard let anchor, paragraph - anchor.paragraph <= 1, follows(report) else { return nil }
    var following = anchor.time
    if anchor.time.length <= 7 {
      let days = following.days.lowerBound...following.days.upperBound.adding(days: 10)
      following = EventTime(days: days, value: TimeResolution.value("", days), isInferred: true)
    }
    self.anchor = (following, paragraph)
    return following
  }

  private static let openings = [
    "shortly after", "shortly thereafter", "soon after", "soon thereafter", "moments later", "minutes later",
    "hours later", "days later", "immediately after",
  ]

  /// Whether the sentence opens with such words, or the event is what "was followed by" names.
  private func follows(_ report: EventReport) -> Bool {
    let before = folded(entry.line(TextSpan(start: report.sentence.start, end: report.trigger.start)))
    return Self.openings.contains(where: before.hasPrefix) || before.hasSuffix("followed by ")
      || before.split(separator: " ").suffix(9).joined(separator: " ").contains("was followed by")
  }
}

extension EventTime {
  /// Number of days.
  fileprivate var length: Int { days.upperBound.number - days.lowerBound.number + 1 }
}
