// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Personal pronouns of the third person, and "the latter".
enum PronounClass: UInt8 {
  case he, she, it, they, latter
}

/// Finds whom "he", "she", "it" and "they" mean: the nearest actor of the right kind, subjects first.
///
/// One pass from the first word to the last; each pronoun looks at a bounded number of mentions before it.
struct PronounResolver {
  let words: NameWords
  let chains: ActorChains
  /// For each token, the actor that the pronoun there means, or -1.
  private(set) var actorAtToken: [Int32]
  private(set) var genders: [Gender]

  /// A mention that a later pronoun may mean.
  private struct Antecedent {
    var token: Int
    var actor: Int
    var sentence: Int
    var paragraph: Int
    /// 2 for the subject of a main clause or of a verb of saying, 1 for another subject, 0 for all else.
    var prominence: Int
    var isQuoted: Bool
    var isPossessive: Bool
  }

  /// How many mentions back a pronoun looks, and how many paragraphs.
  private static let window = 24
  private static let paragraphs = 2

  init(_ words: NameWords, _ chains: ActorChains) {
    self.words = words
    self.chains = chains
    actorAtToken = Array(repeating: -1, count: words.prose.tokens.count)
    genders = chains.chains.map(\.gender)
    resolve(learning: true)
    resolve(learning: false)
  }

  /// What the pronouns say of a person's gender is learnt where only one person can be meant, then used everywhere.
  private mutating func resolve(learning: Bool) {
    var votes = [Int](repeating: 0, count: chains.chains.count)
    var recent: [Antecedent] = []
    var mention = 0
    let mentions = chains.mentions
    var sentence = 0
    let quoted = words.quoted
    for paragraph in words.prose.paragraphs.indices {
      for s in words.prose.paragraphs[paragraph].sentences {
        sentence = s
        let range = words.prose.sentences[s].tokens
        for token in range {
          while mention < mentions.count, mentions[mention].tokens.lowerBound < token { mention += 1 }
          if mention < mentions.count, mentions[mention].tokens.lowerBound == token, mentions[mention].actor >= 0 {
            let next = mentions[mention].tokens.upperBound
            push(
              Antecedent(
                token: token, actor: mentions[mention].actor, sentence: sentence, paragraph: paragraph,
                prominence: prominence(
                  mentions[mention].tokens, range, chains.chains[mentions[mention].actor].kind),
                isQuoted: quoted[token],
                isPossessive: next < range.upperBound && words.isPossessive(next)), &recent)
            continue
          }
          guard let pronoun = pronoun(token), words.styles[token] != .ignored else { continue }
          let place = Place(
            token: token, sentence: sentence, paragraph: paragraph, isQuoted: quoted[token],
            namedLater: namedLater(mention, range))
          guard let actor = antecedent(pronoun, place, recent, learning, &votes) else { continue }
          actorAtToken[token] = Int32(actor)
          push(
            Antecedent(
              token: token, actor: actor, sentence: sentence, paragraph: paragraph,
              prominence: prominence(token..<(token + 1), range), isQuoted: quoted[token],
              isPossessive: words.syntax.fineTags[token] == .prpPossessive), &recent)
        }
      }
    }
    guard learning else { return }
    for actor in genders.indices where genders[actor] == .unknown && votes[actor] != 0 {
      genders[actor] = votes[actor] > 0 ? .male : .female
    }
    for i in actorAtToken.indices { actorAtToken[i] = -1 }
  }

  private func push(_ antecedent: Antecedent, _ recent: inout [Antecedent]) {
    if recent.count >= 2 * Self.window { recent.removeFirst(Self.window) }
    recent.append(antecedent)
  }

  func pronoun(_ token: Int) -> PronounClass? {
    guard words.prose.tokens[token].kind == .word, words.prose.tokens[token].span.count <= 10 else { return nil }
    guard let found = Self.classes[words.hashes[token]], found == .latter else {
      return Self.classes[words.hashes[token]]
    }
    // "the latter said", but "the latter part".
    guard token > 0, words.hashes[token - 1] == NameWords.the, token + 1 < words.prose.tokens.count else { return nil }
    switch words.syntax.partsOfSpeech[token + 1] {
    case .noun, .properNoun, .adjective: return nil
    default: return found
    }
  }

  private static let classes: [UInt64: PronounClass] = {
    var result: [UInt64: PronounClass] = [:]
    for word in ["he", "him", "his", "himself"] { result[NameWords.hash(word)] = .he }
    for word in ["she", "her", "hers", "herself"] { result[NameWords.hash(word)] = .she }
    for word in ["it", "its", "itself"] { result[NameWords.hash(word)] = .it }
    for word in ["they", "them", "their", "theirs", "themselves"] { result[NameWords.hash(word)] = .they }
    result[NameWords.hash("latter")] = .latter
    return result
  }()

