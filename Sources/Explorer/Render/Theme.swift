// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// How the parts of the screen look, by their role.
///
/// The terminal's own foreground and background carry the text, so that light and dark terminals both read well; the
/// few accents are of middle brightness, with a contrast of at least 4 to black and to white.
struct Theme: Sendable, Hashable {
  /// What a stretch of the screen is for.
  enum Role: Int, Sendable, CaseIterable {
    /// Content.
    case text
    /// All that is not content: labels, counts, outlets, key hints.
    case quiet
    /// The name of the program, titles of articles.
    case strong
    /// The title of the pane that has the keys.
    case focusedTitle
    case paneTitle
    /// The mark before the selected row.
    case mark
    /// The leading words of the selected row.
    case selectedName
    case name
    case date
    /// A narrowing in the header.
    case chip
    /// Letters a search found.
    case hit
    /// A key in the hints.
    case key
    case statusQuiet, statusPlanned, statusHedged, statusDenied
    case bar, barInView, barSelected
    case notice, trouble
    // In the reader.
    case quoted, cue, time, boilerplate, support
  }

  private let styles: [Style]

  private init(_ style: (Role) -> Style) { styles = Role.allCases.map(style) }

  /// The look that was asked for, as far as the terminal can show it.
  init(_ name: ThemeName, _ colors: ThemeColors, _ depth: ColorDepth) {
    let base: Theme =
      switch (name, depth) {
      case (.mono, _), (_, .none): .monochrome
      case (_, .eight), (_, .sixteen): .colors16
      case (.auto, .palette256): .colors256
      case (.dark, .palette256): .dark
      case (.light, .palette256): .light
      }
    self.init { colors.styles[$0] ?? base[$0] }
  }

  subscript(role: Role) -> Style { styles[role.rawValue] }

  /// For terminals with 256 colours; each accent names its nearest of 16.
  static let colors256 = Theme { colored($0, quiet: Style(foreground: .indexed(243, fallback16: 8))) }
  /// Brighter accents, for a dark ground.
  static let dark = Theme {
    colored($0, quiet: Style(foreground: .indexed(246, fallback16: 8)), Accents(75, 80, 114, 179, 210))
  }
  /// Darker accents, for a light ground.
  static let light = Theme {
    colored($0, quiet: Style(foreground: .indexed(240, fallback16: 8)), Accents(25, 23, 22, 94, 124))
  }
  /// For terminals with 8 or 16 colours, where "bright black" is often invisible and dim is safer.
  static let colors16 = Theme { colored($0, quiet: Style(attributes: .dim)) }
  /// Without colours: bold, underline, reverse and dim only.
  static let monochrome = Theme(plain)

  /// The few colors there are, each with the nearest of 16.
  private struct Accents {
    let blue, teal, green, ochre, red: Color

    init(_ blue: UInt8, _ teal: UInt8, _ green: UInt8, _ ochre: UInt8, _ red: UInt8) {
      self.blue = .indexed(blue, fallback16: 4)
      self.teal = .indexed(teal, fallback16: 6)
      self.green = .indexed(green, fallback16: 2)
      self.ochre = .indexed(ochre, fallback16: 3)
      self.red = .indexed(red, fallback16: 1)
    }
  }

  private static func colored(
    _ role: Role, quiet: Style, _ accents: Accents = Accents(32, 30, 65, 136, 167)
  ) -> Style {
    let (blue, teal, green, ochre, red) = (accents.blue, accents.teal, accents.green, accents.ochre, accents.red)
    switch role {
    case .text, .name: return Style()
    case .quiet, .statusQuiet, .paneTitle, .boilerplate: return quiet
    case .strong: return Style(attributes: .bold)
    case .focusedTitle: return Style(foreground: blue, attributes: .bold)
    // Where a color is told from others without bold, a move over the list sends a fifth less.
    case .mark, .selectedName: return Style(foreground: blue, attributes: quiet.attributes.isEmpty ? [] : .bold)
    case .key: return Style(foreground: blue)
    case .chip: return Style(foreground: blue, attributes: .reverse)
    case .date, .time: return Style(foreground: teal)
    case .hit: return Style(foreground: ochre, attributes: [.bold, .underline])
    case .statusPlanned: return Style(foreground: blue)
    case .statusHedged: return Style(foreground: ochre)
    case .statusDenied, .trouble: return Style(foreground: red)
    case .bar: return quiet
    case .barInView: return Style(foreground: teal)
    case .barSelected: return Style(foreground: blue, attributes: .bold)
    case .notice: return Style(foreground: ochre)
    case .quoted: return Style(foreground: green)
    case .cue: return Style(attributes: .italic)
    case .support: return Style(attributes: .underline)
    }
  }

  private static func plain(_ role: Role) -> Style {
    switch role {
    case .text, .name, .date, .statusPlanned, .barInView, .notice, .quoted: return Style()
    case .quiet, .statusQuiet, .paneTitle, .boilerplate, .bar: return Style(attributes: .dim)
    case .strong, .focusedTitle, .mark, .selectedName, .key, .barSelected, .trouble, .statusDenied:
      return Style(attributes: .bold)
    case .chip, .hit: return Style(attributes: .reverse)
    case .statusHedged, .cue, .time, .support: return Style(attributes: .underline)
    }
  }
}
