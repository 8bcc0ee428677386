// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

enum Gender: UInt8, Sendable {
  case unknown, male, female
}

/// Points for what a name may be. The highest wins.
struct KindEvidence: Hashable {
  /// Person, organisation, place, none of these.
  var points = SIMD4<Int32>(repeating: 0)

  var person: Int32 {
    get { points[0] }
    set { points[0] = newValue }
  }
  var organization: Int32 {
    get { points[1] }
    set { points[1] = newValue }
  }
  var place: Int32 {
    get { points[2] }
    set { points[2] = newValue }
  }
  var thing: Int32 {
    get { points[3] }
    set { points[3] = newValue }
  }

  /// The best supported kind, nil for a thing that does not act. Ties go to the earlier of person, organisation, place.
  var kind: ActorKind? {
    var best = 0
    for i in 1..<4 where points[i] > points[best] { best = i }
    return [.person, .organization, .place, nil][best]
  }

  static func += (a: inout KindEvidence, b: KindEvidence) { a.points &+= b.points }
}

/// A name where it stands.
struct NameMention {
  /// The tokens of the name, without title and possessive.
  var tokens: Range<Int>
  /// Title or role before the name without a comma: "Russian President", "analyst and critic".
  var title: Range<Int>?
  /// Sequence hash of the name's tokens.
  var key: UInt64
  /// What is known of the whole name.
  var traits: WordTraits
  var evidence = KindEvidence()
  /// Scores of `LabelModel`: person, organisation, place, none.
  var scores = SIMD4<Int32>()
  /// Number of the country, 0 for none.
  var country: UInt16 = 0
  var gender = Gender.unknown
  /// "Mr.", "Sen." or another form of address stands before it.
  var hasAddress = false
  /// What a plural noun before or behind the name says of it and of its neighbours in a list: "the giants A and B".
  var listed = KindEvidence()
  /// A word that is a name only if a longer name in the article ends in it: "Baker".
  var isTentative = false
  /// Index of the actor, once known.
  var actor = -1
}
