// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a word says about the events around it, or does for them in the sentence.
struct WordCues: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  // Words that set the status.
  static let negator = WordCues(bit: 0)
  static let future = WordCues(bit: 1)
  static let would = WordCues(bit: 2)
  static let may = WordCues(bit: 3)
  /// "can", "should", "must": nothing is said to have happened or to be going to.
  static let modal = WordCues(bit: 4)
  static let hedge = WordCues(bit: 5)
  static let condition = WordCues(bit: 6)
  static let habit = WordCues(bit: 7)
  /// With an infinitive: intended.
  static let plans = WordCues(bit: 8)
  static let expects = WordCues(bit: 9)
  /// In the passive with an infinitive or with "that": hearsay.
  static let hearsay = WordCues(bit: 10)
  static let seems = WordCues(bit: 11)
  /// What follows did not happen: "refused to", "failed to".
  static let averts = WordCues(bit: 12)
  /// What follows is said not to be so: "denied that".
  static let denies = WordCues(bit: 13)
  static let attempts = WordCues(bit: 14)
  /// The object does what follows: "asked him to".
  static let objectControl = WordCues(bit: 15)
  static let speech = WordCues(bit: 16)
  static let open = WordCues(bit: 17)
  /// Before an event noun.
  static let plannedAdjective = WordCues(bit: 18)
  static let expectedAdjective = WordCues(bit: 19)
  static let hedgedAdjective = WordCues(bit: 20)
  static let calledOffAdjective = WordCues(bit: 21)
  /// "plan", "decision": what follows is intended.
  static let planNoun = WordCues(bit: 22)
  /// "rumours", "speculation": what follows is hearsay.
  static let rumour = WordCues(bit: 23)
  /// Nobody that has a name: "sources", "reports", "media".
  static let unnamedSource = WordCues(bit: 24)
  /// "known", "clear": open when negated.
  static let settled = WordCues(bit: 25)
  /// Cancels or delays its object.
  static let callsOff = WordCues(bit: 26)

  // Words that join an event with its participants, place or time.
  /// "held talks": the noun tells the event, the verb carries it.
  static let light = WordCues(bit: 30)
  static let occurs = WordCues(bit: 31)
  static let leads = WordCues(bit: 32)
  /// "targeting", "including": the object takes part.
  static let includes = WordCues(bit: 33)
  static let accompanies = WordCues(bit: 34)
  static let ordinal = WordCues(bit: 35)
  static let placePreposition = WordCues(bit: 36)
  static let with = WordCues(bit: 37)
  static let between = WordCues(bit: 38)
  static let against = WordCues(bit: 39)
  static let by = WordCues(bit: 40)
  static let of = WordCues(bit: 41)
  static let to = WordCues(bit: 42)
  static let from = WordCues(bit: 43)
  static let `for` = WordCues(bit: 44)
  /// Times behind these are not the event's: "since 2022", "until Friday".
  static let boundsTime = WordCues(bit: 45)
  static let person = WordCues(bit: 46)
  static let relative = WordCues(bit: 47)
  static let definite = WordCues(bit: 48)
  static let generic = WordCues(bit: 49)
  static let telephone = WordCues(bit: 50)
  /// Before "conference": "news", "press".
  static let press = WordCues(bit: 51)
  static let place = WordCues(bit: 52)
  /// Time clauses that follow happenings: "after", "before", "when".
  static let temporal = WordCues(bit: 53)
  static let according = WordCues(bit: 54)
  static let being = WordCues(bit: 55)
  /// Delays its object, which is still to come.
  static let putsOff = WordCues(bit: 59)
  /// Verbs of being, thinking and having that tell no event by themselves.
  static let state = WordCues(bit: 60)
  /// Brings about its object: "signed an agreement".
  static let makes = WordCues(bit: 61)
  /// With the present tense: a time that may never come, "until he resigns".
  static let openTime = WordCues(bit: 57)
  static let instead = WordCues(bit: 58)
  /// A part or number of what "of" names: "half", "dozens".
  static let partitive = WordCues(bit: 27)
  /// "chance", "risk": what follows may come.
  static let outlook = WordCues(bit: 28)
  /// With an infinitive: it happens, "began to", "managed to".
  static let implies = WordCues(bit: 29)
  /// "to an end", "to a halt".
  static let halt = WordCues(bit: 62)
  /// Something that is told rather than done: "claims", "reports".
  static let claim = WordCues(bit: 63)
  /// Twice around "to": "face-to-face".
  static let face = WordCues(bit: 56)
}

