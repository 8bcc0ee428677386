// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// What a named actor is.
public enum ActorKind: UInt8, Sendable, CaseIterable {
  case person, organization, place, country
  /// Those who are named by what they are, not by a name of their own: a people ("the Utopians"), the followers of a
  /// faith or party, a family ("the Roes"), whoever holds an office ("the President", where no text says who).
  case people

  /// The word used in exports: "person", "org", "place", "country", "people".
  public var exportName: String {
    switch self {
    case .person: "person"
    case .organization: "org"
    case .place: "place"
    case .country: "country"
    case .people: "people"
    }
  }
}

/// An expression of the text that refers to an actor.
public struct Mention: Sendable, Hashable {
  public enum Form: UInt8, Sendable {
    /// A proper name, without title: "Dmitriev"; also a title that is written as the name of its holder: "the Queen".
    case name
    /// "he", "her", "they".
    case pronoun
    /// "the envoy", "the Russian leader".
    case description
  }

  public let span: TextSpan
  public let form: Form
  /// The mention stands in a credit, byline, link headline or other boilerplate; captions are prose in this.
  public let inBoilerplate: Bool
  /// The name of a country, capital or seat of power stands for those who govern from it: "Oslo denied the report",
  /// "Oslo's demands"; not "a bus to Oslo".
  public let isGovernment: Bool

  public init(span: TextSpan, form: Form, inBoilerplate: Bool = false, isGovernment: Bool = false) {
    self.span = span
    self.form = form
    self.inBoilerplate = inBoilerplate
    self.isGovernment = isGovernment
  }
}

/// An office, title or description that the text gives an actor: "foreign minister".
public struct Role: Sendable, Hashable {
  public let text: String
  /// Where the text says so.
  public let span: TextSpan

  public init(text: String, span: TextSpan) {
    self.text = text
    self.span = span
  }
}

/// One actor of one article: everything in it that refers to the same person, organisation, place or country.
public struct LocalActor: Sendable, Hashable {
  /// The fullest name in the article, titles left out.
  public var name: String
  public var kind: ActorKind
  /// All other spellings of the name in the article, in order of first mention.
  public var aliases: [String]
  public var roles: [Role]
  /// In text order. At least one has the form `name`.
  public var mentions: [Mention]

  public init(name: String, kind: ActorKind, aliases: [String] = [], roles: [Role] = [], mentions: [Mention]) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.roles = roles
    self.mentions = mentions
  }
}
