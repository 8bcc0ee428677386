// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Which rules and models read articles here.
///
/// It comes from the build id of the running program, which linkers make from all that is in it: so no reading outlives
/// the rules that made it, and nobody has to count versions up by hand. A program that was linked without one counts with
/// all its bytes.
enum ReaderVersion {
  /// Never 0.
  static let current: UInt64 = {
    let program = FileAccess.path("/proc/self/exe")
    // The notes stand behind the head.
    if let head = try? FileAccess.bytes(of: program, limit: 65536), let sum = head.withUnsafeBytes(sumOfBuildID) {
      return max(1, sum)
    }
    return max(1, (try? FileAccess.bytes(of: program, limit: 1 << 30))?.withUnsafeBytes(checksum) ?? 0)
  }()

  /// The sum of the build id, the note of that type in an ELF file of 64 bits; nil when there is none.
  private static func sumOfBuildID(_ file: UnsafeRawBufferPointer) -> UInt64? {
    func number(_ offset: Int, _ size: Int) -> Int? {
      guard offset >= 0, offset + size <= file.count else { return nil }
      return file[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    // Class 2 has 64 bits, order 1 is little-endian; see elf(5) for the places.
    guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(32, 4), let size = number(54, 2),
      let count = number(56, 2)
    else { return nil }
    for segment in (0..<count).map({ table + $0 * size }) where number(segment, 4) == 4 {
      guard var at = number(segment + 8, 4), let length = number(segment + 32, 4) else { return nil }
      let end = at + length
      while at < end, let nameSize = number(at, 4), let idSize = number(at + 4, 4), let type = number(at + 8, 4) {
        let id = at + 12 + (nameSize + 3) & ~3
        guard id + idSize <= file.count else { return nil }
        if type == 3, file[(at + 12)...].starts(with: "GNU\0".utf8) {
          return checksum(of: UnsafeRawBufferPointer(rebasing: file[id..<(id + idSize)]))
        }
        at = (id + idSize + 3) & ~3
      }
    }
    return nil
  }
}
