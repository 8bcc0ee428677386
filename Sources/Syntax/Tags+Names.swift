// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension PartOfSpeech {
  private static let names: [String] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
  ]

  /// The name in the column UPOS of CoNLL-U.
  public var name: String { PartOfSpeech.names[Int(rawValue)] }

  /// The tag of a name in the column UPOS; `other` for a name that is none.
  public init(name: String) {
    self = PartOfSpeech.names.firstIndex(of: name).flatMap { PartOfSpeech(rawValue: UInt8($0)) } ?? .other
  }
}

extension FineTag {
  private static let names: [String] = [
    "_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
    "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP",
    "WP$", "WRB", "ADD", "AFX", "HYPH", "NFP", "GW", "XX", ".",
  ]

  /// The name in the column XPOS of UD_English-EWT; "." for all punctuation.
  public var name: String { FineTag.names[Int(rawValue)] }

  /// The tag of a name in the column XPOS. The tags of marks ("." "," "``" "-LRB-" and so on) are `punctuation`.
  public init(name: String) {
    switch name {
    case ".", ",", ":", "``", "''", "-LRB-", "-RRB-": self = .punctuation
    case "$": self = .sym
    default: self = FineTag.names.firstIndex(of: name).flatMap { FineTag(rawValue: UInt8($0)) } ?? .unknown
    }
  }

  /// The name for a word of these bytes, with the marks told apart as UD_English-EWT does.
  public func name(of form: some Sequence<UInt8>) -> String {
    let form = String(decoding: Array(form), as: UTF8.self)
    switch self {
    case .punctuation: return FineTag.markNames[form] ?? (form.hasPrefix(".") || form.hasPrefix("?") ? "." : ":")
    case .sym: return form == "$" || form == "€" || form == "£" ? "$" : "SYM"
    default: return name
    }
  }

  private static let markNames: [String: String] = [
    ".": ".", "?": ".", "!": ".", ",": ",", ":": ":", ";": ":", "-": ":", "--": ":", "...": ":", "(": "-LRB-",
    "[": "-LRB-", "{": "-LRB-", ")": "-RRB-", "]": "-RRB-", "}": "-RRB-", "\"": "''", "'": "''", "”": "''",
    "’": "''", "“": "``", "‘": "``", "…": ":", "–": ":", "—": ":",
  ]
}

extension Relation {
  private static let names: [String] = [
    "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:desc", "nsubj", "nsubj:pass", "nummod",
    "obj", "obl", "obl:agent", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
  ]

  /// The name in the column DEPREL of CoNLL-U.
  public var name: String { Relation.names[Int(rawValue)] }

  /// The relation of a name in the column DEPREL; a subtype that is not told apart counts as its relation.
  public init(name: String) {
    let whole = Relation.names.firstIndex(of: name)
    let universal = Relation.names.firstIndex(of: String(name.prefix { $0 != ":" }))
    self = (whole ?? universal).flatMap { Relation(rawValue: UInt8($0)) } ?? .dep
  }
}
