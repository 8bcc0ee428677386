// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a cue verb can take.
struct CueClass: OptionSet, Sendable {
  let rawValue: UInt16
  /// Introduces speech word for word: "said", "added".
  static let speech = CueClass(rawValue: 1)
  /// Takes a that-clause or a question: "said that", "asked whether".
  static let clause = CueClass(rawValue: 2)
  /// Takes an infinitive whose doer is the source: "promised to".
  static let infinitive = CueClass(rawValue: 4)
  /// Takes an object and an infinitive: "urged him to".
  static let objectInfinitive = CueClass(rawValue: 8)
  /// What follows it is what was expressed: "criticised the plan", "called it a war".
  static let object = CueClass(rawValue: 16)
  /// The object is the listener: "told", "assured".
  static let addressee = CueClass(rawValue: 32)
  /// Thought or wish rather than speech: "believes", "hopes".
  static let attitude = CueClass(rawValue: 64)
  /// Gives its object a name or a judgement, so that a word in marks behind it is the source's: "called it a “farce”".
  static let naming = CueClass(rawValue: 512)
  /// Expresses what stands behind a preposition of its own, see `CueLexicon.prepositions`.
  static let prepositional = CueClass(rawValue: 1024)
}

/// The verbs that attribute words to a source, by inflected form.
///
/// Classes follow the PolNeAR annotation guidelines (Newell et al., 2018: source, cue, content); the list is ours.
enum CueLexicon {
  struct Entry: Sendable {
    let lemma: String
    let classes: CueClass
  }

  /// Prepositions that a verb takes before what it expresses: "called for talks", "warned of floods".
  static let prepositions: [String: Set<String>] = [
    "call": ["for", "on"], "point": ["to"], "talk": ["about", "of"], "speak": ["about", "of", "against"],
    "complain": ["about", "of"], "warn": ["about", "of", "against"], "refer": ["to"], "allude": ["to"],
    "argue": ["for", "against", "about", "over"], "object": ["to"], "worry": ["about"], "boast": ["about", "of"],
    "brag": ["about"], "joke": ["about"], "ask": ["about", "for"], "apologize": ["for"], "insist": ["on"],
    "press": ["for"], "push": ["for", "back"], "rail": ["against"], "advocate": ["for"], "plead": ["for"],
    "agree": ["with", "on"], "disagree": ["with", "on", "over", "about"], "comment": ["on", "about"], "hint": ["at"],
    "rant": ["about"], "vow": ["of"], "elaborate": ["on"], "lobby": ["for", "against"], "campaign": ["for", "against"],
    "focus": ["on"], "fret": ["about", "over"], "think": ["of", "about"], "respond": ["to"], "react": ["to"],
    "believe": ["in"], "hear": ["about", "of"], "write": ["about", "of"], "tweet": ["about"], "dream": ["of"],
    "say": ["about", "of"], "care": ["about"], "hope": ["for"], "wish": ["for"], "long": ["for"], "yearn": ["for"],
    "pray": ["for"], "vote": ["for", "against"], "fight": ["for", "against", "about", "over"],
    "rally": ["for", "against"],
    "protest": ["against"], "wonder": ["about"], "inquire": ["about"], "testify": ["about", "against"],
    "lie": ["about"], "know": ["about", "of"], "learn": ["of", "about"], "gush": ["about", "over"],
    "rave": ["about"], "gripe": ["about"], "grumble": ["about"], "fume": ["about", "over"], "crow": ["about"],
    "debate": ["about", "over"], "clash": ["over"], "spar": ["over"], "quarrel": ["over", "about"],
    "dwell": ["on"], "reflect": ["on"], "touch": ["on"], "weigh": ["in"], "lash": ["out"],
    "speculate": ["about", "on"],
    "report": ["on", "about"], "tell": ["of", "about"], "sympathize": ["with"], "sympathise": ["with"],
    "side": ["with"],
    "approve": ["of"], "disapprove": ["of"], "despair": ["of"], "scoff": ["at"], "sneer": ["at"], "balk": ["at"],
    "bristle": ["at"], "laugh": ["at"], "mock": ["at"], "marvel": ["at"], "chafe": ["at"], "jeer": ["at"],
    "vouch": ["for"], "root": ["for"], "cheer": ["for"], "bemoan": ["about"], "preach": ["about"],
    "muse": ["about", "on"],
    "remark": ["on"], "opine": ["on", "about"], "expound": ["on"], "lecture": ["on", "about"], "quip": ["about"],
    "tease": ["about"], "obsess": ["over", "about"], "agonize": ["over"], "stew": ["over"], "look": ["for"],
    "wait": ["for"], "aim": ["for", "at"], "consent": ["to"], "admit": ["to"], "confess": ["to"],
    "plan": ["on", "for"],
    "threaten": ["to"], "demonstrate": ["against"], "read": ["about"], "post": ["about"], "hammer": ["on"],
  ]
  private static let prepositionalForms: [String: String] = {
    var result: [String: String] = [:]
    for lemma in prepositions.keys { for form in inflections(lemma) { result[form] = lemma } }
    return result
  }()