/// Cue words. Ours, from the usage of newspapers.
enum EventCueWords {
  /// Given with all forms of the verb.
  static let verbs: [(WordCues, String)] = [
    (.plans, "plan intend aim hope want prepare agree promise vow pledge schedule decide propose offer threaten wish"),
    (.plans, "need like order arrange commit opt slate poise consider ask urge invite demand request call advise tell"),
    (.plans, "recommend instruct command consent resolve choose vote volunteer require mandate enable set"),
    (.expects, "expect anticipate forecast predict foresee project"),
    (.hearsay, "say believe think report allege rumor rumour understand claim suspect presume suppose"),
    (.seems, "appear seem"),
    (.averts, "refuse decline fail avoid prevent prohibit bar ban block refrain neglect forbid omit cease"),
    (.denies, "deny dispute refute disprove debunk"),
    (.attempts, "seek try attempt struggle strive"),
    (.callsOff, "cancel scrap abort stop suspend abandon reject oppose avert rule halt prevent block"),
    (.callsOff, "avoid"),
    (.callsOff, "kill decline refuse deny skip miss boycott"),
    (.objectControl, "advise ask urge tell order force allow permit invite persuade convince encourage help enable"),
    (.objectControl, "compel require authorize authorise want expect lead cause push pressure send get request"),
    (.objectControl, "command"),
    (.objectControl, "instruct appoint select choose hire warn beg call"),
    (.speech, "say tell state add note claim argue maintain insist explain reply respond announce confirm declare"),
    (.speech, "write"),
    (.speech, "deny reveal disclose report warn admit acknowledge allege suggest believe think hope promise testify"),
    (.speech, "assert remark stress emphasize emphasise recall tweet post comment accuse predict estimate know learn"),
    (.speech, "see show indicate mean fear conclude vow quote cite speculate"),
    (.light, "hold have make pay attend conduct take give join host begin start open resume continue lead launch"),
    (.light, "carry"),
    (.light, "participate engage deliver undertake stage impose announce unveil introduce convene mount wage commit"),
    (.light, "suffer file do call complete perform organize organise initiate reach strike finish break stage levy"),
    (.light, "slap"),
    (.occurs, "occur happen begin end start conclude continue resume follow come hold collapse stall fail fall go"),
    (.occurs, "last mark"),
    (.leads, "lead head chair"),
    (.includes, "target include involve hit affect feature comprise name bring gather draw"),
    (.accompanies, "accompany join flank"),
    (.putsOff, "postpone delay defer"),
    (.state, "be have do get make take seem appear become remain stay keep think believe know want need like love"),
    (.state, "hate"),
    (.state, "hope wish mean matter include contain comprise involve consist belong depend cost weigh possess"),
    (.state, "resemble base locate situate entitle brand dub label surround await reside power underscore underline"),
    (.state, "signal reflect represent constitute stem rely tend reiterate differ dominate"),
    (.state, "lack exist let help cause enable feel look see hear understand try go come say tell continue begin"),
    (.state, "start"),
    (.state, "expect require deserve concern suppose consider regard hold give bring put set lead use follow add note"),
    (.makes, "sign reach secure win get receive achieve see cause"),
    (.plans, "negotiate mull eye weigh"),
    (.implies, "begin start continue manage happen proceed come help serve cease"),
    (.being, "be"),
  ]

