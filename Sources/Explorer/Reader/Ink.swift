// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// What a stretch of an article is, all at once: a name in a quote that is the evidence.
struct Ink: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let boilerplate = Ink(rawValue: 1 << 0)
  static let quote = Ink(rawValue: 1 << 1)
  static let cue = Ink(rawValue: 1 << 2)
  static let time = Ink(rawValue: 1 << 3)
  static let name = Ink(rawValue: 1 << 4)
  /// A mention, by whatever words, of the actor in question.
  static let chosen = Ink(rawValue: 1 << 5)
  /// Of the evidence, the words that matter.
  static let focus = Ink(rawValue: 1 << 6)
  static let hit = Ink(rawValue: 1 << 7)
  static let heading = Ink(rawValue: 1 << 8)

  /// The style: what a stretch is sets the colour, what it is for the attributes.
  func style(_ theme: Theme) -> Style {
    if contains(.hit) { return theme[.hit] }
    var style = theme[.text]
    if contains(.boilerplate) { style = theme[.boilerplate] }
    if contains(.quote) { style = theme[.quoted] }
    if contains(.time) { style = theme[.time] }
    if contains(.cue) { style = style.adding(theme[.cue].attributes) }
    if contains(.name), !contains(.boilerplate) { style = style.adding(.bold) }
    if contains(.heading) { style = style.adding(.bold) }
    if contains(.chosen) { style = theme[.selectedName] }
    if contains(.focus) { style = style.adding(theme[.support].attributes) }
    return style
  }
}
