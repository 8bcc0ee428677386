// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A colour as a terminal understands it.
public enum Color: Hashable, Sendable {
  /// The colour the user's terminal has by itself.
  case standard
  /// A colour of the 256-colour palette, and the one of the 16-colour palette to take where there are fewer.
  ///
  /// Where there are only eight colours, a fallback of 8 to 15 becomes its dark twin, in bold.
  case indexed(UInt8, fallback16: UInt8)
}

/// How text is set, beside its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
  public static let reverse = Attributes(rawValue: 16)
}

/// Colours and attributes of a cell.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  public static let plain = Style()

  /// The same style with these attributes as well.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}
