// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// A set of colours.
public enum ThemeName: String, Sendable, CaseIterable {
  /// Accents of middle brightness, for dark and light terminals alike.
  case auto
  case dark, light
  /// Bold, underline and reverse instead of colours.
  case mono
}

/// Why a colour of the configuration is none.
public enum ThemeFault: Error, Hashable, Sendable {
  case noSuchRole(String)
  case noSuchWord(String)
}

/// Colours of the user's own, by what they are for.
public struct ThemeColors: Sendable {
  var styles: [Theme.Role: Style] = [:]

  public init() {}

  /// What colours can be set for.
  public static var roles: [String] { Theme.Role.allCases.map { Keymap.kebab("\($0)") } }

  /// Sets the look of a role: "bold 75", "red on white", "default underline".
  public mutating func set(_ role: String, to words: String) throws(ThemeFault) {
    guard let role = Theme.Role.allCases.first(where: { Keymap.kebab("\($0)") == role }) else {
      throw .noSuchRole(role)
    }
    var style = Style()
    var isBackground = false
    for word in words.lowercased().split(separator: " ").map(String.init) {
      if word == "on" {
        isBackground = true
      } else if let attribute = ThemeColors.attributes[word] {
        style = style.adding(attribute)
      } else if let color = ThemeColors.color(word) {
        if isBackground { style.background = color } else { style.foreground = color }
        isBackground = false
      } else {
        throw .noSuchWord(word)
      }
    }
    styles[role] = style
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse, "plain": [],
  ]
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  private static func color(_ word: String) -> Color? {
    if word == "default" { return .standard }
    if let number = UInt8(word) { return .indexed(number, fallback16: nearest16(number)) }
    let isBright = word.hasPrefix("bright-")
    guard let index = names.firstIndex(of: isBright ? String(word.dropFirst(7)) : word) else { return nil }
    let number = UInt8(index + (isBright ? 8 : 0))
    return .indexed(number, fallback16: number)
  }

  /// Of the 16 colours that all terminals have the one most like a colour of the 256: by which of red, green and blue
  /// are strong, and how strong the strongest is.
  private static func nearest16(_ number: UInt8) -> UInt8 {
    let index = Int(number)
    if index < 16 { return number }
    if index >= 232 { return index < 238 ? 0 : index < 244 ? 8 : index < 250 ? 7 : 15 }
    let parts = [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6]
    let most = parts.max()!
    if most == 0 { return 0 }
    var result = 0
    for (bit, part) in parts.enumerated() where part * 2 > most { result |= 1 << bit }
    return UInt8(result + (most >= 5 ? 8 : 0))
  }
}

/// How the explorer looks and which keys it has.
public struct ExplorerOptions: Sendable {
  public var theme = ThemeName.auto
  public var colors = ThemeColors()
  public var keymap = Keymap.standard
  /// Signs of ASCII instead of blocks, dots and lines.
  public var isASCIIOnly = false
  /// Lists one at a time, and nothing drawn: for screen readers.
  public var isSpoken = false

  /// Nil where the terminal shows no addresses behind words.
  public var links: LinkBase?

  public init() {}
}
