// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// What the look of a quotation tells: a clause somebody said, a title, words set off.
struct QuotationShape {
  let context: ReadingContext

  /// A clause of its own: opens with a capital at the start of a paragraph or sentence, or behind a cue's comma or colon.
  func isClause(_ quotation: Quotation) -> Bool {
    let first = quotation.tokens.lowerBound
    let paragraph = context.prose.paragraphs[quotation.paragraph].tokens
    if first == paragraph.lowerBound { return startsCapital(quotation) || quotation.wordCount >= 4 }
    guard startsCapital(quotation) else { return false }
    switch context.words[first - 1] {
    case ",", ":", ".", "?", "!", "…", "...", "-", "—", "–", ")": return true
    default: return context.prose.tokens[first - 1].kind == .closeQuote || quotation.wordCount >= 6
    }
  }

  func startsCapital(_ quotation: Quotation) -> Bool {
    let inner = quotation.inner(context.prose)
    guard
      let first = inner.first(where: {
        context.prose.tokens[$0].kind == .word || context.prose.tokens[$0].kind == .number
      })
    else { return false }
    return context.isCapitalised(first) || context.prose.tokens[first].kind == .number
  }

  /// Title Case without a verb: a work, a programme, a nickname.
  func isTitle(_ quotation: Quotation) -> Bool {
    var capitals = 0
    var words = 0
    for i in quotation.inner(context.prose) where context.prose.tokens[i].kind == .word {
      guard context.words[i].utf8.count > 3 else { continue }
      words += 1
      if context.isCapitalised(i) { capitals += 1 }
    }
    return words > 0 && capitals == words && quotation.wordCount >= 2 && quotation.wordCount <= 8
      && !quotation.inner(context.prose).contains(where: context.isFiniteVerb)
  }

  /// A title that its sentence goes through: "on the show “This Week,” she said".
  func isNamedWork(_ quotation: Quotation) -> Bool {
    let first = quotation.tokens.lowerBound
    guard isTitle(quotation), first > 0, context.prose.tokens[first - 1].kind == .word else { return false }
    return first > context.prose.paragraphs[quotation.paragraph].tokens.lowerBound
      && !(context.isVerb(first - 1) && CueLexicon.entry(context.words[first - 1]) != nil)
  }

  /// A word or two in single marks with the cue at a distance: set off, not said.
  func isScare(_ quotation: Quotation, _ cue: Cue) -> Bool {
    let mark = context.prose.tokens[quotation.tokens.lowerBound].span
    let single = ["‘", "'", "‚"].contains(context.prose.string(mark))
    return single && quotation.wordCount < 3 && quotation.tokens.lowerBound - cue.verb > 3
  }

  /// How a quotation ends, inside its marks: "," "?" "!" "." or nil.
  func lastMark(_ quotation: Quotation) -> String? {
    guard let last = quotation.inner(context.prose).last else { return nil }
    let word = context.words[last]
    return [",", "?", "!", ".", "…", "...", "-", "—", "–", "--"].contains(word) ? word : nil
  }
}
