// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// How a word that tells an event takes its participants, and when it counts.
struct TriggerTraits: OptionSet, Hashable {
  let rawValue: UInt16

  /// Counts only with a named actor as its agent or patient.
  static let weak = TriggerTraits(rawValue: 1)
  /// Subject and object, or several subjects, do it to each other: "met", "talks".
  static let mutual = TriggerTraits(rawValue: 2)
  /// Goes to a place, which may be its object: "visit", "travel".
  static let motion = TriggerTraits(rawValue: 4)
  /// Says something; an event only when dated or addressed.
  static let saying = TriggerTraits(rawValue: 8)
  /// Says something that is an event of its own: "accused", "announced".
  static let speaking = TriggerTraits(rawValue: 16)
  /// An event only when done with somebody: "spoke with", "dined with".
  static let needsPartner = TriggerTraits(rawValue: 32)
  /// An event only when done to a named person: "replaced him", "named her".
  static let needsPerson = TriggerTraits(rawValue: 64)
  /// The subject undergoes it: "died", "crashed".
  static let undergoing = TriggerTraits(rawValue: 128)
  /// An event noun that also names a thing: "deal", "order"; it needs more support.
  static let thing = TriggerTraits(rawValue: 256)
  /// One comes for another, whom "with" names: "replaced Roe with Doe".
  static let exchanges = TriggerTraits(rawValue: 1024)
  /// Counts only with a named actor in any part.
  static let needsActor = TriggerTraits(rawValue: 2048)
  /// The second half of a hyphenated noun: "cease-fire".
  static let hyphenated = TriggerTraits(rawValue: 512)
}

/// Words that tell events of one type.
struct TriggerGroup {
  let type: EventType
  let traits: TriggerTraits
  /// Lemmas, separated by spaces; a particle is joined by an underscore ("step_down").
  let lemmas: String

  init(_ type: EventType, _ traits: TriggerTraits = [], _ lemmas: String) {
    self.type = type
    self.traits = traits
    self.lemmas = lemmas
  }
}

/// The verbs that tell events. Ours, after the classes of PLOVER and what daily news reports.
///
/// Where a lemma stands in two groups the first one counts.
enum EventVerbs {
  static let groups: [TriggerGroup] = contact + words + offices + force + courts + business + rest

  private static let contact: [TriggerGroup] = [
    TriggerGroup(.meeting, [.mutual], "meet confer huddle reunite"),
    TriggerGroup(.meeting, [.mutual, .needsPartner], "speak talk converse chat discuss dine consult sit_down"),
    TriggerGroup(.meeting, [.weak], "host welcome greet receive"),
    TriggerGroup(.call, [], "phone telephone"),
    TriggerGroup(.call, [.needsPerson], "call ring"),
    TriggerGroup(.visit, [.motion], "visit tour arrive"),
    TriggerGroup(.visit, [.weak, .motion], "fly travel journey jet"),
    TriggerGroup(.travel, [.weak, .motion], "take_off touch_down lift_off set_off set_out"),
    TriggerGroup(.travel, [.weak, .motion], "depart leave land sail board flee migrate relocate enter cross"),
    TriggerGroup(.return, [.weak, .motion], "return come_back go_back"),
    TriggerGroup(.negotiation, [.mutual], "negotiate bargain mediate broker haggle"),
    TriggerGroup(.agreement, [.mutual], "sign agree ratify settle reconcile compromise initial resolve"),
    TriggerGroup(.cooperation, [.weak, .mutual], "cooperate collaborate partner team_up join ally share normalize"),
    TriggerGroup(.aid, [.weak], "aid donate assist fund finance rescue bail_out contribute supply provide equip"),
    TriggerGroup(.support, [.weak], "back support endorse favor favour champion"),
    TriggerGroup(.concession, [.weak], "lift ease relax concede yield give_in give_up"),
  ]

  private static let words: [TriggerGroup] = [
    TriggerGroup(.statement, [.saying], "say tell state add note claim argue maintain insist explain reply respond"),
    TriggerGroup(.statement, [.saying], "comment write acknowledge admit assert remark stress emphasize recall tweet"),
    TriggerGroup(.statement, [.speaking], "confirm declare reveal disclose testify apologize apologise"),
    TriggerGroup(.announcement, [.speaking], "announce proclaim"),
    TriggerGroup(.accusation, [.speaking], "accuse blame allege denounce implicate"),
    TriggerGroup(.criticism, [.speaking], "criticize criticise condemn slam rebuke chide lambast decry deplore mock"),
    TriggerGroup(.criticism, [.speaking], "ridicule object complain lash_out hit_out"),
    TriggerGroup(.praise, [.speaking], "praise applaud hail commend thank congratulate laud"),
    TriggerGroup(.demand, [.speaking], "demand"),
    TriggerGroup(.request, [.speaking], "ask request urge appeal plead petition advise invite summon"),
    TriggerGroup(.threat, [.speaking], "threaten warn"),
    TriggerGroup(.rejection, [.speaking], "reject refuse rebuff spurn dispute deny veto turn_down rule_out"),
    TriggerGroup(.promise, [.speaking], "promise pledge vow"),
    TriggerGroup(.proposal, [.speaking], "propose offer recommend suggest"),
  ]