  /// With a tree the relation says it; without, the first name of a sentence that no preposition stands before, or one
  /// that a verb of saying follows.
  private func prominence(_ tokens: Range<Int>, _ sentence: Range<Int>, _ kind: ActorKind = .person) -> Int {
    if words.isTagged {
      for token in tokens {
        switch words.syntax.relations[token] {
        case .nsubj, .nsubjPass: return isMain(verb: Int(words.syntax.heads[token])) ? 2 : 1
        case .nmodPoss: if ownsSubject(token) { return 1 }
        case .appos where kind == .organization, .flat where kind == .organization:
          // "The union N. said", "the company, N., said".
          let head = Int(words.syntax.heads[token])
          let before = tokens.lowerBound - 1
          if head >= 0, head == before || (head == before - 1 && words.isMark(before, ",")),
            words.syntax.relations[head] == .nsubj
          {
            return isMain(verb: Int(words.syntax.heads[head])) ? 2 : 1
          }
        default: break
        }
      }
      return 0
    }
    let next = tokens.upperBound
    if next < sentence.upperBound, words.traits[next].has(.speech) { return 2 }
    let isFirst = tokens.lowerBound - sentence.lowerBound <= 3
    return isFirst && !(next < sentence.upperBound && words.isPossessive(next)) ? 1 : 0
  }

  /// "Roe's absence worried her": whose the subject is.
  private func ownsSubject(_ token: Int) -> Bool {
    let head = Int(words.syntax.heads[token])
    guard head >= 0 else { return false }
    return words.syntax.relations[head] == .nsubj || words.syntax.relations[head] == .nsubjPass
  }

  /// The verb of a main clause, one joined to it, or a verb of saying beside what is said.
  private func isMain(verb: Int) -> Bool {
    guard verb >= 0 else { return false }
    switch words.syntax.relations[verb] {
    case .root, .parataxis: return true
    case .conj: return words.syntax.heads[verb] >= 0 && words.syntax.relations[Int(words.syntax.heads[verb])] == .root
    default: return words.traits[verb].has(.speech) && words.syntax.relations[verb] != .aclRelcl
    }
  }

  private func antecedent(
    _ pronoun: PronounClass, _ place: Place, _ recent: [Antecedent], _ learning: Bool, _ votes: inout [Int]
  ) -> Int? {
    var best: (actor: Int, score: Int)?
    var only: Int?
    var several = false
    for candidate in recent.suffix(Self.window).reversed() {
      guard place.paragraph - candidate.paragraph <= Self.paragraphs else { break }
      let kind = chains.chains[candidate.actor].kind
      var score = 0
      switch pronoun {
      case .he, .she:
        guard kind == .person else { continue }
        let gender = genders[candidate.actor]
        if gender != .unknown, (gender == .male) != (pronoun == .he) { continue }
        if gender != .unknown { score += 2 }
      case .it:
        guard kind != .person else { continue }
        if kind == .place { score -= 6 }
        if kind == .country { score -= 3 }
      case .they:
        guard kind == .organization else { continue }
        score -= 2
      case .latter:
        // Whoever was named last.
        guard kind == .person || kind == .organization, place.sentence - candidate.sentence <= 1 else { continue }
        return candidate.actor
      }
      if place.paragraph == candidate.paragraph || place.sentence - candidate.sentence <= 2 {
        if only != nil, only != candidate.actor { several = true }
        only = candidate.actor
      }
      score -= 4 * min(place.sentence - candidate.sentence, 5)
      score += [0, 3, 7][candidate.prominence]
      let ownsSubject = candidate.isPossessive && candidate.prominence == 1 && place.sentence == candidate.sentence
      if candidate.isPossessive, !ownsSubject { score -= 2 }
      if candidate.isQuoted != place.isQuoted { score -= place.isQuoted ? 2 : 6 }
      if place.sentence == candidate.sentence { score += ownsSubject ? 3 : candidate.prominence == 2 ? 1 : -2 }
      // "He said that Doe would come": he is not Doe.
      if place.namedLater.contains(candidate.actor) { score -= 6 }
      if best == nil || score > best!.score { best = (candidate.actor, score) }
    }
    guard let best else { return nil }
    if learning, !several, pronoun == .he || pronoun == .she { votes[best.actor] += pronoun == .he ? 1 : -1 }
    if pronoun == .it || pronoun == .they { return best.score >= -4 ? best.actor : nil }
    return best.actor
  }

  /// Where a pronoun stands.
  private struct Place {
    var token: Int
    var sentence: Int
    var paragraph: Int
    var isQuoted: Bool
    /// Whom the rest of the sentence names, four at most.
    var namedLater: [Int]
  }

  private func namedLater(_ mention: Int, _ sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    for other in chains.mentions[mention...].prefix(4) {
      guard other.tokens.lowerBound < sentence.upperBound else { break }
      if other.actor >= 0 { result.append(other.actor) }
    }
    return result
  }
}

extension NameWords {
  /// For each token, whether it stands between quotation marks; marks left open end with the paragraph.
  var quoted: [Bool] {
    var result = [Bool](repeating: false, count: prose.tokens.count)
    for paragraph in prose.paragraphs {
      var open = false
      for i in paragraph.tokens {
        switch prose.tokens[i].kind {
        case .openQuote: open = true
        case .closeQuote: open = false
        default: result[i] = open
        }
      }
    }
    return result
  }
}
