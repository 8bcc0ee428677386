// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

extension NameWords {
  /// The longest entry of the gazetteer at a token, if one ends before the limit: what it is and where it ends.
  func knownEntry(_ start: Int, _ limit: Int) -> (traits: WordTraits, end: Int)? {
    let kinds: WordTraits = [.country, .place, .organization, .thing, .demonym]
    var best: (traits: WordTraits, end: Int)?
    var found = traits[start]
    if found.has(kinds) { best = (found, start + 1) }
    var hash = hashes[start]
    var i = start + 1
    while i < limit, found.has(.prefix) {
      hash = WordHash.joined(hash, hashes[i])
      found = lexicon.traits(of: hash)
      // The entry's first and last words have capitals, so the text's must.
      if found.has(kinds), shapes[i] != .lower, !isOwner(start, i) { best = (found, i + 1) }
      i += 1
    }
    return best
  }

  /// "Macy's" is a shop, but Macy's is hers where the article knows a Macy.
  private func isOwner(_ start: Int, _ clitic: Int) -> Bool {
    clitic == start + 1 && isPossessive(clitic) && (surnames.contains(hashes[start]) || traits[start].has(.givenName))
  }

  /// For each token, how its line is written.
  static func styles(
    _ prose: ProseText, _ shapes: [WordShape], _ traits: [WordTraits], _ boilerplate: [Boilerplate]
  ) -> [LineStyle] {
    var styles = [LineStyle](repeating: .running, count: prose.tokens.count)
    for paragraph in prose.paragraphs {
      for sentence in paragraph.sentences {
        let tokens = prose.sentences[sentence].tokens
        let style = style(of: tokens, prose, shapes, traits, isAlone: paragraph.sentences.count == 1)
        guard style != .running else { continue }
        for i in tokens { styles[i] = style }
      }
    }
    for part in boilerplate {
      switch part.kind {
      case .caption, .dateline, .heading: continue
      case .credit, .byline, .link, .navigation, .plea:
        for i in prose.tokenRange(in: part.span) { styles[i] = .ignored }
      }
    }
    return styles
  }

  /// A sentence is in Title Case when nearly all its words of the open classes have a capital: four words or more; with
  /// a period at the end, six, and it stands alone in its paragraph.
  private static func style(
    of tokens: Range<Int>, _ prose: ProseText, _ shapes: [WordShape], _ traits: [WordTraits], isAlone: Bool
  ) -> LineStyle {
    var words = 0
    var capitals = 0
    var upper = 0
    var ordinary = 0
    for i in tokens where shapes[i] != .none {
      if shapes[i] == .upper { upper += 1 }
      if traits[i].has(.function) && shapes[i] != .upper { continue }
      words += 1
      if shapes[i] != .lower { capitals += 1 }
      if shapes[i] != .lower, traits[i].has(.common) { ordinary += 1 }
    }
    if words >= 2, upper * 4 >= words * 3 { return .capitals }
    let last = prose.tokens[tokens.upperBound - 1]
    let period = last.span.count == 1 && prose.text.utf8[Int(last.span.start)] == UInt8(ascii: ".")
    if period, !isAlone || words < 6 || capitals * 8 < words * 7 { return .running }
    if words >= 4, capitals * 5 >= words * 4, ordinary > 0 { return .titleCase }
    return .running
  }

  /// For each token, whether any word would have a capital there: at the start of a sentence or quotation, after a
  /// colon, after the mark of a list.
  static func openings(_ prose: ProseText) -> [Bool] {
    var opens = [Bool](repeating: false, count: prose.tokens.count)
    let utf8 = prose.text.utf8
    for sentence in prose.sentences {
      var open = true
      for i in sentence.tokens {
        let token = prose.tokens[i]
        switch token.kind {
        case .word:
          opens[i] = open
          open = false
        case .number: open = open && i + 1 < sentence.tokens.upperBound
        case .openQuote: open = true
        case .closeQuote: break
        case .punctuation, .symbol:
          let byte = utf8[Int(token.span.start)]
          if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "*")
            || byte == 0xE2 && token.span.count == 3 && bullet(utf8, token)
          {
            open = true
          }
        }
      }
    }
    return opens
  }

  /// "•", "–" and the like do not close an opening; only the bullets open one.
  private static func bullet(_ utf8: [UInt8], _ token: Token) -> Bool {
    let at = Int(token.span.start)
    return utf8[at + 1] == 0x80 && utf8[at + 2] == 0xA2 || utf8[at + 1] == 0x96 || utf8[at + 1] == 0x97
  }
}
