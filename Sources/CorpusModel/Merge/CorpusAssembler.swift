// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Writes what was merged into columns.
struct CorpusAssembler {
  private var entries: Entries
  /// See `NearDuplicates`.
  private let originals: [Int]
  private let actors: MergedActors
  private var writer: CorpusWriter
  private var reports = ReportResolution()
  private var quoteCount = 0
  private var actorQuotes: [[Int]]
  private var actorAbout: [[Int]]

  /// The texts of the entries stand in the file already.
  init(_ file: SectionFile, entries: Entries, originals: [Int], actors: MergedActors) {
    writer = CorpusWriter(file)
    self.entries = entries
    self.originals = originals
    self.actors = actors
    actorQuotes = Array(repeating: [], count: actors.actors.count)
    actorAbout = actorQuotes
  }

  /// Each entry is unpacked once; what is needed of it later is kept as numbers.
  mutating func storage() -> CorpusStorage {
    for index in 0..<entries.count {
      let entry = entries[index]
      let mentions = MentionIndex(entry)
      write(entry, index)
      writePlaces(entry, index, mentions)
      writer.append(UInt32(quoteCount), to: .articleQuoteStarts)
      let (quotes, rank) = QuoteResolution.quotes(entry, index, actors, mentions)
      reports.add(entry, index, quotes: rank.map { quoteCount + $0 }, actors)
      for quote in quotes { write(quote, index) }
      if index % CorpusAssembler.entriesHeld == 0 { writer.letGo() }
    }
    writer.letGo()
    writer.append(UInt32(quoteCount), to: .articleQuoteStarts)
    entries = Entries()
    for starts: Section in [
      .articleActorStarts, .mentionStarts, .timeStarts, .boilerplateStarts, .paragraphStarts, .sentenceStarts,
      .contentStarts, .aboutStarts,
    ] {
      writer.mark(starts)
    }
    writeCopies()
    writer.complete(CorpusAssembler.ofArticles)
    let events = EventMerge.merged(reports)
    reports.forgetProfiles()
    writeLinks(events)
    writeEvents(events)
    return writer.storage()
  }

  /// After so many entries, what was looked at of the file is let go of.
  private static let entriesHeld = 2048

  /// The columns that the articles by themselves make, those of quotes among them.
  private static let ofArticles: [Section] = [
    .articleKey, .articlePath, .articleTitle, .articleOutlet, .articleAuthor, .articleURL, .articleTextStart,
    .articleDay, .articleDayBasis, .articleDayConfidence, .articleDayEvidence, .articleQuoteStarts,
    .articleActorStarts, .articleActors, .articleOriginal, .articleCopyStarts, .articleCopies,
    .mentionStarts, .mentionSpan, .mentionActor, .mentionForm,
    .timeStarts, .timeSpan, .timeKind, .timeValue, .timeModifier, .timeDays,
    .boilerplateStarts, .boilerplateSpan, .boilerplateKind,
    .paragraphStarts, .paragraphSpan, .sentenceStarts, .sentenceSpan,
    .quoteArticle, .quoteKind, .quoteConfidence, .quoteSource, .quoteSourceName, .quoteSourceSpan, .quoteCue,
    .quoteAddressee, .quoteDays, .quoteTimeValue, .quoteTimeInferred, .contentStarts, .contentSpan, .aboutStarts,
    .about,
  ]

  private mutating func writeCopies() {
    var copies: [[Int]] = Array(repeating: [], count: originals.count)
    for (copy, original) in originals.enumerated() where original != copy { copies[original].append(copy) }
    for list in copies { self.list(list, .articleCopyStarts, .articleCopies) }
    writer.mark(.articleCopyStarts)
  }

