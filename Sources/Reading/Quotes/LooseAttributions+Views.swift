// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Attributions without a verb: "In the poll, …", "To Roe, …", "reportedly".
extension LooseAttributions {
  /// What a survey found, from the beginning of its sentence: "In the poll, most farmers stay."
  func survey(_ noun: Int) -> Found? {
    guard Self.surveys.contains(context.words[noun]), let (start, comma) = opening(around: noun),
      context.words[start] == "in"
    else { return nil }
    return clause(start, comma, CueFinder.Phrase(range: start + 1..<comma, head: noun))
  }

  /// Whose eyes a sentence is seen with: "To Roe, the dam is a farce."
  func view(_ token: Int) -> Found? {
    guard context.part(token) == .properNoun || Self.people.contains(context.words[token]),
      let (start, comma) = opening(around: token), context.words[start] == "to", comma - start < 12,
      comma + 1 < context.words.count, [.determiner, .noun, .properNoun, .pronoun].contains(context.part(comma + 1)),
      !["who", "which"].contains(context.words[comma + 1])
    else { return nil }
    return clause(start, comma, CueFinder.Phrase(range: start + 1..<comma, head: token))
  }

  /// The preposition that begins the sentence and governs the noun, and the comma behind the phrase.
  private func opening(around noun: Int) -> (start: Int, comma: Int)? {
    let sentence = finder.sentenceRange(noun)
    guard let preposition = context.child(of: noun, .case), preposition <= sentence.lowerBound + 1,
      preposition < noun
    else { return nil }
    let end = context.subtree(of: noun).upperBound
    let comma = context.words[end - 1] == "," ? end - 1 : end
    guard comma < sentence.upperBound, comma > noun, context.words[comma] == ",",
      !(preposition..<comma).contains(where: { finder.quoted[$0] || context.isFiniteVerb($0) })
    else { return nil }
    return (preposition, comma)
  }

  private func clause(_ preposition: Int, _ comma: Int, _ source: CueFinder.Phrase) -> Found? {
    let sentence = finder.sentenceRange(comma)
    let content = IndirectContent(context: context, finder: finder).trimmed(comma + 1..<sentence.upperBound)
    guard content.count >= 3, content.contains(where: context.isFiniteVerb),
      !content.contains(where: { finder.quoted[$0] })
    else { return nil }
    return Found(source: source, content: [content], cue: preposition..<preposition + 1)
  }

  /// "Roe reportedly met Doe": the clause around the adverb.
  func hearsay(_ adverb: Int) -> Found? {
    guard Self.hearsay.contains(context.words[adverb]), let verb = context.head(of: adverb) else { return nil }
    let whole = context.subtree(of: verb)
    guard whole.contains(adverb), !whole.contains(where: { finder.quoted[$0] }),
      let subject = context.child(of: verb, .nsubj, .nsubjPass), subject < adverb
    else { return nil }
    let contents = IndirectContent(context: context, finder: finder)
    let parts = [whole.lowerBound..<adverb, adverb + 1..<whole.upperBound].map { contents.trimmed($0) }
    return Found(source: nil, content: parts.filter { !$0.isEmpty }, cue: adverb..<adverb + 1)
  }

  private static let surveys: Set<String> = ["poll", "polls", "survey", "surveys", "polling"]
  private static let people: Set<String> = ["many", "some", "critics", "supporters", "others", "them", "him", "her"]
  private static let hearsay: Set<String> = ["reportedly", "allegedly", "supposedly", "purportedly"]
}
