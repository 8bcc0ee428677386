// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Tells where the name of a country, a capital, a state or a seat of power stands for those who govern from it: "Oslo
/// denied the report", "the Kremlin's demands", "talks with Ankara"; not "a bus to Oslo".
///
/// What the name does in its sentence decides: it speaks or decides, it has a policy, it is pressed, or negotiated with.
struct GovernmentReader {
  let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  /// The actors with those mentions marked.
  func marked(_ actors: [LocalActor], _ quotes: [Quote]) -> [LocalActor] {
    var sources: [Int: [TextSpan]] = [:]
    for quote in quotes {
      if let source = quote.source, let actor = source.actor { sources[actor, default: []].append(source.span) }
    }
    var result = actors
    for (number, actor) in actors.enumerated() where actor.kind != .person && actor.kind != .people {
      let spoken = sources[number] ?? []
      result[number].mentions = actor.mentions.map { mention in
        guard mention.form == .name, !mention.inBoilerplate else { return mention }
        let tokens = context.prose.tokenRange(in: mention.span)
        guard !tokens.isEmpty, let seat = seat(tokens, actor.kind) else { return mention }
        let speaks = spoken.contains { $0.contains(mention.span) }
        return speaks || acts(tokens, seat) ? Mention(span: mention.span, form: .name, isGovernment: true) : mention
      }
    }
    return result
  }

  private enum Seat {
    /// A country, its capital or a state.
    case land
    /// A house that is called for who sits in it.
    case house
  }

  /// Nil for what nobody governs from.
  private func seat(_ tokens: Range<Int>, _ kind: ActorKind) -> Seat? {
    if kind == .country { return .land }
    let key = context.prose.text.utf8.withUnsafeBufferPointer { bytes in
      tokens.dropFirst().reduce(WordHash.hash(bytes, context.prose.tokens[tokens.lowerBound].span.range)) {
        WordHash.joined($0, WordHash.hash(bytes, context.prose.tokens[$1].span.range))
      }
    }
    if Self.houses.contains(key) { return .house }
    guard kind == .place else { return nil }
    let lexicon = NameLexicon.shared
    return lexicon.country(of: key) != 0 || lexicon.traits(of: key).has(.unitedState) ? .land : nil
  }

  private func acts(_ tokens: Range<Int>, _ seat: Seat) -> Bool {
    guard
      var at = tokens.first(where: { token in
        context.head(of: token).map { !tokens.contains($0) } ?? true
      })
    else { return false }
    // "Oslo and Ankara agreed".
    if context.relation(at) == .conj, let first = context.head(of: at), first < at { at = first }
    guard let head = context.head(of: at) else { return false }
    let word = context.words[head]
    switch context.relation(at) {
    case .nsubj:
      // Whatever a house does its people do; it only stands, and is.
      if seat == .house, context.isVerb(head) { return !Self.standing.contains(word) }
      return CueLexicon.entry(word) != nil && context.isVerb(head) || Self.deciding.contains(word)
        || Self.moods.contains(word)
    // "a Kremlin critic".
    case .compound: return seat == .house && context.part(head) == .noun && Self.people.contains(word)
    case .nsubjPass: return Self.pressing.contains(word)
    case .nmodPoss: return Self.policies.contains(word)
    case .obj, .iobj: return Self.pressing.contains(word) && context.isVerb(head)
    case .obl, .oblAgent, .nmod:
      guard let preposition = context.child(of: at, .case) else { return false }
      switch context.words[preposition] {
      case "by": return Self.deciding.contains(word) || CueLexicon.entry(word) != nil
      case "with", "between": return Self.dealings.contains(word)
      case "to", "toward", "towards": return Self.approaches.contains(word)
      case "against", "on": return Self.measures.contains(word)
      default: return false
      }
    default: return false
    }
  }

  // MARK: Words

  private static let houses: Set<UInt64> = Set(
    [
      "Kremlin", "White House", "Downing Street", "Whitehall", "Élysée", "Elysee", "Foggy Bottom", "Pentagon",
      "Capitol Hill", "Blue House",
    ].map { name in
      let words = name.split(separator: " ").map { NameWords.hash(String($0)) }
      return words.dropFirst().reduce(words[0], WordHash.joined)
    })

