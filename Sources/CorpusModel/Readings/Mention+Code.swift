// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

extension Mention {
  private static let governmentBit: UInt8 = 0x40
  private static let boilerplateBit: UInt8 = 0x80

  /// All but the span in a byte, as files hold it: the form, bit 6 for a government, bit 7 for boilerplate.
  var code: UInt8 {
    form.rawValue | (isGovernment ? Self.governmentBit : 0) | (inBoilerplate ? Self.boilerplateBit : 0)
  }

  /// Nil for a byte that is no code.
  init?(span: TextSpan, code: UInt8) {
    guard let form = Form(rawValue: code & ~(Self.governmentBit | Self.boilerplateBit)) else { return nil }
    self.init(
      span: span, form: form, inBoilerplate: code & Self.boilerplateBit != 0,
      isGovernment: code & Self.governmentBit != 0)
  }

  /// True for the code of a mention outside boilerplate that stands for a government.
  static func isGovernment(code: UInt8) -> Bool { code & (governmentBit | boilerplateBit) == governmentBit }
}
