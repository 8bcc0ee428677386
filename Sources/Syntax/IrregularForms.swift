// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The inflected forms that no rule gives, each with its lemma. Lists of our own.
enum Irregular {
  static let verbs: [String: String] = table([
    "be: am is are was were been being 'm 're 's ai", "have: has had having 've", "do: does did done", "will: 'll wo",
    "can: ca", "would: 'd", "shall: sha", "arise: arose arisen", "awake: awoke awoken", "bear: bore borne",
    "beat: beaten", "become: became", "begin: began begun", "bend: bent", "bid: bade", "bind: bound",
    "bite: bit bitten",
    "bleed: bled", "blow: blew blown", "break: broke broken", "breed: bred", "bring: brought", "build: built",
    "burn: burnt", "buy: bought", "catch: caught", "choose: chose chosen", "cling: clung", "come: came",
    "creep: crept", "deal: dealt", "die: dying", "dig: dug", "draw: drew drawn", "dream: dreamt", "drink: drank drunk",
    "drive: drove driven", "eat: ate eaten", "fall: fell fallen", "feed: fed", "feel: felt", "fight: fought",
    "find: found", "flee: fled", "fling: flung", "fly: flew flown", "forbid: forbade forbidden",
    "forsake: forsook forsaken", "freeze: froze frozen", "get: got gotten", "give: gave given", "go: went gone goes",
    "grind: ground", "grow: grew grown", "hang: hung", "hear: heard", "hide: hid hidden", "hold: held", "keep: kept",
    "kneel: knelt", "know: knew known", "lay: laid", "lead: led", "lean: leant", "leap: leapt", "learn: learnt",
    "leave: left", "lend: lent", "lie: lain lying", "light: lit", "lose: lost", "make: made", "mean: meant",
    "meet: met",
    "mistake: mistook mistaken", "pay: paid", "plead: pled", "prove: proven", "ride: rode ridden", "ring: rang rung",
    "rise: rose risen", "run: ran", "say: said", "see: saw seen", "seek: sought", "sell: sold", "send: sent",
    "sew: sewn", "shake: shook shaken", "shine: shone", "shoot: shot", "show: shown", "shrink: shrank shrunk",
    "sing: sang sung", "sink: sank sunk", "sit: sat", "slay: slew slain", "sleep: slept", "slide: slid",
    "speak: spoke spoken",
    "speed: sped", "spell: spelt", "spend: spent", "spill: spilt", "spin: spun", "spring: sprang sprung",
    "stand: stood", "steal: stole stolen", "stick: stuck", "sting: stung", "stink: stank stunk",
    "strike: struck stricken", "strive: strove striven", "swear: swore sworn", "sweep: swept", "swell: swollen",
    "swim: swam swum", "swing: swung", "take: took taken", "teach: taught", "tear: tore torn", "tell: told",
    "think: thought", "throw: threw thrown", "tie: tying", "tread: trod trodden", "understand: understood",
    "wake: woke woken",
    "wear: wore worn", "weave: wove woven", "weep: wept", "win: won", "wind: wound", "withdraw: withdrew withdrawn",
    "wring: wrung", "write: wrote written",
  ])

  static let nouns: [String: String] = table([
    "man: men", "woman: women", "child: children", "person: people", "foot: feet", "tooth: teeth", "mouse: mice",
    "goose: geese", "ox: oxen", "life: lives", "wife: wives", "knife: knives", "leaf: leaves", "half: halves",
    "thief: thieves", "wolf: wolves", "shelf: shelves", "self: selves", "loaf: loaves", "calf: calves",
    "crisis: crises",
    "analysis: analyses", "basis: bases", "thesis: theses", "hypothesis: hypotheses", "oasis: oases", "axis: axes",
    "criterion: criteria", "phenomenon: phenomena", "medium: media", "datum: data", "alumnus: alumni",
    "nucleus: nuclei",
    "stimulus: stimuli", "index: indices", "matrix: matrices", "appendix: appendices", "lens: lenses", "bus: buses",
    "virus: viruses", "campus: campuses", "bonus: bonuses", "census: censuses", "status: statuses", "gas: gases",
    "consensus: consensuses", "shoe: shoes", "toe: toes", "foe: foes", "quiz: quizzes", "series: series",
    "species: species", "means: means", "headquarters: headquarters", "news: news", "movie: movies", "cookie: cookies",
    "policeman: policemen", "policewoman: policewomen", "spokesman: spokesmen", "spokeswoman: spokeswomen",
    "spokesperson: spokespeople", "businessman: businessmen", "businesswoman: businesswomen",
    "congressman: congressmen", "congresswoman: congresswomen", "chairman: chairmen", "gunman: gunmen",
    "fisherman: fishermen", "salesman: salesmen", "statesman: statesmen", "countryman: countrymen",
    "serviceman: servicemen", "grandchild: grandchildren", "stepchild: stepchildren", "cache: caches", "ache: aches",
    "headache: headaches", "avalanche: avalanches", "niche: niches", "axe: axes",
  ])

  static let comparisons: [String: String] = table([
    "good: better best", "bad: worse worst", "far: farther farthest further furthest", "little: less least",
    "much: more most", "many: fewer", "few: fewest", "old: elder eldest",
  ])

