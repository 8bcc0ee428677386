// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Words that tell in which sense an event word stands. Ours, from the usage of newspapers.
enum EventSenses {
  /// What a verb tells with such an object; `.other` for what is no event of the verb's own kind: "paid attention".
  struct ObjectSense {
    let verbs: String
    let objects: String
    let type: EventType

    init(_ verbs: String, _ type: EventType, _ objects: String) {
      self.verbs = verbs
      self.objects = objects
      self.type = type
    }
  }

  private static let objectSenses: [ObjectSense] = [
    ObjectSense("pay", .other, "attention price tribute respect heed homage visit service mind compliment"),
    ObjectSense(
      "raise", .other,
      """
      question concern doubt issue eyebrow objection alarm possibility prospect specter stake awareness hand \
      voice hope fear child kid son daughter family point money fund
      """),
    ObjectSense(
      "gain", .other,
      """
      momentum traction attention ground support access popularity reputation control steam
      """),
    ObjectSense("earn", .victory, "victory win nomination vote"),
    ObjectSense("earn", .other, "trust respect degree reputation nickname place spot praise support title right"),
    ObjectSense(
      "meet", .other,
      """
      requirement target deadline goal standard need demand expectation criteria test threshold challenge \
      condition definition approval end fate quota obligation resistance
      """),
    ObjectSense("strike hit", .agreement, "deal bargain agreement accord compromise pact truce"),
    ObjectSense(
      "strike hit", .other,
      """
      chord tone balance note blow pose nerve high low record peak mark milestone trail road bottom ground \
      stride airwave screen shelf market street snag wall goal limit
      """),
    ObjectSense("target", .other, "voter audience market consumer viewer state district county demographic supporter"),
    ObjectSense(
      "capture seize", .other,
      """
      attention image imagination mood moment opportunity initiative chance photo photograph footage video \
      audience scene spirit essence feeling narrative flag
      """),
    ObjectSense("capture seize", .victory, "nomination delegate vote seat state primary caucus title medal majority"),
    ObjectSense("secure clinch obtain", .victory, "nomination delegate vote seat victory win majority"),
    ObjectSense(
      "leave", .resignation,
      """
      race contest office post job position company firm force army team club board cabinet government \
      administration agency bureau ministry newspaper network
      """),
    ObjectSense(
      "leave", .other,
      """
      mark impression door option question message note gap legacy room trace choice doubt place hole vacancy \
      behind comment review
      """),
    ObjectSense(
      "enter", .other,
      """
      race politics contest fray phase agreement plea negotiation talk competition field era primary market \
      bid year stage name address code email workforce mainstream picture
      """),
    ObjectSense("land", .other, "role deal contract spot interview blow punch seat endorsement job position"),
    ObjectSense("cross", .other, "line mind path aisle finger"),
    ObjectSense("return", .other, "fire favor favour call money donation profit verdict phone request message email"),
    ObjectSense("pass", .other, "test time torch judgment note word message blame buck mark exam"),
    ObjectSense(
      "share", .other,
      """
      anecdote story photo picture video opinion post belief stage link tweet message value concern experience \
      goal interest sentiment responsibility blame meal
      """),
    ObjectSense("sell", .other, "idea message plan vision story policy soul merger agenda narrative"),
    ObjectSense("buy", .other, "time argument idea story narrative vote"),
    ObjectSense("cut", .other, "tie corner ribbon deal check slack line figure"),
    ObjectSense("shoot", .other, "video film ad scene documentary movie footage photo commercial hoop glance"),
    ObjectSense("fire", .other, "question salvo shot missile rocket gun round imagination"),
    ObjectSense("execute", .other, "plan strategy contract order duty law warrant policy vision agreement"),
    ObjectSense(
      "kill", .cancellation,
      """
      bill legislation proposal measure nomination amendment program project plan deal
      """),
    ObjectSense("file", .other, "return paperwork report story form taxes disclosure brief nomination"),
    ObjectSense(
      "carry lose win", .other,
      """
      argument heart mind praise applause respect sleep weight interest sight track
      """),
    ObjectSense(
      "run", .other,
      """
      company business ad operation risk program shuttle store show office campaign country government agency \
      department state city economy firm foundation school hospital story
      """),
    ObjectSense("host welcome receive greet", .other, "show event party fundraiser program podcast conference debate"),
    ObjectSense("board", .other, "committee"),
  ]

  /// By the form of a verb, what it tells with each of the objects, in the singular.
  static let byObject: [String: [String: EventType]] = {
    let inflection = Inflection()
    var result: [String: [String: EventType]] = [:]
    for sense in objectSenses {
      for verb in sense.verbs.split(separator: " ") {
        for form in inflection.verbForms(String(verb)) {
          for object in sense.objects.split(separator: " ") where result[form]?[String(object)] == nil {
            result[form, default: [:]][String(object)] = sense.type
          }
        }
      }
    }
    return result
  }()

