// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Why bytes are not taken for a corpus.
public enum CorpusFileError: Error, Hashable, Sendable {
  /// They do not begin as a corpus file does.
  case notACorpus
  /// Written in another version of the format.
  case otherVersion(found: UInt32, expected: UInt32)
  /// The file says that it has another length: cut short, or grown.
  case wrongLength(found: Int, expected: UInt64)
  /// A section, by its place in the section table, does not fit.
  case damagedSection(Int)
  /// The bytes are not those that were written.
  case wrongChecksum
}

extension Corpus {
  /// The corpus in the bytes, as `bytes` of a corpus gave them.
  ///
  /// Checks magic, version, length, that every section lies inside the file and has the length it must have, and, unless
  /// told not to, the checksum (one scan of all bytes). What is not checked here is checked on use: reading never traps.
  public init(validating storage: CorpusStorage, checkingSum: Bool = true) throws(CorpusFileError) {
    try Corpus.check(storage, checkingSum: checkingSum)
    self.init(storage: storage)
  }

  public init(validating bytes: [UInt8]) throws(CorpusFileError) {
    try self.init(validating: CorpusStorage(copying: bytes))
  }

  /// The corpus as bytes: what a corpus file holds.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// The same without a copy; the pointer is valid inside the closure only.
  public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try withExtendedLifetime(storage) {
      try body(UnsafeRawBufferPointer(start: storage.base, count: storage.count))
    }
  }

  private static func check(_ storage: CorpusStorage, checkingSum: Bool) throws(CorpusFileError) {
    let bytes = UnsafeRawBufferPointer(start: storage.base, count: storage.count)
    guard bytes.count >= 16, bytes.starts(with: Head.magic) else { throw .notACorpus }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == Head.version else { throw .otherVersion(found: version, expected: Head.version) }
    guard bytes.count >= Head.size else { throw .wrongLength(found: bytes.count, expected: UInt64(Head.size)) }
    let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    guard length == UInt64(bytes.count), length % 8 == 0 else {
      throw .wrongLength(found: bytes.count, expected: length)
    }
    let sections = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard Int(sections) == Section.allCases.count else { throw .damagedSection(0) }
    for section in Section.allCases { try check(section, in: bytes) }
    for section in Section.allCases {
      guard let (column, plus) = section.lengthOf else { continue }
      guard storage.count(section) == storage.count(column) + plus else { throw .damagedSection(section.rawValue) }
    }
    guard storage.count(.stringStarts) > 0 else { throw .damagedSection(Section.stringStarts.rawValue) }
    if checkingSum {
      let found = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
      guard checksum(of: UnsafeRawBufferPointer(rebasing: bytes[Head.tableOffset...])) == found else {
        throw .wrongChecksum
      }
    }
  }

  /// A section lies behind the head, inside the file, on a multiple of 8 bytes.
  private static func check(_ section: Section, in bytes: UnsafeRawBufferPointer) throws(CorpusFileError) {
    let entry = Head.tableOffset + Head.entrySize * section.rawValue
    let offset = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: entry, as: UInt64.self))
    let count = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self))
    let (size, overflow) = count.multipliedReportingOverflow(by: UInt64(section.width))
    guard !overflow, offset % 8 == 0, offset >= UInt64(Head.size), offset <= UInt64(bytes.count),
      size <= UInt64(bytes.count) - offset
    else { throw .damagedSection(section.rawValue) }
  }
}