  private static let offices: [TriggerGroup] = [
    TriggerGroup(.appointment, [], "appoint nominate reappoint inaugurate swear_in hire"),
    TriggerGroup(.appointment, [.needsPerson], "promote designate recruit name succeed assign tap pick"),
    TriggerGroup(.appointment, [.needsPerson], "install"),
    TriggerGroup(.appointment, [.needsPerson, .exchanges], "replace substitute"),
    TriggerGroup(.resignation, [], "resign quit abdicate step_down bow_out stand_down step_aside"),
    TriggerGroup(.resignation, [.weak], "retire"),
    TriggerGroup(.dismissal, [], "sack oust depose unseat topple overthrow impeach"),
    TriggerGroup(.dismissal, [.needsPerson], "fire dismiss demote remove"),
    TriggerGroup(.election, [], "elect reelect"),
    TriggerGroup(.election, [.weak], "campaign run"),
    TriggerGroup(.vote, [], "vote abstain"),
    TriggerGroup(.legislation, [.weak], "enact legislate repeal pass approve adopt amend ban outlaw prohibit restrict"),
    TriggerGroup(.legislation, [.weak], "limit regulate authorize authorise legalize legalise impose introduce"),
    TriggerGroup(.legislation, [.weak], "implement enforce"),
  ]

  private static let force: [TriggerGroup] = [
    TriggerGroup(.attack, [], "attack bomb shell bombard invade assault raid strafe ambush torpedo storm besiege"),
    TriggerGroup(.attack, [], "overrun stab ram shoot_down blow_up"),
    TriggerGroup(.attack, [.weak], "strike hit target shoot"),
    TriggerGroup(.attack, [.undergoing], "explode detonate go_off"),
    TriggerGroup(.death, [], "kill murder assassinate execute massacre slay behead"),
    TriggerGroup(.death, [.undergoing], "die perish drown pass_away"),
    TriggerGroup(.injury, [], "wound injure maim hospitalize hospitalise"),
    TriggerGroup(.injury, [.weak], "hurt"),
    TriggerGroup(.clash, [.mutual], "clash battle skirmish"),
    TriggerGroup(.clash, [.weak, .mutual], "fight compete"),
    TriggerGroup(.mobilization, [.weak], "deploy mobilize mobilise conscript amass mass dispatch redeploy station"),
    TriggerGroup(.mobilization, [.weak], "send"),
    TriggerGroup(.sanctions, [], "sanction blacklist embargo blockade"),
    TriggerGroup(.expulsion, [], "expel deport extradite banish exile evict"),
    TriggerGroup(.arrest, [], "arrest detain jail imprison apprehend intern"),
    TriggerGroup(.protest, [.undergoing], "protest demonstrate riot rally march"),
    TriggerGroup(.withdrawal, [.weak], "withdraw retreat pull_out pull_back drop_out"),
    TriggerGroup(.evacuation, [], "evacuate"),
    TriggerGroup(.violence, [], "torture rape loot rob vandalize beat_up"),
    TriggerGroup(.violence, [.weak], "burn"),
    TriggerGroup(.abduction, [], "abduct kidnap hijack"),
    TriggerGroup(.cyberattack, [], "hack"),
    TriggerGroup(.capture, [], "capture seize occupy annex conquer recapture liberate"),
  ]

  private static let courts: [TriggerGroup] = [
    TriggerGroup(.release, [.weak], "release free pardon parole exonerate swap"),
    TriggerGroup(.charge, [], "indict prosecute arraign"),
    TriggerGroup(.charge, [.weak], "charge"),
    TriggerGroup(.verdict, [], "sentence convict acquit"),
    TriggerGroup(.lawsuit, [], "sue countersue"),
    TriggerGroup(.lawsuit, [.weak], "file litigate violate infringe breach"),
    TriggerGroup(.ruling, [.weak], "strike_down"),
    TriggerGroup(.ruling, [.weak], "rule uphold overturn adjudicate fine penalize annul invalidate"),
    TriggerGroup(.investigation, [], "investigate probe"),
    TriggerGroup(.investigation, [.weak], "interrogate inspect audit search examine scrutinize study track review"),
  ]

