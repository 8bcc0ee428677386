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
    // "said that, “Of course …”".
    case "," where first > 1 && context.words[first - 2] == "that": return false
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

  /// Title Case: a work, a programme, a nickname. Of four words or fewer only without a verb: those may be a slogan.
  func isTitle(_ quotation: Quotation) -> Bool {
    hasCapitals(quotation)
      && (quotation.wordCount > 4 || !quotation.inner(context.prose).contains(where: context.isFiniteVerb))
      && !isInHeadline(quotation)
  }

  /// Where all words have capitals they tell nothing: "Roe Calls the Dam a ‘Farce’".
  private func isInHeadline(_ quotation: Quotation) -> Bool {
    guard quotation.paragraph == 0 else { return false }
    let paragraph = context.prose.paragraphs[0].tokens
    let outside = paragraph.filter {
      !quotation.tokens.contains($0) && context.prose.tokens[$0].kind == .word && context.words[$0].utf8.count > 3
    }
    return outside.count >= 3 && outside.allSatisfy(context.isCapitalised)
  }

  /// Two to eight words, the long ones all with capitals: "Meet the Press".
  func hasCapitals(_ quotation: Quotation) -> Bool {
    guard quotation.wordCount >= 2, quotation.wordCount <= 8 else { return false }
    var any = false
    for i in quotation.inner(context.prose)
    where context.prose.tokens[i].kind == .word && context.words[i].utf8.count > 3 {
      guard context.isCapitalised(i) else { return false }
      any = true
    }
    return any
  }

  /// A word or two with capitals in the middle of a name: "Mary “Dusty” Roe".
  func isNickname(_ quotation: Quotation) -> Bool {
    let (first, next) = (quotation.tokens.lowerBound, quotation.tokens.upperBound)
    let paragraph = context.prose.paragraphs[quotation.paragraph].tokens
    guard !quotation.isOpenEnded, quotation.wordCount <= 2, first > paragraph.lowerBound, next < paragraph.upperBound,
      context.part(first - 1) == .properNoun, context.part(next) == .properNoun || context.part(next) == .noun,
      context.isCapitalised(next), !IndirectContent.timeWords.contains(context.words[next])
    else { return false }
    let inner = quotation.inner(context.prose)
    return inner.allSatisfy { context.prose.tokens[$0].kind == .word && context.isCapitalised($0) }
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
    isSingle(quotation) && quotation.wordCount < 3 && quotation.tokens.lowerBound - cue.verb > 3
  }

  /// How a quotation ends, inside its marks: "," "?" "!" "." or nil.
  func lastMark(_ quotation: Quotation) -> String? {
    // “… ‘the deal of the year,’”: the mark stands before both that close.
    guard
      let last = quotation.inner(context.prose).last(where: { context.prose.tokens[$0].kind != .closeQuote })
    else { return nil }
    let word = context.words[last]
    return [",", "?", "!", ".", "…", "...", "-", "—", "–", "--"].contains(word) ? word : nil
  }

  /// A word of the same sentence follows without a mark: "“Rivers of Home” opened on Friday".
  func goesOnBehind(_ quotation: Quotation) -> Bool {
    let next = quotation.tokens.upperBound
    guard isTitle(quotation) || !quotation.inner(context.prose).contains(where: context.isFiniteVerb),
      next < context.prose.paragraphs[quotation.paragraph].tokens.upperBound, !quotation.isOpenEnded,
      context.prose.tokens[next].kind == .word, !context.isCapitalised(next)
    else { return false }
    return lastMark(quotation) == nil
  }

  /// One word in capitals.
  func isShout(_ quotation: Quotation) -> Bool {
    let bytes = context.prose.text.utf8
    return quotation.wordCount == 1
      && !context.span(quotation.inner(context.prose)).range.contains { bytes[$0] >= 0x61 && bytes[$0] <= 0x7A }
  }

  private func isSingle(_ quotation: Quotation) -> Bool {
    ["‘", "'", "‚"].contains(context.prose.string(context.prose.tokens[quotation.tokens.lowerBound].span))
  }

  /// The article sets speech in double marks.
  private var quotesDouble: Bool {
    context.prose.tokens.contains { $0.kind == .openQuote && ["“", "\""].contains(context.prose.string($0.span)) }
  }

  /// A paragraph of its own in capitals throughout, or of a few words in single marks where speech has double ones.
  func isHeading(_ quotation: Quotation) -> Bool {
    let paragraph = context.prose.paragraphs[quotation.paragraph].tokens
    guard quotation.tokens == paragraph, quotation.wordCount > 1 else { return false }
    if quotation.paragraph > 0, quotation.wordCount <= 8, isSingle(quotation), quotesDouble { return true }
    let bytes = context.prose.text.utf8
    return !context.span(quotation.inner(context.prose)).range.contains { bytes[$0] >= 0x61 && bytes[$0] <= 0x7A }
  }
}
