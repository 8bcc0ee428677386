// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Tags of the labeller: outside of a name, or the beginning, the inside, the last word or the only word of the name of
/// a person, an organisation or a place. Countries are places here.
package enum NameTag {
  package static let outside = 0
  package static let count = 13
  /// Kinds that have tags; the fourth of `LabelModel`, none of these, is `outside`.
  package static let kinds = 3

  package static func begin(_ kind: Int) -> Int { 1 + kind * 4 }
  package static func inside(_ kind: Int) -> Int { 2 + kind * 4 }
  package static func last(_ kind: Int) -> Int { 3 + kind * 4 }
  package static func only(_ kind: Int) -> Int { 4 + kind * 4 }

  /// Person, organisation, place, none.
  package static func kind(_ tag: Int) -> Int { tag == outside ? 3 : (tag - 1) / 4 }

  /// A name goes on behind the tag.
  package static func isOpen(_ tag: Int) -> Bool { tag != outside && (tag - 1) % 4 < 2 }

  /// A name goes on into the tag.
  package static func continues(_ tag: Int) -> Bool { tag != outside && ((tag - 1) % 4 == 1 || (tag - 1) % 4 == 2) }

  /// Whether the second tag may follow the first.
  package static func mayFollow(_ first: Int, _ second: Int) -> Bool {
    isOpen(first) == continues(second) && (!isOpen(first) || kind(first) == kind(second))
  }
}
