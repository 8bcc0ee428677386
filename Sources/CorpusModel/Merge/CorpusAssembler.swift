// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Writes what was merged into columns.
struct CorpusAssembler {
  let entries: [Entry]
  /// See `NearDuplicates`.
  let originals: [Int]
  let actors: MergedActors
  let quotes: ResolvedQuotes
  let events: [MergedEvent]
  private var writer = CorpusWriter()
  private var copies: [[Int]]
  private var articleEvents: [[Int]]
  private var actorEvents: [[Int]]
  private var actorQuotes: [[Int]]
  private var actorAbout: [[Int]]

  init(
    entries: [Entry], originals: [Int], actors: MergedActors, quotes: ResolvedQuotes, events: [MergedEvent]
  ) {
    self.entries = entries
    self.originals = originals
    self.actors = actors
    self.quotes = quotes
    self.events = events
    copies = Array(repeating: [], count: entries.count)
    articleEvents = copies
    actorEvents = Array(repeating: [], count: actors.actors.count)
    actorQuotes = actorEvents
    actorAbout = actorEvents
    invert()
  }

  private mutating func invert() {
    for (copy, original) in originals.enumerated() where original != copy {
      copies[original].append(copy)
    }
    for (id, quote) in quotes.quotes.enumerated() {
      if let source = quote.source { actorQuotes[source].append(id) }
      for actor in quote.about { actorAbout[actor].append(id) }
    }
    for (id, event) in events.enumerated() {
      for report in event.reports {
        if articleEvents[report.entry].last != id { articleEvents[report.entry].append(id) }
        for actor in report.participants.map(\.actor) + [report.place] {
          if let actor, actorEvents[actor].last != id { actorEvents[actor].append(id) }
        }
      }
    }
  }

  mutating func storage() -> CorpusStorage {
    var quote = 0
    for (index, entry) in entries.enumerated() {
      write(entry, index)
      writer.append(UInt32(quote), to: .articleQuoteStarts)
      quote += entry.reading.quotes.count
    }
    writer.append(UInt32(quote), to: .articleQuoteStarts)
    for starts: Section in [
      .textStarts, .articleEventStarts, .articleActorStarts, .articleCopyStarts, .mentionStarts, .timeStarts,
      .boilerplateStarts,
      .paragraphStarts, .sentenceStarts,
    ] {
      writer.mark(starts)
    }
    writeActors()
    writeQuotes()
    writeEvents()
    return writer.storage()
  }

  // MARK: Articles

  private mutating func write(_ entry: Entry, _ index: Int) {
    let (article, reading) = (entry.article, entry.reading)
    writer.mark(.textStarts)
    writer.append(bytes: article.text.utf8, to: .texts)
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
    list(articleEvents[index], .articleEventStarts, .articleEvents)
    list(Array(Set(actors.ids[index])).sorted(), .articleActorStarts, .articleActors)
    writer.append(originals[index] == index ? nil : originals[index], to: .articleOriginal)
    list(copies[index], .articleCopyStarts, .articleCopies)
    writePlaces(entry, index)
  }

  /// What stands where in the text.
  private mutating func writePlaces(_ entry: Entry, _ index: Int) {
    let reading = entry.reading
    writer.mark(.mentionStarts)
    for (span, local, mention) in MentionIndex(entry).mentions {
      writer.append(span, to: .mentionSpan)
      writer.append(actors.ids[index][local], to: .mentionActor)
      writer.append(mention.form.rawValue | (mention.inBoilerplate ? 0x80 : 0), to: .mentionForm)
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

  private mutating func writeActors() {
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

  private mutating func writeQuotes() {
    for resolved in quotes.quotes {
      let quote = resolved.quote
      writer.append(resolved.entry, to: .quoteArticle)
      writer.append(quote.kind.rawValue, to: .quoteKind)
      writer.append(quote.confidence, to: .quoteConfidence)
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
    writer.mark(.contentStarts)
    writer.mark(.aboutStarts)
  }

  private mutating func writeEvents() {
    for event in events {
      writer.append(event.type.rawValue, to: .eventType)
      writer.append(event.status.rawValue, to: .eventStatus)
      writer.append(event.trigger, to: .eventTrigger)
      writer.append(event.place, to: .eventPlace)
      writer.append(event.articleCount, to: .eventArticleCount)
      writer.append(event.time, days: .eventDays, value: .eventTimeValue, inferred: .eventTimeInferred)
      writer.mark(.participantStarts)
      for participant in event.participants {
        writer.append(participant.actor, to: .participantActor)
        writer.append(participant.name, to: .participantName)
        writer.append(participant.role.rawValue, to: .participantRole)
      }
      writer.mark(.reportStarts)
      for report in event.reports { write(report) }
    }
    for starts: Section in [.participantStarts, .reportStarts, .reportParticipantStarts] { writer.mark(starts) }
  }

  private mutating func write(_ resolved: ResolvedReport) {
    let report = resolved.report
    writer.append(resolved.entry, to: .reportArticle)
    writer.append(report.trigger, to: .reportTrigger)
    writer.append(report.sentence, to: .reportSentence)
    writer.append(report.type.rawValue, to: .reportType)
    writer.append(report.status.rawValue, to: .reportStatus)
    writer.append(report.statusCue, to: .reportStatusCue)
    writer.append(report.place, to: .reportPlace)
    writer.append(resolved.placeName, to: .reportPlaceName)
    writer.append(resolved.quote, to: .reportQuote)
    writer.append(resolved.time, days: .reportDays, value: .reportTimeValue, inferred: .reportTimeInferred)
    writer.mark(.reportParticipantStarts)
    for participant in resolved.participants {
      writer.append(participant.actor, to: .reportParticipantActor)
      writer.append(participant.name, to: .reportParticipantName)
      writer.append(participant.role.rawValue, to: .reportParticipantRole)
      writer.append(participant.span, to: .reportParticipantSpan)
    }
  }

  private mutating func list(_ ids: [Int], _ starts: Section, _ section: Section) {
    writer.mark(starts)
    for id in ids { writer.append(UInt32(id), to: section) }
  }
}