  /// The preposition that begins what the verb expresses, when the verb form takes one.
  static func takes(_ preposition: String, _ form: String) -> Bool {
    prepositionalForms[form].flatMap { prepositions[$0] }?.contains(preposition) ?? false
  }

  /// Nouns of saying, for "her claim that …".
  static let nouns: Set<String> = Set(
    [
      "claim", "promise", "accusation", "allegation", "warning", "demand", "pledge", "denial", "suggestion",
      "statement", "announcement", "argument", "assertion", "admission", "vow", "threat", "call", "contention",
      "insistence", "complaint", "criticism", "proposal", "prediction", "remark", "comment", "charge", "assurance",
      "conclusion", "finding", "estimate", "request", "appeal", "declaration", "refusal",
    ].flatMap { [$0, $0.hasSuffix("s") ? $0 : $0 + "s"] })

  /// What is done rather than who does it: "the visit signals that …" tells what the author makes of the visit.
  static let happenings: Set<String> = [
    "absence", "action", "actions", "approach", "attack", "attacks", "attempt", "attempts", "behavior", "behaviour",
    "change", "changes", "conflict", "crisis", "decision", "decisions", "defeat", "development", "developments",
    "diplomacy", "effort", "efforts", "event", "events", "fact", "facts", "failure", "fall", "meeting", "meetings",
    "move", "moves", "negotiation", "negotiations", "outcome", "policy", "policies", "practice", "presence", "process",
    "rise", "role", "silence", "situation", "step", "steps", "strategy", "success", "summit", "talks", "trip", "trips",
    "victory", "visit", "visits", "vote", "war",
  ]

  /// What trees take for a subject and nobody ever heard speak: "…, at times echoing the mayor".
  static let mute: Set<String> = [
    "addition", "advantage", "advantages", "contrast", "disadvantage", "disadvantages", "downside", "downsides",
    "exception",
    "exceptions", "moment", "moments", "occasion", "occasions", "part", "time", "times", "turn", "upside", "way",
    "ways",
  ]

  static func entry(_ form: String) -> Entry? { forms[form] }

  static let forms: [String: Entry] = {
    var result: [String: Entry] = [:]
    let prepositional: [(CueClass, String)] = [(.prepositional, prepositions.keys.sorted().joined(separator: " "))]
    for (classes, lemmas) in groups + prepositional {
      for lemma in lemmas.split(separator: " ").map(String.init) {
        for form in inflections(lemma) {
          let merged = classes.union(result[form]?.classes ?? [])
          result[form] = Entry(lemma: lemma, classes: merged)
        }
      }
    }
    return result
  }()

