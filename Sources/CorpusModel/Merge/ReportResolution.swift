// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Links event reports to merged actors, quotes and days.
enum ReportResolution {
  /// All reports, by article and place in it.
  static func reports(_ entries: [Entry], _ actors: MergedActors, _ quotes: ResolvedQuotes) -> [ResolvedReport] {
    var result: [ResolvedReport] = []
    for (entry, value) in entries.enumerated() {
      let all = value.reading.events
      let order = all.indices.sorted {
        all[$0].trigger != all[$1].trigger ? all[$0].trigger < all[$1].trigger : $0 < $1
      }
      var narrative = NarrativeTime(value)
      for index in order {
        var report = resolved(all[index], entry, value, actors, quotes)
        report.time = narrative.time(report)
        result.append(report)
      }
    }
    return result
  }

  private static func resolved(
    _ report: EventReport, _ entry: Int, _ value: Entry, _ actors: MergedActors, _ quotes: ResolvedQuotes
  ) -> ResolvedReport {
    var participants: [ResolvedParticipant] = []
    for participant in report.participants {
      let id = actors.id(entry, participant.actor)
      let name = id.map { actors.actors[$0].name } ?? participant.name
      let known = participants.contains { id != nil ? $0.actor == id : $0.actor == nil && $0.name == name }
      if !known, !name.isEmpty {
        participants.append(ResolvedParticipant(actor: id, name: name, role: participant.role, span: participant.span))
      }
    }
    let place = actors.id(entry, report.placeActor)
    var quote: Int?
    if let index = report.quote, quotes.ids[entry].indices.contains(index) { quote = quotes.ids[entry][index] }
    return ResolvedReport(
      entry: entry, report: report, participants: participants, place: place,
      placeName: place.map { actors.actors[$0].name } ?? report.place.map { value.line($0) },
      time: time(report, value), quote: quote)
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
