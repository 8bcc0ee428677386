// Part of dossier. Licence: Apache-2.0, see LICENSE.

// Closed classes of words that tell what the name beside them is.
extension NameWords {
  /// The number of the country that "America" names.
  static let unitedStates = NameLexicon.shared.country(of: hash("america"))
  static func hash(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { WordHash.hash($0, 0..<$0.count) }
  }
  static let the = hash("the")
  static let a = hash("a")
  static let an = hash("an")
  static let of = hash("of")
  static let who = hash("who")
  static let whose = hash("whose")
  static let based = hash("based")
  static let born = hash("born")
  static let at = hash("at")
  static let `in` = hash("in")
  static let on = hash("on")
  static let to = hash("to")
  static let from = hash("from")
  static let personal = Set(["he", "his", "him", "she", "her"].map(hash))
  static let against = hash("against")
  /// What a company has, before "of", "at", "in" or "for".
  static let companiesHave = Set(
    [
      "founder", "co-founder", "cofounder", "founders", "co-founders", "cofounders", "ceo", "owner", "owners", "boss",
      "executive", "executives", "employees", "employee", "shares", "stake", "subsidiary", "unit", "division", "arm",
      "spokesman", "spokeswoman", "spokesperson", "shareholders", "engineers", "acquisition", "takeover", "parent",
    ].map(hash))
  static let buying = Set(
    [
      "buy", "buys", "bought", "acquire", "acquires", "acquired", "acquiring", "nationalise", "nationalised",
      "nationalize", "nationalized",
    ].map(hash))
  static let storms = Set(["hurricane", "typhoon", "cyclone"].map(hash))
  static let formerly = Set(["former", "ex", "onetime", "longtime"].map(hash))
  static let over = hash("over")
  static let taking = Set(["take", "takes", "took", "taken", "taking"].map(hash))
  static let been = Set(["was", "were", "is", "been"].map(hash))
  static let boughtForms = Set(["bought", "acquired", "nationalised", "nationalized", "delisted"].map(hash))
  static let builder = hash("builder")
  static let built = Set(
    ["car", "truck", "bus", "train", "ship", "boat", "plane", "engine", "home", "yacht"].map(hash))
  static let treasury = hash("treasury")
  static let papers = Set(
    ["bill", "bills", "bond", "bonds", "note", "notes", "yield", "yields", "securities"].map(hash))
  /// Surnames and words that are firms where nobody of that name is about.
  static let alsoFirms = Set(
    [
      "ford", "sears", "hershey", "kellogg", "heinz", "kraft", "goldman", "lazard", "rothschild", "dyson", "marriott",
      "hilton", "mercedes", "hearst", "pearson", "prudential", "fidelity", "vanguard", "citadel", "jaguar", "dodge",
      "jeep", "delta", "macquarie", "dior", "chanel", "abbott", "cummins", "deere", "lilly", "tyson", "whirlpool",
      "allstate", "aetna", "cigna", "humana", "schwab", "nokia", "vodafone", "visa", "starbucks", "disney",
    ].map(hash))
  static let makers = Set(
    [
      "maker", "manufacturer", "giant", "airline", "retailer", "startup", "start-up", "automaker", "carmaker",
      "insurer",
      "lender", "brokerage", "conglomerate", "airframer", "subsidiary", "company", "firm", "bank",
    ].map(hash))
  /// What a company has, behind its name and nowhere else: who has a "product" may be anybody.
  static let companiesOwn = Set(
    [
      "revenue", "revenues", "profit", "profits", "earnings", "stock", "workforce", "headcount", "balance", "creditors",
      "investors", "stockholders", "shareholders", "factories", "plants", "customers", "subscribers", "executives",
      "chief", "chairman", "then-owner", "board", "headquarters", "newsroom",
    ].map(hash))
  /// What a place has, before "of".
  static let placesHave = Set(
    [
      "inhabitants", "residents", "people", "population", "mayor", "outskirts", "streets", "suburbs", "map", "shores",
      "bishop", "archbishop", "siege", "occupation", "annexation", "invasion", "bombardment",
    ].map(hash))
  static let `super` = hash("super")
  static let committees = Set(["pac", "pacs"].map(hash))
  static let saints = Set(["st", "saint", "st."].map(hash))
  static let counts = Set(["two", "three", "four", "five", "both"].map(hash))
  static let restraints = Set(["sanctions", "embargo", "tariffs", "restrictions"].map(hash))
  static let companyPlurals = Set(
    [
      "firms", "banks", "brands", "makers", "manufacturers", "newspapers", "magazines", "airlines", "networks",
      "websites", "broadcasters", "outlets", "retailers", "startups", "start-ups", "carriers", "contractors",
      "automakers", "carmakers", "chains", "publishers", "conglomerates", "insurers", "lenders", "producers",
      "refiners",
      "utilities", "platforms", "charities", "nonprofits", "unions", "corporations", "operators", "tabloids", "dailies",
    ].map(hash))
  /// What follows "Mr." or "Madam" without being a name.
  static let vocatives = Set(
    [
      "president", "speaker", "chairman", "chairwoman", "secretary", "ambassador", "chancellor", "mayor", "justice",
      "vice", "prime", "attorney", "chief", "minister", "commissioner", "president-elect", "senator", "governor",
    ].map(hash))
  static let abu = hash("abu")
  static let flight = hash("flight")
  /// Before a title, and no part of what is led.
  static let ranks = Set(
    [
      "former", "ex", "then", "acting", "interim", "deputy", "vice", "senior", "junior", "chief", "top", "late",
      "longtime", "retired", "outgoing", "incoming", "assistant", "associate", "onetime",
    ].map(hash))
  /// What a listed company has, beside its name.
  static let tradedParts = Set(
    ["shares", "stock", "shareholders", "stockholders", "bondholders", "shareholder", "stockholder"].map(hash))
  /// What shares do.
  static let moves = Set(
    [
      "fell", "rose", "gained", "lost", "slipped", "dropped", "jumped", "climbed", "tumbled", "slid", "sank", "plunged",
      "surged", "soared", "rallied", "added", "shed", "advanced", "declined", "eased", "edged", "closed", "ended",
      "finished", "traded", "opened", "falls", "rises", "gains", "loses", "slips", "drops", "jumps", "climbs",
      "tumbles",
      "slides", "sinks", "plunges", "surges", "soars",
    ].map(hash))
  static let units = Set(["percent", "per", "cents", "pence", "pct"].map(hash))
  /// Words that a hyphen ties to a name without being part of it.
  static let stances = Set(["pro", "anti", "non", "ex", "pre", "post"].map(hash))
  /// Trades and sorts of firms whose shares are spoken of together, where no other list has the word.
  static let trades = Set(
    [
      "tech", "retail", "housing", "airline", "banking", "property", "pharma", "utility", "biotech", "telecoms",
      "telecommunications", "internet", "healthcare", "luxury", "defense", "defence", "auto", "car", "truck", "chip",
      "semiconductor", "software", "hardware", "grocery", "tobacco", "alcohol", "beer", "food", "fashion", "travel",
      "tourism", "leisure", "gaming", "gambling", "casino", "cannabis", "crypto", "solar", "wind", "coal", "gold",
      "silver", "copper", "uranium", "lithium", "commodity", "commodities", "bank", "insurance", "mortgage", "grocer",
      "brewer", "hotelier", "distiller", "refiner", "driller", "hospital", "shipping", "freight", "rail", "equity",
      "penny", "blue-chip", "preference", "preferred", "treasury", "class", "voting", "bonus", "rolling", "live",
      "laughing", "summer", "winter", "holiday", "quarter", "dividend", "livestock", "rig", "fintech", "cyclical",
    ].map(hash))
}