  private static func forms(_ lemmas: String) -> Set<String> {
    Set(lemmas.split { $0 == " " || $0 == "\n" }.flatMap { CueLexicon.inflections(String($0)) })
  }

  private static let standing: Set<String> = [
    "stands", "stood", "burned", "burnt", "lies", "lay", "looms", "loomed", "glowed", "reopened", "houses", "housed",
  ]

  private static let people: Set<String> = Set(
    [
      "critic", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "official", "source", "envoy",
      "insider", "ally", "proxy", "propagandist", "negotiator", "staffer", "counsel", "lawyer", "statement", "decision",
      "order", "policy", "position", "plan", "proposal", "strategy", "memo", "briefing",
    ].flatMap { [$0, $0 + "s"] } + ["allies", "proxies", "policies", "strategies"])

  /// What governments do besides speaking.
  private static let deciding = forms(
    """
    approve veto ban impose lift recognize recognise recall expel summon deploy withdraw sign ratify mediate negotiate
    retaliate annex sanction block bar arm fund finance condemn cooperate withhold grant extradite nominate appoint
    abstain cede concede reverse postpone delay resume suspend freeze unfreeze escalate intervene mobilize mobilise
    invade attack bomb help pressure push try pursue authorize authorise legalize legalise outlaw sue pardon replace
    dismiss release name choose
    """
  ).union(["withdrew", "withdrawn", "sent", "sends", "froze", "frozen", "chose", "chosen", "seeks", "sought", "needs"])

  /// "is ready to", "was willing to".
  private static let moods: Set<String> = [
    "ready", "willing", "unwilling", "prepared", "reluctant", "keen", "eager", "open", "committed", "concerned",
    "worried", "wary", "determined", "opposed", "interested", "adamant", "silent",
  ]

  /// What is done to those who decide.
  private static let pressing = forms(
    """
    accuse blame urge press pressure warn tell ask assure criticize criticise condemn sanction persuade convince thank
    lobby rebuke denounce inform notify invite advise praise appease isolate
    """
  )

  /// What those who decide have.
  private static let policies: Set<String> = Set(
    [
      "policy", "policies", "position", "stance", "demand", "response", "reaction", "approach", "offer", "proposal",
      "plan", "decision", "claim", "denial", "statement", "threat", "warning", "sanctions", "interest", "intention",
      "ambition", "goal", "aim", "strategy", "envoy", "ambassador", "ally", "allies", "enemy", "enemies", "foe",
      "government", "leadership", "leader", "official", "negotiator", "diplomat", "diplomacy", "ties", "relations",
      "refusal", "insistence", "willingness", "aggression", "influence", "support", "view", "terms", "condition",
      "concern", "effort", "role", "objection", "request", "message", "agenda", "priority", "priorities", "motive",
      "calculation", "promise", "pledge", "commitment", "announcement", "perspective", "hand", "envoys", "invasion",
      "recognition", "rejection",
    ].flatMap { [$0, $0 + "s"] })

  /// What one has with those who decide.
  private static let dealings: Set<String> = [
    "talks", "talk", "talking", "talked", "negotiations", "negotiation", "negotiate", "negotiated", "negotiating",
    "ties",
    "relations", "relationship", "dialogue", "contacts", "agreement", "deal", "deals", "issues", "lines", "line",
    "pact", "treaty", "tensions", "alliance",
    "trust", "cooperation", "rapprochement", "detente", "détente", "summit", "accord", "dispute", "rift", "standoff",
    "truce", "ceasefire", "agree", "agreed", "cooperate", "sided", "siding", "reset", "partnership", "rivalry", "feud",
    "channel", "channels", "exchange", "understanding",
  ]

  /// What one makes to those who decide.
  private static let approaches: Set<String> = [
    "outreach", "overture", "overtures", "concession", "concessions", "appeal", "appeals", "message", "letter",
    "aid", "ultimatum", "warning", "warnings", "ambassador", "envoy", "representative",
  ]

  /// What is done against those who decide.
  private static let measures: Set<String> = [
    "sanctions", "sanction", "pressure", "embargo", "tariffs", "accusations", "accusation", "threats", "threat",
    "complaint", "complaints", "lawsuit", "charges", "allegations", "criticism",
  ]
}
