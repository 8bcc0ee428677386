// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A small generator with a fixed seed, so that every run tries the same texts.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text that mixes words with everything that has ever broken a row.
  mutating func text(upTo scalars: Int) -> String {
    let odd: [UInt32] = [
      0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0xA0, 0xAD, 0xE9, 0x301, 0x308, 0x323, 0x34F, 0x416, 0x5D0,
      0x61C, 0x627, 0x915, 0x94D, 0x937, 0xE33, 0x1100, 0x1161, 0x11A8, 0x180E, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028,
      0x202A, 0x202E, 0x2066, 0x2069, 0x20E3, 0x231A, 0x2603, 0x2764, 0x3000, 0x304B, 0x3099, 0x4E2D, 0xAC00, 0xD7B0,
      0xE000, 0xFE0F, 0xFEFF, 0xFF21, 0xFFFE, 0x1F1E9, 0x1F1EA, 0x1F3F4, 0x1F3FD, 0x1F468, 0x1F469, 0x1F600, 0x20000,
      0x30000, 0xE0067, 0xE007F, 0xE0100, 0x10FFFF,
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...scalars, using: &self) {
      switch Int.random(in: 0..<10, using: &self) {
      case 0..<5: result.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &self)))
      case 5..<9: result.append(Unicode.Scalar(odd.randomElement(using: &self)!)!)
      default: result.append(Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self)) ?? " ")
      }
    }
    return String(result)
  }
}
