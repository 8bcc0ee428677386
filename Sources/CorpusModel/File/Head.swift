// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The head of the corpus file: magic, numbers, section table; the sections follow, each on a multiple of 64 bytes with
/// zeros before it, which may be many before the first one. All numbers are little-endian.
///
///     0   8  magic
///     8   4  format version
///     12  4  number of sections
///     16  8  length of the whole file in bytes
///     24  8  reader version: which rules and models read the articles
///     32  8  fingerprint of what was read
///     40  16 zero
///     56  8  checksum of the bytes before this field and of the section table
///     64  .. for each section: name (40, filled up with zeros), offset of its first byte (8), length (8), checksum (8)
enum Head {
  static let magic: [UInt8] = Array("DOSSIER\u{1A}".utf8)
  static let version: UInt32 = 3
  private static let tableOffset = 64
  private static let checksumOffset = 56
  private static let entrySize = 64
  private static let nameSize = 40
  /// More than any file has; a table of a million names would only be damage.
  private static let mostSections: UInt32 = 4096

  struct Entry {
    let name: String
    let range: Range<Int>
    let checksum: UInt64
  }

  static func aligned(_ offset: Int) -> Int { (offset + SectionBytes.alignment - 1) & -SectionBytes.alignment }
  static func size(sections: Int) -> Int { aligned(tableOffset + entrySize * sections) }

  static func isName(_ name: some Collection<UInt8>) -> Bool {
    (1...nameSize).contains(name.count)
      && name.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 46 || $0 == 45 }
  }

  // MARK: Reading

  static func readerVersion(_ bytes: UnsafeRawBufferPointer) -> UInt64 { u64(bytes, 24) }
  static func fingerprint(_ bytes: UnsafeRawBufferPointer) -> UInt64 { u64(bytes, 32) }

  static func entries(validating bytes: UnsafeRawBufferPointer) throws(CorpusFileError) -> [Entry] {
    guard bytes.count >= 16, bytes.starts(with: magic) else { throw .notACorpus }
    let found = u32(bytes, 8)
    guard found == version else { throw .otherVersion(found: found, expected: version) }
    guard bytes.count >= tableOffset else { throw .wrongLength(found: bytes.count, expected: UInt64(tableOffset)) }
    let length = u64(bytes, 16)
    guard length == UInt64(bytes.count) else { throw .wrongLength(found: bytes.count, expected: length) }
    let count = u32(bytes, 12)
    guard count <= mostSections, size(sections: Int(count)) <= bytes.count else { throw .damagedHead }
    guard u64(bytes, checksumOffset) == sum(bytes, sections: Int(count)) else { throw .damagedHead }
    var result: [Entry] = []
    var end = UInt64(size(sections: Int(count)))
    for number in 0..<Int(count) {
      let at = tableOffset + entrySize * number
      let name = bytes[at..<(at + nameSize)].prefix { $0 != 0 }
      guard isName(name) else { throw .damagedHead }
      let string = String(decoding: name, as: UTF8.self)
      let (offset, size) = (u64(bytes, at + nameSize), u64(bytes, at + nameSize + 8))
      guard offset >= end, offset <= length, size <= length - offset, offset % UInt64(SectionBytes.alignment) == 0
      else {
        throw .damagedSection(string)
      }
      end = offset + size
      result.append(
        Entry(name: string, range: Int(offset)..<Int(end), checksum: u64(bytes, at + nameSize + 16)))
    }
    return result
  }

  private static func u32(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func u64(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func sum(_ bytes: UnsafeRawBufferPointer, sections: Int) -> UInt64 {
    let head = checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<checksumOffset]))
    let table = bytes[tableOffset..<(tableOffset + entrySize * sections)]
    return head ^ checksum(of: UnsafeRawBufferPointer(rebasing: table))
  }

  // MARK: Writing

  static func bytes(_ entries: [Entry], length: Int, readerVersion: UInt64, fingerprint: UInt64) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: size(sections: entries.count))
    result.withUnsafeMutableBytes { bytes in
      bytes.copyBytes(from: magic)
      func store(_ value: some FixedWidthInteger, at offset: Int) {
        withUnsafeBytes(of: value.littleEndian) {
          UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]).copyMemory(from: $0)
        }
      }
      store(version, at: 8)
      store(UInt32(entries.count), at: 12)
      store(UInt64(length), at: 16)
      store(readerVersion, at: 24)
      store(fingerprint, at: 32)
      for (number, entry) in entries.enumerated() {
        let at = tableOffset + entrySize * number
        UnsafeMutableRawBufferPointer(rebasing: bytes[at...]).copyBytes(from: entry.name.utf8)
        store(UInt64(entry.range.lowerBound), at: at + nameSize)
        store(UInt64(entry.range.count), at: at + nameSize + 8)
        store(entry.checksum, at: at + nameSize + 16)
      }
      store(sum(UnsafeRawBufferPointer(bytes), sections: entries.count), at: checksumOffset)
    }
    return result
  }
}