  /// Which events articles and actors have.
  private mutating func writeLinks(_ events: MergedEvents) {
    var articleEvents: [[Int]] = Array(repeating: [], count: originals.count)
    var actorEvents: [[Int]] = Array(repeating: [], count: actors.actors.count)
    for id in 0..<events.count {
      for number in events[id] {
        let report = reports.reports.reports[Int(number)]
        if articleEvents[Int(report.entry)].last != id { articleEvents[Int(report.entry)].append(id) }
        for participant in reports.reports.participants(report) {
          if let actor = participant.actor.map(Int.init), actorEvents[actor].last != id {
            actorEvents[actor].append(id)
          }
        }
        if let actor = report.placeActor.map(Int.init), actorEvents[actor].last != id { actorEvents[actor].append(id) }
      }
    }
    for list in articleEvents { self.list(list, .articleEventStarts, .articleEvents) }
    writer.mark(.articleEventStarts)
    writeActors(actorEvents)
  }

  // MARK: Articles

  private mutating func write(_ entry: Entry, _ index: Int) {
    let (article, reading) = (entry.article, entry.reading)
    writer.append(textOf: article.text.count)
    writer.append(article.id, to: .articleKey)
    writer.append(article.path, to: .articlePath)
    writer.append(entry.title, to: .articleTitle)
    writer.append(article.outlet, to: .articleOutlet)
    writer.append(article.author, to: .articleAuthor)
    writer.append(article.url, to: .articleURL)
    writer.append(UInt32(article.textStart), to: .articleTextStart)
    let day = reading.documentTime.day.map { UInt32(bitPattern: Int32($0.number)) }
    writer.append(day ?? CorpusStorage.noDay, to: .articleDay)
    writer.append(reading.documentTime.basis.rawValue, to: .articleDayBasis)
    writer.append(reading.documentTime.confidence, to: .articleDayConfidence)
    writer.append(reading.documentTime.evidence, to: .articleDayEvidence)
    list(Array(Set(actors.ids[index])).sorted(), .articleActorStarts, .articleActors)
    writer.append(originals[index] == index ? nil : originals[index], to: .articleOriginal)
  }

  /// What stands where in the text.
  private mutating func writePlaces(_ entry: Entry, _ index: Int, _ mentions: MentionIndex) {
    let reading = entry.reading
    writer.mark(.mentionStarts)
    for (span, local, mention) in mentions.mentions {
      writer.append(span, to: .mentionSpan)
      writer.append(actors.ids[index][local], to: .mentionActor)
      writer.append(mention.code, to: .mentionForm)
    }
    writer.mark(.timeStarts)
    for time in reading.times {
      writer.append(time.span, to: .timeSpan)
      writer.append(time.kind.rawValue, to: .timeKind)
      writer.append(time.value, to: .timeValue)
      writer.append(time.modifier, to: .timeModifier)
      writer.append(time.days, to: .timeDays)
    }
    writer.mark(.boilerplateStarts)
    for boilerplate in reading.boilerplate {
      writer.append(boilerplate.span, to: .boilerplateSpan)
      writer.append(boilerplate.kind.rawValue, to: .boilerplateKind)
    }
    writer.mark(.paragraphStarts)
    for span in reading.paragraphs { writer.append(span, to: .paragraphSpan) }
    writer.mark(.sentenceStarts)
    for span in reading.sentences { writer.append(span, to: .sentenceSpan) }
  }

  // MARK: Actors

  private mutating func writeActors(_ actorEvents: [[Int]]) {
    for (id, actor) in actors.actors.enumerated() {
      writer.append(actor.name, to: .actorName)
      writer.append(actor.kind.rawValue, to: .actorKind)
      writer.append(UInt32(actor.mentionCount), to: .actorMentionCount)
      writer.mark(.aliasStarts)
      for alias in actor.aliases {
        writer.append(alias.name, to: .aliasName)
        writer.append(UInt32(alias.count), to: .aliasCount)
      }
      writer.mark(.roleStarts)
      for role in actor.roles {
        writer.append(role.text, to: .roleText)
        writer.append(role.article, to: .roleArticle)
        writer.append(role.span, to: .roleSpan)
        writer.append(UInt32(role.count), to: .roleCount)
      }
      list(actor.articles, .actorArticleStarts, .actorArticles)
      list(actorQuotes[id], .actorQuoteStarts, .actorQuotes)
      list(actorAbout[id], .actorAboutStarts, .actorAbout)
      list(actorEvents[id], .actorEventStarts, .actorEvents)
    }
    for starts: Section in [
      .aliasStarts, .roleStarts, .actorArticleStarts, .actorQuoteStarts, .actorAboutStarts, .actorEventStarts,
    ] {
      writer.mark(starts)
    }
  }

