// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The forms of English verbs and nouns, by rule and by list, to fill a lexicon of word forms.
struct Inflection {
  private var irregular: [String: (past: String, participle: String)] = [:]
  private var doubling: Set<String> = []

  init() {
    for line in EventVerbs.irregular.split(whereSeparator: { $0 == "\n" || $0 == "|" }) {
      let forms = line.split(separator: " ").map(String.init)
      if forms.count == 3 { irregular[forms[0]] = (forms[1], forms[2]) }
    }
    for word in EventVerbs.doubling.split(whereSeparator: { $0 == "\n" || $0 == " " }) { doubling.insert(String(word)) }
  }

  /// Base, third person, past, past participle, -ing form; the irregular ones first, without repetition.
  func verbForms(_ lemma: String) -> [String] {
    if lemma == "be" { return ["be", "is", "was", "were", "are", "am", "been", "being", "’s", "'s", "’re", "'re"] }
    // "found" is first of all the past of "find".
    if lemma == "found" { return ["founds", "founded", "founding"] }
    var result = [lemma]
    func add(_ form: String) { if !result.contains(form) { result.append(form) } }
    if let (past, participle) = irregular[lemma] {
      add(past)
      add(participle)
    } else {
      add(stem(lemma, before: "ed") + "ed")
      if Self.travels(lemma) { add(lemma + "ed") }
    }
    add(lemma == "have" ? "has" : lemma == "go" ? "goes" : lemma == "do" ? "does" : withS(lemma))
    add(lemma == "die" ? "dying" : stem(lemma, before: "ing") + "ing")
    if Self.travels(lemma) { add(lemma + "ing") }
    return result
  }

  /// Singular and plural.
  func nounForms(_ lemma: String) -> [String] {
    lemma.hasSuffix("s") && !lemma.hasSuffix("ss") ? [lemma] : [lemma, withS(lemma)]
  }

  private func withS(_ lemma: String) -> String {
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return lemma.dropLast() + "ies"
    }
    for end in ["s", "x", "z", "ch", "sh"] where lemma.hasSuffix(end) { return lemma + "es" }
    return lemma == "veto" ? "vetoes" : lemma + "s"
  }

  private func stem(_ lemma: String, before ending: String) -> String {
    if doubling.contains(lemma) || Self.travels(lemma), let last = lemma.last { return lemma + String(last) }
    if lemma.hasSuffix("e") {
      if ending == "ing", lemma.hasSuffix("ee") || lemma.hasSuffix("ye") || lemma == "singe" { return lemma }
      return String(lemma.dropLast())
    }
    if ending == "ed", lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return lemma.dropLast() + "i"
    }
    return lemma
  }

  /// Doubled in Britain, single in America: "cancelled", "canceled".
  private static func travels(_ lemma: String) -> Bool {
    ["travel", "cancel", "label", "quarrel", "signal", "model", "marshal"].contains(lemma)
  }
}
