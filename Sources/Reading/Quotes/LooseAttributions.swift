// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Attributions whose cue is no verb that somebody says: nouns, adjectives, and verbs that report without a source.
struct LooseAttributions {
  let context: ReadingContext
  let finder: CueFinder

  /// A source may be missing: "is expected to win".
  struct Found {
    let source: CueFinder.Phrase?
    /// Token ranges in text order.
    let content: [Range<Int>]
    /// The words of the cue where they are not around the word itself.
    var cue: Range<Int>?
  }

  func attribution(at token: Int) -> Found? {
    guard !finder.quoted[token] else { return nil }
    switch context.part(token) {
    case .verb: return report(token) ?? passive(token)
    case .adjective: return attitude(token)
    case .noun: return survey(token) ?? nominal(token)
    case .properNoun, .pronoun: return view(token)
    case .adverb: return hearsay(token)
    default: return nil
    }
  }

  // MARK: Verbs

  /// "Roe is expected to win", "the talks seem to have failed": the subject and what is told of it.
  private func report(_ token: Int) -> Found? {
    let word = context.words[token]
    let isPassive = context.child(of: token, .auxPass, .nsubjPass) != nil
    guard isPassive ? LooseLexicon.reported.contains(word) : LooseLexicon.seeming.contains(word),
      let subject = context.child(of: token, .nsubj, .nsubjPass), subject < token,
      let told = context.child(of: token, .xcomp), told > token
    else { return nil }
    let content = [
      context.subtree(of: subject),
      max(token + 1, context.subtree(of: told).lowerBound)..<context.subtree(of: told).upperBound,
    ]
    guard content[0].upperBound <= token, !content.contains(where: hasQuoted) else { return nil }
    return Found(source: nil, content: content.map(trimmed))
  }

  /// "The plan was criticised by Roe": the subject, and "for …" or "as …" behind the verb.
  private func passive(_ token: Int) -> Found? {
    guard context.child(of: token, .auxPass) != nil, let subject = context.child(of: token, .nsubjPass, .nsubj),
      subject < token, let entry = CueLexicon.entry(context.words[token]), entry.classes.contains(.object),
      context.child(of: token, .ccomp, .xcomp) == nil
    else { return nil }
    let source = finder.agent(of: token)
    var content = [context.subtree(of: subject)]
    guard content[0].upperBound <= token, !hasQuoted(content[0]) else { return nil }
    for child in context.children(of: token) where child > token {
      let subtree = context.subtree(of: child)
      guard ["as", "for", "of", "over"].contains(context.words[subtree.lowerBound]), !hasQuoted(subtree),
        !(source.map { subtree.contains($0.head) } ?? false)
      else { continue }
      content.append(subtree)
      break
    }
    guard source != nil || content.count > 1 || LooseLexicon.announced.contains(context.words[token]),
      !(source.map { content[0].contains($0.head) } ?? false)
    else {
      return nil
    }
    return Found(source: source, content: content.map(trimmed))
  }

  // MARK: Adjectives and nouns

  /// "Roe is confident that …", "critical of the plan".
  private func attitude(_ token: Int) -> Found? {
    guard LooseLexicon.attitudes.contains(context.words[token]),
      let source = finder.subject(of: token) ?? finder.subjectAbove(token)
    else { return nil }
    return found(source, content(of: token, [.ccomp, .xcomp, .advcl], .obl, LooseLexicon.attitudePrepositions))
  }

  /// "her claim that …", "made a promise to …", "criticism of the plan".
  private func nominal(_ token: Int) -> Found? {
    let isSaid = CueLexicon.nouns.contains(context.words[token])
    guard isSaid || LooseLexicon.nouns.contains(context.words[token]) else { return nil }
    // "in charge of the dam".
    if context.words[token] == "charge", token > 0, context.words[token - 1] == "in" { return nil }
    let source = ownOwner(token) ?? finder.subjectOfLightVerb(token) ?? finder.subjectOfPredicate(token)
    guard source != nil || LooseLexicon.publicNouns.contains(context.words[token]) else { return nil }
    return found(
      source, content(of: token, [.ccomp, .acl], .nmod, LooseLexicon.nounPrepositions) ?? clause(behind: token))
  }

