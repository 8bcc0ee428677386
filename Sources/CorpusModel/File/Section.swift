// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A column of the corpus file: integers of one width, little-endian, one after the other.
///
/// It is a section of its own, called "corpus." and the name here; what is added, taken away or read in another way raises
/// the format version.
/// `Starts` columns are row offsets of lists (compressed sparse rows): the list of row `i` runs from element `i` to
/// element `i + 1`, so they hold one element more than there are rows.
enum Section: Int, CaseIterable {
  // Names, values, paths: each string once, cut from one blob.
  case strings, stringStarts
  // Articles, in the order of ids.
  case texts, textStarts
  case articleKey, articlePath, articleTitle, articleOutlet, articleAuthor, articleURL
  case articleTextStart, articleDay, articleDayBasis, articleDayConfidence, articleDayEvidence
  case articleQuoteStarts, articleEventStarts, articleEvents, articleActorStarts, articleActors
  case articleOriginal, articleCopyStarts, articleCopies
  // What stands where in an article, by article and place.
  case mentionStarts, mentionSpan, mentionActor, mentionForm
  case timeStarts, timeSpan, timeKind, timeValue, timeModifier, timeDays
  case boilerplateStarts, boilerplateSpan, boilerplateKind
  case paragraphStarts, paragraphSpan
  case sentenceStarts, sentenceSpan
  // Actors, in the order of ids.
  case actorName, actorKind, actorMentionCount
  case aliasStarts, aliasName, aliasCount
  case roleStarts, roleText, roleArticle, roleSpan, roleCount
  case actorArticleStarts, actorArticles, actorQuoteStarts, actorQuotes
  case actorAboutStarts, actorAbout, actorEventStarts, actorEvents
  // Quotes, in the order of ids.
  case quoteArticle, quoteKind, quoteConfidence, quoteSource, quoteSourceName
  case quoteSourceSpan, quoteCue, quoteAddressee
  case quoteDays, quoteTimeValue, quoteTimeInferred
  case contentStarts, contentSpan, aboutStarts, about
  // Events, in the order of ids, and their reports by event.
  case eventType, eventStatus, eventTrigger, eventPlace, eventArticleCount
  case eventDays, eventTimeValue, eventTimeInferred
  case participantStarts, participantActor, participantName, participantRole
  case reportStarts, reportArticle, reportTrigger, reportSentence, reportType, reportStatus, reportStatusCue
  case reportPlace, reportPlaceName, reportQuote, reportDays, reportTimeValue, reportTimeInferred
  case reportParticipantStarts, reportParticipantActor, reportParticipantName, reportParticipantRole
  case reportParticipantSpan

  /// As the section table has it.
  var name: String { "corpus.\(self)" }

  /// Bytes of one element. Spans and day ranges are pairs of 32-bit numbers, the first one in the lower half.
  var width: Int {
    switch self {
    case .strings, .texts, .articleDayBasis, .articleDayConfidence, .mentionForm, .timeKind, .boilerplateKind,
      .actorKind, .quoteKind, .quoteConfidence, .quoteTimeInferred, .eventType, .eventStatus, .eventTimeInferred,
      .participantRole, .reportType, .reportStatus, .reportTimeInferred, .reportParticipantRole:
      1
    case .stringStarts, .textStarts, .articleDayEvidence, .mentionSpan, .timeSpan, .timeDays, .boilerplateSpan,
      .paragraphSpan, .sentenceSpan, .roleSpan, .quoteSourceSpan, .quoteCue, .quoteAddressee, .quoteDays,
      .contentSpan, .eventDays, .reportTrigger, .reportSentence, .reportStatusCue, .reportPlace, .reportDays,
      .reportParticipantSpan:
      8
    default: 4
    }
  }

  /// The column whose length this one must have, plus one for `Starts`; nil for columns that set the length.
  var lengthOf: (column: Section, plus: Int)? {
    switch self {
    case .articlePath, .articleTitle, .articleOutlet, .articleAuthor, .articleURL, .articleTextStart, .articleDay,
      .articleDayBasis, .articleDayConfidence, .articleDayEvidence, .articleOriginal:
      (.articleKey, 0)
    case .textStarts, .articleQuoteStarts, .articleEventStarts, .articleActorStarts, .articleCopyStarts, .mentionStarts,
      .timeStarts,
      .boilerplateStarts, .paragraphStarts, .sentenceStarts:
      (.articleKey, 1)
    case .mentionActor, .mentionForm: (.mentionSpan, 0)
    case .timeKind, .timeValue, .timeModifier, .timeDays: (.timeSpan, 0)
    case .boilerplateKind: (.boilerplateSpan, 0)
    case .actorKind, .actorMentionCount: (.actorName, 0)
    case .aliasStarts, .roleStarts, .actorArticleStarts, .actorQuoteStarts, .actorAboutStarts, .actorEventStarts:
      (.actorName, 1)
    case .aliasCount: (.aliasName, 0)
    case .roleArticle, .roleSpan, .roleCount: (.roleText, 0)
    case .quoteKind, .quoteConfidence, .quoteSource, .quoteSourceName, .quoteSourceSpan, .quoteCue, .quoteAddressee,
      .quoteDays, .quoteTimeValue, .quoteTimeInferred:
      (.quoteArticle, 0)
    case .contentStarts, .aboutStarts: (.quoteArticle, 1)
    case .eventStatus, .eventTrigger, .eventPlace, .eventArticleCount, .eventDays, .eventTimeValue,
      .eventTimeInferred:
      (.eventType, 0)
    case .participantStarts, .reportStarts: (.eventType, 1)
    case .participantName, .participantRole: (.participantActor, 0)
    case .reportTrigger, .reportSentence, .reportType, .reportStatus, .reportStatusCue, .reportPlace,
      .reportPlaceName, .reportQuote, .reportDays, .reportTimeValue, .reportTimeInferred:
      (.reportArticle, 0)
    case .reportParticipantStarts: (.reportArticle, 1)
    case .reportParticipantName, .reportParticipantRole, .reportParticipantSpan: (.reportParticipantActor, 0)
    default: nil
    }
  }

  /// For a `Starts` column, the column that its offsets point into.
  var pointsInto: Section? {
    switch self {
    case .stringStarts: .strings
    case .textStarts: .texts
    case .articleQuoteStarts: .quoteArticle
    case .articleEventStarts: .articleEvents
    case .articleActorStarts: .articleActors
    case .articleCopyStarts: .articleCopies
    case .mentionStarts: .mentionSpan
    case .timeStarts: .timeSpan
    case .boilerplateStarts: .boilerplateSpan
    case .paragraphStarts: .paragraphSpan
    case .sentenceStarts: .sentenceSpan
    case .aliasStarts: .aliasName
    case .roleStarts: .roleText
    case .actorArticleStarts: .actorArticles
    case .actorQuoteStarts: .actorQuotes
    case .actorAboutStarts: .actorAbout
    case .actorEventStarts: .actorEvents
    case .contentStarts: .contentSpan
    case .aboutStarts: .about
    case .participantStarts: .participantActor
    case .reportStarts: .reportArticle
    case .reportParticipantStarts: .reportParticipantActor
    default: nil
    }
  }
}

/// Stands for "none" in columns of ids and strings.
let noID = UInt32.max
/// Stands for "none" in columns of spans and day ranges.
let noPair = UInt64.max
