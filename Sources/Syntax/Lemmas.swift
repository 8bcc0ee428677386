// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

extension SyntaxAnalysis {
  /// The lemma of a token of the text that was analysed: "said" gives "say", "envoys" "envoy".
  public func lemma(of token: Int, in prose: ProseText) -> String {
    Syntax.lemma(of: prose.string(token), fineTags[token])
  }
}

/// The dictionary form of a word with its tag: small letters, except for names, which stay as they are.
///
/// A table of irregular verbs and nouns, then rules for the regular endings. A word that neither knows is its own lemma.
public func lemma(of word: String, _ tag: FineTag) -> String {
  if tag == .nnp || tag == .nnps { return word }
  let word = word.replacingTypographicApostrophe().lowercased()
  switch tag {
  case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md:
    if let known = Irregular.verbs[word] { return known }
    return verbLemma(word, tag)
  case .nns:
    return Irregular.nouns[word] ?? singular(word)
  case .jjr, .rbr:
    return Irregular.comparisons[word] ?? (word.hasSuffix("er") ? positive(word.dropLast(2)) : word)
  case .jjs, .rbs:
    return Irregular.comparisons[word] ?? (word.hasSuffix("est") ? positive(word.dropLast(3)) : word)
  case .rb where word == "n't":
    return "not"
  default:
    return word
  }
}

private func verbLemma(_ word: String, _ tag: FineTag) -> String {
  if let stripped = Irregular.prefixed(word) { return stripped }
  switch tag {
  case .vbz where word.hasSuffix("s"): return singular(word)
  case .vbd, .vbn:
    if word.hasSuffix("ied") { return word.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast()) }
    if word.hasSuffix("eed") { return String(word.dropLast()) }
    if word.hasSuffix("ed"), word.utf8.count > 3 { return verbStem(word.dropLast(2)) }
  case .vbg:
    if word.hasSuffix("ying"), word.utf8.count == 5 { return word.dropLast(4) + "ie" }
    if word.hasSuffix("ing"), word.utf8.count > 4 { return verbStem(word.dropLast(3)) }
  default: break
  }
  return word
}

/// The word without the ending of the plural, or of the third person.
private func singular(_ word: String) -> String {
  guard word.hasSuffix("s"), word.utf8.count > 2 else { return word }
  if word.hasSuffix("ies") { return word.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast()) }
  for ending in ["ches", "shes", "sses", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
    return String(word.dropLast(2))
  }
  return word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") ? word : String(word.dropLast())
}

/// What a verb is without -ed or -ing: a doubled consonant goes, an e that the ending has swallowed comes back.
private func verbStem(_ stem: Substring) -> String {
  let letters = Array(stem.utf8)
  let whole = String(stem)
  guard letters.count >= 2, let last = letters.last else { return whole }
  let before = letters[letters.count - 2]
  if SilentE.verbs.contains(whole) { return whole + "e" }
  if last == before, !isVowel(last) {
    let keeps = "sfz".utf8.contains(last) || (last == UInt8(ascii: "l") && Irregular.doubleL.contains(whole))
    return keeps ? whole : String(stem.dropLast())
  }
  return takesE(letters) && !SilentE.exceptions.contains(whole) ? whole + "e" : whole
}

private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

/// True when verbs that end in these letters nearly always end in an e: "issu", "urg", "settl", "negotiat".
private func takesE(_ letters: [UInt8]) -> Bool {
  let last = letters[letters.count - 1]
  let before = letters[letters.count - 2]
  switch last {
  case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "u"): return true
  case UInt8(ascii: "z"): return isVowel(before)
  case UInt8(ascii: "s"): return isVowel(before) || before == UInt8(ascii: "n") || before == UInt8(ascii: "r")
  case UInt8(ascii: "g"): return "drlaeiu".utf8.contains(before)
  case UInt8(ascii: "l"): return !isVowel(before) && !"rlw".utf8.contains(before)
  case UInt8(ascii: "t"):
    guard before == UInt8(ascii: "a"), letters.count >= 3 else { return false }
    return !"eo".utf8.contains(letters[letters.count - 3])
  default: return false
  }
}

/// The first degree of an adjective without -er or -est.
private func positive(_ stem: Substring) -> String {
  let letters = Array(stem.utf8)
  guard letters.count >= 3, let last = letters.last else { return String(stem) }
  if last == UInt8(ascii: "i") { return stem.dropLast() + "y" }
  if last == letters[letters.count - 2], !isVowel(last), !"ls".utf8.contains(last) { return String(stem.dropLast()) }
  return SilentE.adjectives.contains(String(stem)) ? stem + "e" : String(stem)
}

extension String {
  fileprivate func replacingTypographicApostrophe() -> String {
    guard utf8.contains(0xE2) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }
}
