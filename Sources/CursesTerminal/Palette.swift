// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses
import TerminalUI

/// Styles as this terminal can show them; color pairs are made when a style is first seen.
struct Palette {
  /// A style in the terms of CNcurses.
  struct Look {
    var attributes: Int32
    var pair: Int32
  }

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let depth: ColorDepth
  private var looks: [Style: Look] = [:]
  private var pairs: [Pair: Int32] = [:]
  /// The style asked for last: cells come in runs of one style.
  private var last: (style: Style, look: Look)?

  init(colors: Int) {
    depth = colors >= 256 ? .palette256 : colors >= 16 ? .sixteen : colors >= 8 ? .eight : .none
  }

  mutating func look(of style: Style) -> Look {
    if let last, last.style == style { return last.look }
    let look = looks[style] ?? make(style)
    looks[style] = look
    last = (style, look)
    return look
  }

  private mutating func make(_ style: Style) -> Look {
    var attributes = style.attributes
    let foreground = number(style.foreground)
    let background = number(style.background)
    switch depth {
    case .none:
      // Without colors a filled area still has to be seen.
      if style.background != .standard { attributes.formSymmetricDifference(.reverse) }
      return Look(attributes: Int32(attributes.rawValue), pair: 0)
    case .eight:
      // Bright colors are the dark ones in bold; bright black would be black on black, so it is dim instead.
      if case .indexed(_, let fallback) = style.foreground {
        if fallback == 8 { attributes.insert(.dim) } else if fallback > 8 { attributes.insert(.bold) }
      }
    case .sixteen, .palette256: break
    }
    return Look(
      attributes: Int32(attributes.rawValue), pair: pair(Pair(foreground: foreground, background: background)))
  }

  private func number(_ color: Color) -> Int32 {
    guard case .indexed(let index, let fallback) = color else { return -1 }
    switch depth {
    case .none: return -1
    case .eight: return fallback == 8 ? -1 : Int32(fallback & 7)
    case .sixteen: return Int32(fallback & 15)
    case .palette256: return Int32(index)
    }
  }

  private mutating func pair(_ pair: Pair) -> Int32 {
    if pair.foreground == -1, pair.background == -1 { return 0 }
    if let known = pairs[pair] { return known }
    let made = screen_pair(pair.foreground, pair.background)
    pairs[pair] = made
    return made
  }
}