  /// "the mayor's concern"; in "farmers shared their concern" the subject tells whose it is.
  private func ownOwner(_ noun: Int) -> CueFinder.Phrase? {
    guard let owner = finder.possessor(of: noun) else { return nil }
    guard context.part(owner.head) == .pronoun, context.relation(noun) == .obj, let verb = context.head(of: noun),
      let subject = finder.subject(of: verb), subject.range.upperBound <= verb,
      !CueLexicon.happenings.contains(context.words[subject.head]),
      context.part(subject.head) != .noun || context.tag(subject.head) == .nns
    else { return owner }
    return finder.widened(subject, before: verb)
  }

  /// "Roe's claim that …": the conjunction shows where the clause begins whatever the tree says.
  private func clause(behind noun: Int) -> Range<Int>? {
    let sentence = finder.sentenceRange(noun)
    guard noun + 3 < sentence.upperBound, context.words[noun + 1] == "that",
      (noun + 2..<sentence.upperBound).contains(where: context.isFiniteVerb)
    else { return nil }
    // "Roe's claim that it leaks was heard": the clause ends before the verb of its noun.
    var end = sentence.upperBound
    if context.relation(noun) == .nsubj || context.relation(noun) == .nsubjPass, let verb = context.head(of: noun),
      verb > noun
    {
      end = context.child(of: verb, .aux, .auxPass, .cop).map { $0 > noun ? min($0, verb) : verb } ?? verb
    }
    guard end > noun + 3 else { return nil }
    return ContentEnd(context: context, finder: finder).clause(noun + 1..<end, noun)
  }

  /// What an adjective or a noun governs: a clause with its conjunction, or what stands behind a preposition.
  private func content(
    of token: Int, _ clauses: Set<Relation>, _ phrase: Relation, _ prepositions: Set<String>
  ) -> Range<Int>? {
    for child in context.children(of: token) where child > token {
      let subtree = context.subtree(of: child)
      let first = context.words[subtree.lowerBound]
      let relation = context.relation(child)
      if clauses.contains(relation), relation == .ccomp || ["that", "to", "whether"].contains(first) {
        return max(subtree.lowerBound, token + 1)..<subtree.upperBound
      }
      if relation == phrase || relation == .advcl || relation == .acl, subtree.lowerBound > token,
        prepositions.contains(first)
      {
        return subtree.lowerBound + 1..<subtree.upperBound
      }
    }
    return besideVerb(token, prepositions)
  }

  /// "shared her concern about the dam": trees hang the phrase right behind the noun on the verb as readily.
  private func besideVerb(_ noun: Int, _ prepositions: Set<String>) -> Range<Int>? {
    guard noun + 2 < context.words.count, prepositions.contains(context.words[noun + 1]),
      context.part(noun + 1) == .adposition, context.relation(noun) == .obj, let verb = context.head(of: noun),
      let child = context.children(of: verb).first(where: { context.subtree(of: $0).lowerBound == noun + 1 }),
      context.relation(child) == .obl, child > noun + 1, !IndirectContent.timeWords.contains(context.words[child])
    else { return nil }
    return noun + 2..<context.subtree(of: child).upperBound
  }

  private func found(_ source: CueFinder.Phrase?, _ content: Range<Int>?) -> Found? {
    guard let content = content.map(trimmed), !content.isEmpty, !(source.map { content.contains($0.head) } ?? false)
    else { return nil }
    return Found(source: source, content: [content])
  }

  private func hasQuoted(_ range: Range<Int>) -> Bool { range.contains { finder.quoted[$0] } }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    IndirectContent(context: context, finder: finder).trimmed(range)
  }
}