  private static let business: [TriggerGroup] = [
    TriggerGroup(.merger, [], "acquire merge"),
    TriggerGroup(.merger, [.weak], "take_over buy_out spin_off"),
    TriggerGroup(.purchase, [.weak], "buy purchase order lease rent procure"),
    TriggerGroup(.sale, [.weak], "sell auction divest export distribute market license"),
    TriggerGroup(.contract, [.weak], "contract bid compensate pay invest lend borrow repay reimburse"),
    TriggerGroup(.launch, [.weak], "launch unveil debut premiere found establish create open roll_out set_up start_up"),
    TriggerGroup(.production, [.weak], "build manufacture produce assemble develop design upgrade convert test"),
    TriggerGroup(.production, [.weak], "modernize modernise improve redesign update integrate ship"),
    TriggerGroup(.delivery, [.weak], "deliver transfer import hand_over"),
    TriggerGroup(.closure, [], "shut_down"),
    TriggerGroup(.closure, [.weak], "close discontinue liquidate dissolve disband phase_out"),
    TriggerGroup(.layoff, [], "lay_off"),
    TriggerGroup(.earnings, [.weak], "earn gross reap net post"),
    TriggerGroup(.change, [.weak, .undergoing], "rise fall drop climb surge plunge soar slump tumble decline gain"),
    TriggerGroup(.change, [.weak, .undergoing], "jump slide grow shrink increase decrease double triple halve"),
    TriggerGroup(.change, [.weak, .undergoing], "plummet recover rebound edge dip expire"),
    TriggerGroup(.change, [.weak], "cut reduce raise lower slash boost devalue expand extend exceed"),
    TriggerGroup(.cancellation, [], "cancel abort scrap scrub call_off"),
    TriggerGroup(.cancellation, [.weak], "postpone delay suspend halt abandon scuttle shelve interrupt push_back"),
    TriggerGroup(.cancellation, [.weak], "put_off"),
    TriggerGroup(.strike, [.undergoing], "walk_out"),
  ]

  private static let rest: [TriggerGroup] = [
    TriggerGroup(.accident, [.undergoing], "crash collide derail capsize sink"),
    TriggerGroup(.accident, [.weak, .undergoing], "fail collapse overheat malfunction break_down"),
    TriggerGroup(.disaster, [.undergoing], "erupt flood"),
    TriggerGroup(.disaster, [.weak], "destroy damage devastate ravage demolish wreck"),
    TriggerGroup(.discovery, [.weak], "discover unearth uncover detect find"),
    TriggerGroup(.publication, [.weak], "publish leak broadcast print air expose"),
    TriggerGroup(.construction, [.weak], "construct erect restore repair renovate"),
    TriggerGroup(.award, [.weak], "award honor honour decorate"),
    TriggerGroup(.victory, [.weak], "win triumph prevail"),
    TriggerGroup(.defeat, [], "defeat"),
    TriggerGroup(.defeat, [.weak], "lose beat"),
    TriggerGroup(.celebration, [.weak], "celebrate commemorate bury"),
    TriggerGroup(.other, [.weak], "attend participate appear select choose carry use operate work perform reach own"),
    TriggerGroup(.other, [.weak], "challenge defend protect affect cause trigger change reverse transform escape"),
    TriggerGroup(.other, [.weak], "survive stop break end bring give put show play serve record download display move"),
    TriggerGroup(.other, [.weak], "allow permit obtain secure clinch drown_out"),
    TriggerGroup(.other, [.weak], "push pull retain promote remove replace name call suspend address"),
  ]

  /// Verbs whose forms no rule gives: base, past tense, past participle.
  static let irregular = """
    arise arose arisen|beat beat beaten|become became become|begin began begun|bid bid bid|blow blew blown
    break broke broken|bring brought brought|broadcast broadcast broadcast|build built built|burn burned burnt
    buy bought bought|catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt
    die died died|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|fight fought fought
    find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast
    foresee foresaw foreseen|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown
    hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept
    know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lose lost lost
    make made made|mean meant meant|meet met met|overrun overran overrun|overthrow overthrew overthrown|pay paid paid
    put put put|quit quit quit|read read read|repay repaid repaid|ring rang rung|rise rose risen|run ran run
    say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shoot shot shot
    show showed shown|shrink shrank shrunk|shut shut shut|sink sank sunk|sit sat sat|slay slew slain|slide slid slid
    speak spoke spoken|spend spent spent|spin spun spun|split split split|stand stood stood|steal stole stolen
    stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|take took taken|tell told told
    think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood
    uphold upheld upheld|wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written
    redraw redrew redrawn|rebuild rebuilt rebuilt|withhold withheld withheld|bet bet bet|hurt hurt hurt
    resell resold resold|retake retook retaken|undertake undertook undertaken|learn learned learnt
    """

  /// Verbs of more than one syllable or with an odd end that double their last letter.
  static let doubling = """
    abet acquit admit ban beg begin bet bid bar chat commit compel confer control cut defer drop equip expel forbid get grab
    hit initial jet kidnap label lag model occur omit parallel permit plan plot prefer program put quit ram rebel rebut
    refer regret remit rig rob rub run scrap scrub ship shun shut sit skid slam slap slip spin split spur stab
    step stop strip submit swap swim tap tip transfer trap travel wed win wrap tug snub scan nab stun dub
    """
}
