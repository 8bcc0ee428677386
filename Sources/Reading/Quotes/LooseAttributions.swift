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
  }

  func attribution(at token: Int) -> Found? {
    guard !finder.quoted[token] else { return nil }
    switch context.part(token) {
    case .verb: return report(token)
    case .adjective: return attitude(token)
    case .noun: return nominal(token)
    default: return nil
    }
  }

  /// "Roe is expected to win", "the talks seem to have failed": the subject and what is told of it.
  private func report(_ token: Int) -> Found? {
    let word = context.words[token]
    let isPassive = context.child(of: token, .auxPass, .nsubjPass) != nil
    guard isPassive ? Self.reported.contains(word) : Self.seeming.contains(word) else { return nil }
    guard let subject = context.child(of: token, .nsubj, .nsubjPass), subject < token,
      let told = context.child(of: token, .xcomp), told > token
    else { return nil }
    let content = [
      context.subtree(of: subject),
      max(token + 1, context.subtree(of: told).lowerBound)..<context.subtree(of: told).upperBound,
    ]
    guard content[0].upperBound <= token, !content.contains(where: hasQuoted) else { return nil }
    return Found(source: nil, content: content.map(trimmed))
  }

  private static let reported: Set<String> = [
    "expected", "believed", "said", "thought", "known", "reported", "considered", "supposed", "rumored", "rumoured",
    "alleged", "projected", "predicted", "estimated", "assumed", "seen", "viewed", "understood",
  ]
  private static let seeming: Set<String> = ["seem", "seems", "seemed", "appear", "appears", "appeared"]

  /// "Roe is confident that …", "critical of the plan".
  private func attitude(_ token: Int) -> Found? {
    guard Self.attitudes.contains(context.words[token]),
      let source = finder.subject(of: token) ?? finder.subjectAbove(token)
    else { return nil }
    for child in context.children(of: token) where child > token {
      let subtree = context.subtree(of: child)
      let first = context.words[subtree.lowerBound]
      switch context.relation(child) {
      case .ccomp, .xcomp, .advcl:
        guard context.relation(child) == .ccomp || first == "that" || first == "to" || first == "whether" else {
          continue
        }
        return found(source, max(subtree.lowerBound, token + 1)..<subtree.upperBound)
      case .obl where subtree.lowerBound > token && ["about", "of", "with"].contains(first):
        return found(source, subtree.lowerBound + 1..<subtree.upperBound)
      default: continue
      }
    }
    return nil
  }

  private static let attitudes: Set<String> = [
    "aware", "confident", "certain", "sure", "concerned", "worried", "hopeful", "optimistic", "pessimistic", "critical",
    "supportive", "convinced", "adamant", "skeptical", "sceptical", "unclear", "afraid", "proud", "eager", "wary",
    "doubtful", "dismissive", "angry", "pleased", "willing", "unwilling",
  ]

  /// "her claim that …", "made a promise to …".
  private func nominal(_ token: Int) -> Found? {
    guard CueLexicon.nouns.contains(context.words[token]),
      let source = finder.possessor(of: token) ?? finder.subjectOfLightVerb(token)
    else { return nil }
    for child in context.children(of: token) where child > token {
      let subtree = context.subtree(of: child)
      let first = context.words[subtree.lowerBound]
      switch context.relation(child) {
      case .ccomp, .acl:
        guard subtree.lowerBound > token, first == "that" || first == "to" || first == "whether" else { continue }
        return found(source, subtree)
      case .nmod where subtree.lowerBound > token && ["of", "for", "about", "on", "against"].contains(first):
        return found(source, subtree.lowerBound + 1..<subtree.upperBound)
      default: continue
      }
    }
    return nil
  }

  private func found(_ source: CueFinder.Phrase, _ content: Range<Int>) -> Found? {
    let content = trimmed(content)
    guard !content.isEmpty, !content.contains(source.head) else { return nil }
    return Found(source: source, content: [content])
  }

  private func hasQuoted(_ range: Range<Int>) -> Bool { range.contains { finder.quoted[$0] } }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    IndirectContent(context: context, finder: finder).trimmed(range)
  }
}