  /// The sentence speaks of violence: an attack that is one.
  static let violence: Set<String> = [
    "airstrike", "airstrikes", "ambush", "armed", "army", "artillery", "assailant", "bomb", "bombed", "bomber",
    "bombing", "bombings", "bombs", "casualties", "civilians", "dead", "deadly", "died", "drone", "drones",
    "explosion", "explosives", "fire", "fired", "fighters", "forces", "gun", "gunman", "gunmen", "gunned", "guns",
    "hospital", "hostage", "hostages", "injured", "injuring", "isis", "jihad", "jihadist", "jihadists", "kill",
    "killed", "killing", "kills", "knife", "massacre", "military", "militants", "militia", "missile", "missiles",
    "mob", "murder", "navy", "police", "rebels", "rifle", "rocket", "rockets", "shells", "shooter", "shooting",
    "shot", "soldiers", "stabbed", "suspect", "terror", "terrorism", "terrorist", "terrorists", "troops", "victim",
    "victims", "warplanes", "weapons", "wounded", "wounding",
  ]

  /// What is attacked in words.
  static let ideas: Set<String> = [
    "agenda", "amendment", "appearance", "candidacy", "candidate", "candidates", "character", "commitment",
    "constitution", "credibility", "critics", "decision", "democracy", "environment", "establishment", "ethics",
    "faith", "family", "freedom", "freedoms", "honesty", "idea", "integrity", "judge", "judgment", "law",
    "leadership", "liberties", "liberty", "media", "motive", "motives", "opponent", "opponents", "patriotism",
    "plan", "plans", "policies", "policy", "position", "positions", "press", "privacy", "program", "proposal",
    "proposals", "qualifications", "record", "religion", "reputation", "rhetoric", "right", "rights", "rival",
    "rivals", "ruling", "science", "speech", "stance", "system", "temperament", "truth", "values", "view", "views",
    "vote", "wages", "way", "wealth", "women", "workers",
  ]

  /// Attacks that hurt by words.
  static let verbal: Set<String> = [
    "blistering", "inflammatory", "negative", "partisan", "personal", "political", "racist", "relentless",
    "rhetorical", "scathing", "sexist", "unfair", "verbal", "vicious", "vile", "withering",
  ]

  /// Attacks that nobody makes.
  static let ailments: Set<String> = ["anxiety", "asthma", "heart", "panic"]

  /// Contests of a campaign, as against those of arms.
  static let campaigning: Set<String> = [
    "ad", "ads", "ballot", "campaign", "campaigns", "candidate", "candidates", "caucus", "caucuses",
    "congressional", "debate", "debates", "delegate", "delegates", "democrat", "democratic", "democrats",
    "election", "nomination", "nominee", "opponent", "opponents", "poll", "polls", "presidential", "primaries",
    "primary", "republican", "republicans", "rhetoric", "rival", "rivals", "senate", "tweet", "tweeted", "tweets",
    "twitter", "voter", "voters",
  ]

  /// What makes a fight, a battle or a war one of words, votes or law.
  static let peaceful: Set<String> = [
    "bidding", "budget", "class", "confirmation", "court", "culture", "custody", "delegate", "delegates", "drug",
    "drugs", "election", "electoral", "floor", "food", "general-election", "intraparty", "legal", "legislative",
    "nomination", "partisan", "party", "political", "price", "primary", "proxy", "trade", "turf", "uphill",
  ]

  /// Revolutions that overthrow no government.
  static let peacefulRevolutions: Set<String> = [
    "agricultural", "data", "digital", "economic", "energy", "fiscal", "green", "high-tech", "industrial",
    "information", "internet", "medical", "political", "quiet", "scientific", "sexual", "social", "tech",
    "technological", "technology",
  ]

  /// What makes a rally one of protest.
  static let protesting: Set<String> = [
    "against", "anti", "chanted", "chanting", "clashed", "demanding", "demonstrators", "march", "marched",
    "opposition", "police", "protest", "protested", "protester", "protesters", "protesting", "protests", "strike",
    "union", "unions",
  ]

  /// What makes orders rulings or laws.
  static let ruling: Set<String> = [
    "court", "deportation", "detention", "executive", "federal", "gag", "injunction", "judge", "presidential",
    "restraining",
  ]

  /// What makes results those of a business.
  static let business: Set<String> = [
    "analysts", "billion", "business", "cents", "company", "dividend", "earnings", "fiscal", "income", "investors",
    "loss", "losses", "margin", "margins", "million", "net", "profit", "profits", "quarter", "quarterly", "revenue",
    "revenues", "sales", "shares", "stock",
  ]

  /// What makes disputes and breaches a matter of the courts.
  static let legal: Set<String> = [
    "attorney", "attorneys", "complaint", "contract", "copyright", "court", "courts", "damages", "defendant",
    "filed", "judge", "jury", "lawsuit", "lawyer", "lawyers", "patent", "patents", "plaintiff", "sue", "sued",
    "suit", "trademark", "tribunal",
  ]

  /// Subjects of "found that": what is found is what the paper says.
  static let surveys: Set<String> = [
    "analysis", "audit", "census", "inquiry", "investigation", "poll", "polling", "polls", "report", "researchers",
    "review", "studies", "study", "survey", "surveys",
  ]
}