  /// Verbs that keep a double l before an ending.
  static let doubleL: Set<String> = [
    "call", "fill", "kill", "pull", "roll", "spell", "will", "bill", "drill", "install", "poll", "stall", "thrill",
    "chill", "spill", "swell", "yell", "dwell", "recall", "enroll", "fulfill", "toll", "mull", "cull", "lull", "sell",
    "tell", "smell", "grill", "shell", "quell", "scroll", "stroll", "refill", "unroll", "instill", "foretell",
  ]

  /// The lemma of an irregular verb behind a prefix: "overtook", "misled", "rewrote", "upheld".
  static func prefixed(_ word: String) -> String? {
    for prefix in ["over", "under", "with", "out", "mis", "re", "up", "fore", "for", "un", "inter"] {
      guard word.hasPrefix(prefix), word.utf8.count >= prefix.utf8.count + 3 else { continue }
      guard let verb = verbs[String(word.dropFirst(prefix.utf8.count))], bearsPrefix.contains(prefix + verb) else {
        continue
      }
      return prefix + verb
    }
    return nil
  }

  private static let bearsPrefix: Set<String> = [
    "overcome", "overtake", "oversee", "overthrow", "overhear", "overrun", "override", "overdo", "overhang",
    "undergo", "undertake", "underlie", "undo", "withhold", "withstand", "outgrow", "outdo", "outrun", "outsell",
    "mislead", "misunderstand", "misread", "rewrite", "rebuild", "retake", "redraw", "redo", "retell", "remake",
    "resell", "rerun", "repay", "rethink", "uphold", "foresee", "forego", "foretell", "forget", "forgive", "unwind",
    "unfreeze", "intertwine", "outspend", "overspend", "overpay", "overfly", "remarry", "regrow", "resend",
  ]

  private static func table(_ lines: [String]) -> [String: String] {
    var result: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":")
      for form in parts[1].split(separator: " ") { result[String(form)] = String(parts[0]) }
    }
    return result
  }
}

/// Words whose final e an ending swallows although their letters do not show it, without that e.
enum SilentE {
  static let verbs: Set<String> = Set(
    """
    abid abus accus achiev acquir adher admir ador advis allud apologiz arous arrang arriv ascrib aspir assum assur \
    attribut aveng bak bar bas bath becom believ besieg blam blockad bor bounc brak breath brib brows browse captur \
    car caref cas caus ceas challeng chang chas chok choos cit clon clos cloth cod coher coincid collid com combin \
    compar compet compil complet compos compromis comput conced conclud condon confid confin confus consol conspir \
    constitut consum contribut conven cop corrod creat cring crusad cur dar decid declar declin decod decreas defin \
    degrad delet delineat denot depl deplor depos describ desir determin dethron devot dilut din disclos dispos \
    disput dissuad distribut divid don downgrad drap driv drows elop elud emerg enclos encod endur ensur eras erod \
    escap evad evok examin exchang excit exclud excus execut exercis exil expir explod explor expos expung fad fak \
    featur figur fil fin fir flam flar forc fram freez fring gam gaug giv grad grip grop guid hast hav hid hik hing \
    hir hom hop hous ignit ignor imagin imped implor impos incit includ increas inflam infring inhal injur inquir \
    inscrib inspir institut insur interced interfer interven introduc intrud invad invit invok jok leas lectur lik \
    lin liv loath los lov lung lur mak manufactur matur measur min mov mut nam nauseat nos not obscur observ oppos \
    outlin overcom overrid pag parad past paus perfum persecut persever persuad phon pictur pil pip pleas plung pok \
    pollut pos postpon prais preced preclud prepar prescrib presid pressur presum prob procreat procur produc profil \
    promis promot propos prosecut provid provok prun purchas quot rais rak rang rap rearrang reassur rebuk reced \
    receiv recit reconcil recreat redistribut refin refus refut reignit rejoic releas requir resid restor resum \
    retir reveng revis revok rewrit rid rob ros rot rous rud rul salut scal scar scen schedul scop scor scrap seced \
    secur seiz serv shak shap shar shin sid sidelin siz slid slop smil smok sneez snip sooth spar spik squar squeez \
    stag stak star ston stor streamlin strik strok structur styl subscrib subsid substitut supersed supervis surpris \
    surviv swip tak tam tap tast them tim ting tir tortur trad tun typ umpir undermin unit upgrad urg us ventur vot \
    wad wag wak wast welcom wip wir writ
    """.split(separator: " ").map(String.init))

  static let exceptions: Set<String> = [
    "focus", "bias", "gas", "bus", "canvas", "chorus", "refocus", "caucus", "combat", "format", "zigzag",
  ]

  static let adjectives: Set<String> = [
    "larg", "wid", "lat", "saf", "clos", "nic", "strang", "fin", "wis", "simpl", "brav", "rar", "tru", "pur", "rud",
    "whit", "blu", "gentl", "ampl", "humbl", "nobl", "sever", "remot", "sor", "rip", "tam", "dens", "loos", "intens",
    "fierc", "scarc", "hug", "vagu", "spars", "fre",
  ]
}
