// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Words that attribute though nobody says them: adjectives and nouns of opinion, verbs that report without a source.
enum LooseLexicon {
  /// Passive verbs whose subject belongs to what is told: "Roe is expected to win".
  static let reported: Set<String> = [
    "expected", "believed", "said", "thought", "known", "reported", "considered", "rumored", "rumoured",
    "alleged", "projected", "predicted", "estimated", "assumed", "seen", "viewed", "understood",
  ]
  /// Passive verbs that report by themselves: "the deal was announced".
  static let announced: Set<String> = [
    "announced", "confirmed", "disclosed", "revealed", "reported", "mentioned", "discussed", "criticized", "criticised",
    "denounced", "questioned", "praised", "proposed", "condemned", "mocked", "ridiculed", "rumored", "rumoured",
    "detailed", "outlined", "documented", "acknowledged", "debated", "predicted", "promised",
  ]
  static let seeming: Set<String> = ["seem", "seems", "seemed", "appear", "appears", "appeared"]

  static let attitudes: Set<String> = [
    "aware", "confident", "certain", "sure", "concerned", "worried", "hopeful", "optimistic", "pessimistic", "critical",
    "supportive", "convinced", "adamant", "skeptical", "sceptical", "unclear", "afraid", "proud", "eager", "wary",
    "doubtful", "dismissive", "angry", "pleased", "willing", "unwilling",
    "glad", "happy", "unhappy", "excited", "thrilled", "delighted", "sad", "sorry", "grateful", "thankful", "reluctant",
    "hesitant", "determined", "committed", "opposed", "nervous", "anxious", "fearful", "furious", "upset",
    "disappointed", "frustrated", "surprised", "shocked", "stunned", "amazed", "horrified", "outraged", "mindful",
    "suspicious", "cynical", "curious", "interested", "uninterested", "keen", "enthusiastic", "passionate", "vocal",
    "outspoken", "unaware", "unsure", "uncertain", "satisfied", "dissatisfied", "comfortable", "uncomfortable",
    "troubled", "alarmed", "disturbed", "impressed", "fond", "tired", "jealous", "envious", "ashamed", "embarrassed",
    "mad", "bitter", "appreciative", "respectful", "contemptuous", "scornful", "disdainful", "apologetic",
    "apprehensive", "leery", "quick", "open", "intent", "bent", "hungry", "upbeat", "bullish", "lukewarm",
  ]
  static let attitudePrepositions: Set<String> = ["about", "of", "with", "by", "at", "over", "in"]

  /// Nouns of thought and feeling beside those of saying (`CueLexicon.nouns`).
  static let nouns: Set<String> = Set(
    [
      "support", "endorsement", "opposition", "objection", "desire", "wish", "hope", "fear", "belief", "doubt",
      "concern",
      "conviction", "intention", "willingness", "unwillingness", "reluctance", "determination", "praise",
      "condemnation",
      "denunciation", "rejection", "rebuke", "admiration", "disdain", "contempt", "distrust", "mistrust", "skepticism",
      "scepticism", "defense", "defence", "critique", "recognition", "apology", "description", "discussion",
      "enthusiasm", "frustration", "suspicion", "speculation", "embrace", "assumption", "reference", "mention",
      "understanding", "respect", "thought", "opinion", "talk", "advice", "confidence", "theory", "feeling", "hint",
      "impression", "sympathy", "disapproval", "testimony", "decision", "assessment", "plan", "question", "interest",
      "commitment", "perception", "surprise", "critic", "proponent", "backer", "admirer", "regret", "dismay", "outrage",
    ].flatMap { [$0, $0 + "s"] })
  /// Those that attribute also when nobody is named: "criticism of the plan".
  static let publicNouns: Set<String> = [
    "criticism", "support", "concern", "concerns", "doubt", "doubts", "hope", "hopes", "opposition", "belief",
    "speculation", "allegation", "allegations", "accusations", "complaints", "discussion", "skepticism", "calls",
  ]
  static let nounPrepositions: Set<String> = ["of", "for", "about", "against", "over", "on", "to"]
}
