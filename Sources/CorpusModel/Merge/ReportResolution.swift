// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Links event reports to merged actors, quotes and days.
struct ReportResolution {
  private(set) var reports = ResolvedReports()
  private(set) var profiles = EventProfiles()

  /// Adds the reports of an article, by place in it. `quotes` are the ids of its quotes.
  mutating func add(_ entry: Entry, _ number: Int, quotes: [Int], _ actors: MergedActors) {
    let all = entry.reading.events
    let order = all.indices.sorted {
      all[$0].trigger != all[$1].trigger ? all[$0].trigger < all[$1].trigger : $0 < $1
    }
    let notBefore = EventProfiles.notBefore(entry)
    var narrative = NarrativeTime(entry)
    for index in order {
      let time = narrative.time(all[index], own: ReportResolution.time(all[index], entry))
      let report = resolved(all[index], entry, number, quotes, time, actors)
      reports.reports.append(report)
      profiles.append(report, reports, entry, notBefore: notBefore, actors)
    }
  }

  /// Once all reports have found their events.
  mutating func forgetProfiles() { profiles = EventProfiles() }

  private mutating func resolved(
    _ report: EventReport, _ entry: Entry, _ number: Int, _ quotes: [Int], _ time: EventTime?,
    _ actors: MergedActors
  ) -> ResolvedReport {
    let start = reports.participants.count
    for participant in report.participants {
      let id = actors.id(number, participant.actor).map(Int32.init)
      let name = id == nil ? participant.name : actors.actors[Int(id!)].name
      guard !name.isEmpty else { continue }
      let nameID = id == nil ? reports.names.id(name) : nil
      let isKnown = reports.participants[start...].contains {
        id != nil ? $0.actor == id : $0.actor == nil && $0.name == nameID
      }
      if isKnown { continue }
      reports.participants.append(
        ResolvedParticipant(actor: id, name: nameID, role: participant.role, span: participant.span))
    }
    let place = actors.id(number, report.placeActor).map(Int32.init)
    return ResolvedReport(
      entry: Int32(number), trigger: report.trigger, sentence: report.sentence, statusCue: report.statusCue,
      place: report.place, type: report.type, status: report.status, isInferred: time?.isInferred ?? false,
      triggerWords: reports.names.id(entry.line(report.trigger)), placeActor: place,
      placeWords: place == nil ? report.place.map { reports.names.id(entry.line($0)) } : nil,
      quote: report.quote.flatMap { quotes.indices.contains($0) ? Int32(quotes[$0]) : nil },
      days: time.map { Int32($0.days.lowerBound.number)...Int32($0.days.upperBound.number) },
      timeValue: time.map { reports.names.id($0.value) } ?? 0,
      participants: Int32(start)..<Int32(reports.participants.count))
  }

  /// When it happened, as far as the article tells.
  ///
  /// A time that the sentence gives. Else, for something told as a fact in the lead of the article (its first paragraph
  /// that is not boilerplate) and for words said anywhere: the article's day or the one before it, marked as inferred,
  /// since that is what news articles lead with. Elsewhere nothing: background has no date, and the article's day would
  /// mislead.
  private static func time(_ report: EventReport, _ entry: Entry) -> EventTime? {
    if let index = report.time, entry.reading.times.indices.contains(index) {
      return TimeResolution.time(index, entry)
    }
    guard report.status == .reported, let day = entry.reading.documentTime.day else { return nil }
    guard report.type == .statement || isInLead(report.trigger, entry) else { return nil }
    return EventTime(days: day.adding(days: -1)...day, value: day.description, isInferred: true)
  }

  private static func isInLead(_ span: TextSpan, _ entry: Entry) -> Bool {
    let lead = entry.reading.paragraphs.first { paragraph in
      !entry.reading.boilerplate.contains { $0.span.overlaps(paragraph) }
    }
    return lead?.contains(span) ?? false
  }
}
