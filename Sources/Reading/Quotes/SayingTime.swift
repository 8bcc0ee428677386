// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds when something was said: the time that stands with the cue, outside of what was said.
struct SayingTime {
  let context: ReadingContext
  let times: [TimeExpression]
  /// How many words behind the cue a time still belongs to it: "told the Valley News in an interview on Monday".
  private static let reach = 9
  /// How many steps of the tree may lie between a time and the cue.
  private static let depth = 5

  /// The quotes with the index of their time, where the author's words give one.
  func timed(_ quotes: [Quote]) -> [Quote] {
    guard !times.isEmpty else { return quotes }
    return quotes.map { quote in
      var quote = quote
      quote.time = quote.cue.flatMap { time(of: quote, $0) }
      return quote
    }
  }

  private func time(of quote: Quote, _ cue: TextSpan) -> Int? {
    let prose = context.prose
    guard let sentence = prose.sentenceIndex(at: cue.start).map({ prose.sentences[$0].span }) else { return nil }
    let cueTokens = prose.tokenRange(in: cue)
    // In text order; an article of many quotes has as many times.
    let first = firstTime(notBefore: sentence.start)
    return times[first...].indices.prefix { times[$0].span.start < sentence.end }.first { i in
      let span = times[i].span
      guard times[i].kind == .date || times[i].kind == .time, times[i].days != nil, sentence.contains(span),
        !quote.contentSpans.contains(where: { $0.overlaps(span) })
      else { return false }
      // "On Monday Roe said": at the head of the sentence. Else behind the cue, before what was said goes on.
      let tokens = prose.tokenRange(in: span)
      let isBefore = span.end <= cue.start
      guard isBefore ? span.start - sentence.start <= 4 : tokens.lowerBound - cueTokens.upperBound < Self.reach else {
        return false
      }
      // "In 1991 it burned; the mayor said": a clause of its own.
      if isBefore, (tokens.upperBound..<cueTokens.lowerBound).contains(where: { context.words[$0] == ";" }) {
        return false
      }
      return !isBound(tokens.lowerBound) && belongs(tokens, to: cueTokens)
    }
  }

  private func firstTime(notBefore offset: UInt32) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// "ordered the closure until Friday": how long, not when it was said.
  private func isBound(_ time: Int) -> Bool {
    time > 0 && ["until", "till", "by", "through", "since", "from"].contains(context.words[time - 1])
  }

  /// Whether the tree hangs the time on the cue, or on what the cue hangs on, and not on somebody whom the sentence tells
  /// of: "said Jane Roe, who led the port in 2008" was not said in 2008.
  private func belongs(_ time: Range<Int>, to cue: Range<Int>) -> Bool {
    // "said Friday that": whatever the tree makes of it.
    if time.lowerBound == cue.upperBound { return true }
    guard let start = head(of: time), let said = head(of: cue) else { return false }
    var below: Set<Int> = []
    var at = said
    while below.count < Self.depth, below.insert(at).inserted, sharesItsTime(at), let head = context.head(of: at) {
      at = head
    }
    at = start
    for _ in 0..<Self.depth {
      if cue.contains(at) || below.contains(at) { return true }
      guard isPartOfTheSaying(at), let head = context.head(of: at) else { return false }
      at = head
    }
    return false
  }

  /// The token of the range whose head lies outside of it.
  private func head(of tokens: Range<Int>) -> Int? {
    tokens.first { token in context.head(of: token).map { !tokens.contains($0) } ?? true }
  }

  /// Whether what a time below the token says holds for what is above it: "in an interview on Monday", "in a statement
  /// published on Monday"; not "of Monday's vote", "after a visit on Monday", "who was elected on Monday".
  private func isPartOfTheSaying(_ token: Int) -> Bool {
    switch context.relation(token) {
    case .aclRelcl, .advcl, .appos, .ccomp, .conj: false
    case .acl: context.tag(token) == .vbn
    case .nmod: !(context.child(of: token, .case).map { context.words[$0] == "of" } ?? false)
    default: true
    }
  }

  /// Whether the verb that the token hangs on says its time as well: "on Monday Roe declined to say", "on Monday Roe met
  /// Doe and said", "on Monday Roe wrote a letter saying"; not "on Monday supporters of those who say".
  private func sharesItsTime(_ token: Int) -> Bool {
    switch context.relation(token) {
    case .xcomp, .conj, .parataxis, .obj, .obl, .advcl, .acl: true
    // "according to a report published on Monday"
    case .case, .fixed: true
    default: false
    }
  }
}