  /// Given as they stand.
  static let words: [(WordCues, String)] = [
    (.negator, "not n't n’t never no neither nor without nobody none nothing cannot"),
    (.future, "will 'll ’ll wo shall"),
    (.would, "would 'd ’d"),
    (.may, "may might could"),
    (.modal, "can ca should must ought cannot"),
    (.hedge, "reportedly allegedly apparently supposedly purportedly possibly perhaps probably likely presumably"),
    (.hedge, "seemingly ostensibly maybe"),
    (.condition, "if unless lest provided whether"),
    (.habit, "regularly often usually always frequently sometimes routinely typically generally occasionally rarely"),
    (.habit, "seldom whenever traditionally normally"),
    (.plans, "due ready set poised slated willing determined about keen eager prepared scheduled going"),
    (.expects, "likely certain sure bound unlikely"),
    (.averts, "unable unwilling reluctant unlikely"),
    (.open, "unclear uncertain unknown unsure unconfirmed unlikely"),
    (.settled, "clear known certain sure confirmed"),
    (.plannedAdjective, "planned upcoming scheduled proposed impending forthcoming imminent future intended pending"),
    (.plannedAdjective, "prospective next"),
    (.expectedAdjective, "expected anticipated likely projected"),
    (.hedgedAdjective, "alleged reported suspected possible potential purported supposed apparent rumored rumoured"),
    (.calledOffAdjective, "cancelled canceled aborted scrapped postponed averted botched foiled thwarted"),
    (.planNoun, "plan plans intention intentions proposal decision agreement bid effort efforts deal contract order"),
    (.planNoun, "option hope hopes desire commitment promise pledge pact opportunity chance right permission ability"),
    (.planNoun, "request call calls need goal willingness readiness offer move way time pressure authority invitation"),
    (
      .planNoun, "suggestion attempt attempts vow threat threats demand demands mission campaign tender bill resolution"
    ),
    (.planNoun, "means aim aims purpose objective ambition ambitions"),
    (.outlook, "possibility possibilities prospect prospects likelihood chance chances risk risks fear fears danger"),
    (.outlook, "potential scenario eventuality"),
    (.partitive, "half most some many number majority part all dozens hundreds thousands rest bulk series string wave"),
    (.partitive, "lot round rounds couple spate flurry one two three several percent"),
    (.halt, "end halt close stop standstill"),
    (.claim, "claim claims report reports allegation allegations accusation accusations suggestion suggestions rumor"),
    (.claim, "rumors rumour rumours speculation assertion assertions notion idea story stories charge charges"),
    (.rumour, "rumor rumors rumour rumours speculation allegation allegations suspicions"),
    (.unnamedSource, "source sources insider insiders report reports rumors rumours media people"),
    (.ordinal, "first second third last only latest next"),
    (.placePreposition, "in at to into near from outside inside across through toward towards on around over via"),
    (.with, "with alongside together"),
    (.between, "between among"),
    (.against, "against on"),
    (.by, "by"),
    (.of, "of"),
    (.to, "to"),
    (.from, "from"),
    (.for, "for as"),
    (.boundsTime, "since until till before after"),
    (.relative, "who which that whom whose"),
    (.definite, "the this that these those"),
    (.generic, "any every each"),
    (.telephone, "phone telephone video conference-call"),
    (.press, "news press media"),
    (.place, "place part"),
    (.face, "face"),
    (.openTime, "until till once when whenever"),
    (.instead, "instead rather"),
    (.temporal, "after before when while as since"),
    (.according, "according"),
    (.person, "official officials minister ministers president leader leaders envoy envoys delegation team"),
    (.person, "representative"),
    (.person, "representatives police troops forces soldiers government governments court judge company companies"),
    (.person, "airline"),
    (.person, "airlines firm party parliament diplomat diplomats adviser advisor aide aides spokesman spokeswoman"),
    (.person, "spokesperson negotiator negotiators lawmaker lawmakers senator senators congresswoman congressman"),
    (.person, "secretary chief head director ambassador officer officers man woman men women people protesters gunmen"),
    (.person, "militants rebels prosecutors lawyers workers executives investors authorities administration army"),
    (.person, "military"),
    (.person, "navy ministry council committee commission board group union regulators candidate candidates voters"),
    (.person, "king"),
    (.person, "queen prince premier chancellor mayor governor students residents passengers civilians"),
  ]
}