  private static let groups: [(CueClass, String)] = [
    (
      [.speech, .clause],
      """
      say add note state declare explain claim insist announce acknowledge admit concede argue assert observe recall remark       comment conclude reply respond answer report write tweet post joke quip confirm maintain contend allege stress       emphasize emphasise reiterate repeat confess boast complain lament predict warn caution proclaim profess opine       suggest affirm counter retort testify swear vow pledge promise disclose reveal mention continue reckon estimate       explain clarify muse recount relate exclaim shout yell scream cry whisper mutter chant quote protest object       volunteer venture interject guess specify hint imply signal indicate certify attest intone elaborate riff gush       marvel fume rant sigh snap bark begin conclude deadpan declare decree echo enthuse forecast foretell grumble scold sing read urge implore \
      interrupt exhort charge assess summarize summarise paraphrase wail bellow thunder reason acknowledge pronounce \
      contest vent chide chime instruct grouse ponder demur
      """
    ),
    ([.speech, .clause, .addressee], "tell assure remind inform notify advise convince brief"),
    ([.speech, .clause], "ask wonder inquire enquire question"),
    (
      [.infinitive],
      """
      promise vow pledge threaten offer agree refuse decline propose undertake swear volunteer ask demand
      """
    ),
    (
      [.objectInfinitive],
      """
      urge ask tell advise persuade pressure order warn instruct encourage invite call beg implore press exhort command
      """
    ),
    ([.clause], "urge demand propose recommend agree deny dispute doubt fear threaten hear learn boast brag"),
    (
      [.object],
      """
      criticize criticise praise accuse blame condemn denounce call describe dismiss label brand dub reject deny mock attack       blast slam decry deride ridicule defend hail applaud welcome rebuke chide lambast lambaste assail deplore laud       commend credit characterize characterise portray depict brand bash castigate scold slander belittle disparage tout       thank congratulate endorse oppose propose recommend cite announce acknowledge disavow repudiate question propose       liken compare blame demand request advocate express voice reiterate stress emphasize warn
      """
    ),
    (
      [.naming, .object],
      """
      call describe label brand dub dismiss characterize characterise portray denounce condemn deride mock blast slam accuse \
      criticize criticise praise hail liken decry ridicule lambast lambaste assail term deem nickname style laud tout \
      castigate rebuke welcome depict reject deplore bash rate tag mock rip
      """
    ),
    (
      [.clause, .attitude],
      """
      believe think feel hope expect suspect assume know worry reckon consider doubt understand figure
      """
    ),
    ([.infinitive, .attitude], "hope want wish plan intend seek decide aim prefer expect like"),
    ([.clause], "point determine discover"),
    ([.clause, .attitude], "see realize realise recognize recognise decide"),
    ([.object, .attitude], "see"),
    ([.object], "discuss"),
    (
      [.object, .attitude],
      """
      support endorse back oppose favor favour prefer want dislike hate fear respect admire distrust loathe despise \
      resent appreciate
      """
    ),
    (
      [.object],
      """
      mention emphasize highlight underscore outline explain predict promise pledge suggest acknowledge admit confirm \
      report reveal disclose recall recount note claim allege deny refute rebut contradict dispute challenge echo \
      tout protest lament bemoan mourn regret decry reiterate repeat estimate forecast justify urge recommend demand \
      pan trash
      """
    ),
    // Slight also with a preposition: "cares about the dam", "voted for Roe".
    (
      [.attitude],
      """
      care hope wish long yearn pray vote fight rally wonder know learn dwell reflect side approve disapprove despair balk \
      bristle laugh marvel chafe root cheer obsess agonize stew look wait aim plan dream think believe sympathize sympathise \
      consent vouch demonstrate
      """
    ),
    ([.clause], "show find indicate suggest reveal conclude read"),
    (
      [.object],
      """
      savage insult knock rip skewer hammer pillory vilify demonize demonise denigrate demean smear malign extol hype fault \
      berate lecture reprimand chastise admonish heckle jeer boo taunt tease needle invoke reference unveil detail outline \
      answer declare compliment flatter parrot misquote paraphrase
      """
    ),
    (
      [.object, .attitude],
      """
      love adore cherish value mistrust envy detest abhor dread resist ignore consider contemplate foresee envision imagine \
      remember like believe know anticipate prefer mind expect recognize recognise feel worry disown rebuff snub champion \
      cheer salute promote show offer list accept
      embrace trumpet regard view retweet downplay overstate understate exaggerate misrepresent distort mischaracterize \
      mischaracterise notice entertain preach recite reaffirm articulate broadcast circulate document calculate project \
      quote name nominate order address judge
      """
    ),
  ]

  /// Irregular forms: past and participle.
  private static let irregular: [String: [String]] = [
    "say": ["said"], "tell": ["told"], "write": ["wrote", "written"], "think": ["thought"], "know": ["knew", "known"],
    "feel": ["felt"], "find": ["found"], "swear": ["swore", "sworn"], "begin": ["began", "begun"],
    "understand": ["understood"], "hear": ["heard"], "seek": ["sought"], "show": ["showed", "shown"], "read": ["read"],
    "foretell": ["foretold"], "forecast": ["forecast", "forecasted"], "learn": ["learned", "learnt"],
    "brief": ["briefed"], "cast": ["cast"], "speak": ["spoke", "spoken"], "see": ["saw", "seen"],
    "sing": ["sang", "sung"], "dream": ["dreamed", "dreamt"], "fight": ["fought"], "lie": ["lied"],
  ]
  private static let doubling: Set<String> = [
    "admit", "quip", "brag", "snap", "dub", "plan", "chat", "slam", "beg", "refer", "rip", "pan", "tag", "snub",
    "rebut", "regret", "abhor",
    "extol", "prefer", "demur",
  ]

  static func inflections(_ lemma: String) -> [String] {
    var stem = lemma
    var result = [lemma]
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let last = lemma.last!
    let beforeLast = lemma.dropLast().last!
    if last == "y", !vowels.contains(beforeLast) {
      result.append(lemma.dropLast() + "ies")
    } else if last == "s" || last == "x" || lemma.hasSuffix("sh") || lemma.hasSuffix("ch") {
      result.append(lemma + "es")
    } else {
      result.append(lemma + "s")
    }
    if doubling.contains(lemma) { stem += String(last) }
    if last == "e", !lemma.hasSuffix("ee") {
      result.append(lemma.dropLast() + "ing")
    } else {
      result.append(stem + "ing")
    }
    if let past = irregular[lemma] { return result + past }
    if last == "e" {
      result.append(lemma + "d")
    } else if last == "y", !vowels.contains(beforeLast) {
      result.append(lemma.dropLast() + "ied")
    } else {
      result.append(stem + "ed")
    }
    return result
  }
}