  // MARK: Quotes and events

  private mutating func write(_ resolved: ResolvedQuote, _ entry: Int) {
    let quote = resolved.quote
    if let source = resolved.source { actorQuotes[source].append(quoteCount) }
    for actor in resolved.about { actorAbout[actor].append(quoteCount) }
    quoteCount += 1
    writer.append(entry, to: .quoteArticle)
    writer.append(quote.kind.rawValue, to: .quoteKind)
    writer.append(min(quote.confidence, 100) | (quote.isMinor ? QuoteView.minorBit : 0), to: .quoteConfidence)
    writer.append(resolved.source, to: .quoteSource)
    writer.append(resolved.sourceName, to: .quoteSourceName)
    writer.append(quote.source?.span, to: .quoteSourceSpan)
    writer.append(quote.cue, to: .quoteCue)
    writer.append(quote.addressee, to: .quoteAddressee)
    writer.append(resolved.time, days: .quoteDays, value: .quoteTimeValue, inferred: .quoteTimeInferred)
    writer.mark(.contentStarts)
    for span in quote.contentSpans { writer.append(span, to: .contentSpan) }
    list(resolved.about, .aboutStarts, .about)
  }

  private mutating func writeEvents(_ events: MergedEvents) {
    let all = reports.reports
    let summary = EventSummary(all, actors)
    for id in 0..<events.count {
      let event = summary.event(events[id])
      writer.append(event.type.rawValue, to: .eventType)
      writer.append(event.status.rawValue, to: .eventStatus)
      writer.append(event.trigger, to: .eventTrigger)
      writer.append(event.place, to: .eventPlace)
      writer.append(event.articleCount, to: .eventArticleCount)
      writer.append(event.time, days: .eventDays, value: .eventTimeValue, inferred: .eventTimeInferred)
      writer.mark(.participantStarts)
      for participant in event.participants {
        writer.append(participant.actor.map(Int.init), to: .participantActor)
        writer.append(all.name(participant, actors), to: .participantName)
        writer.append(participant.role.rawValue, to: .participantRole)
      }
      writer.mark(.reportStarts)
      for report in events[id] { write(all.reports[Int(report)], all) }
    }
    for starts: Section in [.participantStarts, .reportStarts, .reportParticipantStarts] { writer.mark(starts) }
  }

  private mutating func write(_ report: ResolvedReport, _ all: ResolvedReports) {
    writer.append(Int(report.entry), to: .reportArticle)
    writer.append(report.trigger, to: .reportTrigger)
    writer.append(report.sentence, to: .reportSentence)
    writer.append(report.type.rawValue, to: .reportType)
    writer.append(report.status.rawValue, to: .reportStatus)
    writer.append(report.statusCue, to: .reportStatusCue)
    writer.append(report.place, to: .reportPlace)
    writer.append(all.placeName(report, actors), to: .reportPlaceName)
    writer.append(report.quote.map(Int.init), to: .reportQuote)
    writer.append(all.time(report), days: .reportDays, value: .reportTimeValue, inferred: .reportTimeInferred)
    writer.mark(.reportParticipantStarts)
    for participant in all.participants(report) {
      writer.append(participant.actor.map(Int.init), to: .reportParticipantActor)
      writer.append(all.name(participant, actors), to: .reportParticipantName)
      writer.append(participant.role.rawValue, to: .reportParticipantRole)
      writer.append(participant.span, to: .reportParticipantSpan)
    }
  }

  private mutating func list(_ ids: [Int], _ starts: Section, _ section: Section) {
    writer.mark(starts)
    for id in ids { writer.append(UInt32(id), to: section) }
  }
}
