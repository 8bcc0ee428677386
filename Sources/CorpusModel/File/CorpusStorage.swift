// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Owns the bytes of a corpus, wherever they lie: memory of our own, or a mapped file.
///
/// Reads are total: an index, id or offset outside its column reads as zero, nothing or an empty list, so a damaged file
/// shows less, and never traps. The bytes are never written after `init`, hence `@unchecked Sendable`.
public final class CorpusStorage: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes over the bytes, which must stay unchanged until `release` is called with them.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    precondition(bytes.baseAddress != nil, "no bytes")
    base = bytes.baseAddress!
    count = bytes.count
    self.release = release
  }

  /// A copy of the bytes, aligned as the columns need it.
  public convenience init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    memory.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(start: memory.baseAddress, count: bytes.count)) {
      UnsafeMutableRawPointer(mutating: $0.baseAddress!).deallocate()
    }
  }

  deinit { release(UnsafeRawBufferPointer(start: base, count: count)) }

  // MARK: Columns

  /// The number of elements of a section.
  func count(_ section: Section) -> Int { Int(truncatingIfNeeded: head(section, 8)) }

  /// The first byte of a section.
  func address(_ section: Section) -> UnsafeRawPointer { base + Int(truncatingIfNeeded: head(section, 0)) }

  @inline(__always)
  private func head(_ section: Section, _ field: Int) -> UInt64 {
    UInt64(
      littleEndian: base.load(
        fromByteOffset: Head.tableOffset + Head.entrySize * section.rawValue + field, as: UInt64.self))
  }

  @inline(__always)
  func u8(_ section: Section, _ index: Int) -> UInt8 {
    guard index >= 0, index < count(section) else { return 0 }
    return address(section).load(fromByteOffset: index, as: UInt8.self)
  }

  @inline(__always)
  func u32(_ section: Section, _ index: Int) -> UInt32 {
    guard index >= 0, index < count(section) else { return noID }
    return UInt32(littleEndian: address(section).load(fromByteOffset: 4 * index, as: UInt32.self))
  }

  @inline(__always)
  func u64(_ section: Section, _ index: Int) -> UInt64 {
    guard index >= 0, index < count(section) else { return noPair }
    return UInt64(littleEndian: address(section).load(fromByteOffset: 8 * index, as: UInt64.self))
  }

  /// The rows of a list: where the `Starts` column says that it begins and ends, inside the column it points into.
  func rows(_ starts: Section, _ index: Int) -> Range<Int> {
    guard index >= 0, index + 1 < count(starts), let target = starts.pointsInto else { return 0..<0 }
    let limit = UInt64(count(target))
    let low: UInt64
    let high: UInt64
    if starts.width == 8 {
      (low, high) = (u64(starts, index), u64(starts, index + 1))
    } else {
      (low, high) = (UInt64(u32(starts, index)), UInt64(u32(starts, index + 1)))
    }
    return low <= high && high <= limit ? Int(low)..<Int(high) : 0..<0
  }

  /// The ids of a list, those outside `limit` left out.
  func ids(_ list: Section, _ rows: Range<Int>, below limit: Int) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      let id = u32(list, row)
      if Int(id) < limit { result.append(id) }
    }
    return result
  }

  /// An id below `limit`, or nil.
  func id(_ section: Section, _ index: Int, below limit: Int) -> UInt32? {
    let id = u32(section, index)
    return Int(id) < limit ? id : nil
  }

  // MARK: Strings and text

  /// The string that the column names at the row; nil for none.
  func string(_ section: Section, _ row: Int) -> String? { string(id: u32(section, row)) }

  func string(id: UInt32) -> String? {
    guard id != noID else { return nil }
    return utf8(id: id).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a string; valid while this object lives.
  func utf8(id: UInt32) -> UnsafeRawBufferPointer? {
    guard Int(id) + 1 < count(.stringStarts) else { return nil }
    let range = rows(.stringStarts, Int(id))
    return UnsafeRawBufferPointer(start: address(.strings) + range.lowerBound, count: range.count)
  }

  /// The bytes of an article's text; valid while this object lives.
  func text(ofArticle article: Int) -> UnsafeRawBufferPointer {
    let range = rows(.textStarts, article)
    return UnsafeRawBufferPointer(start: address(.texts) + range.lowerBound, count: range.count)
  }

  /// The span at the row, cut to what lies within `limit` bytes; nil for none.
  func span(_ section: Section, _ row: Int, within limit: Int) -> TextSpan? {
    let pair = u64(section, row)
    guard pair != noPair else { return nil }
    let start = min(UInt32(truncatingIfNeeded: pair), UInt32(clamping: limit))
    let end = min(UInt32(truncatingIfNeeded: pair >> 32), UInt32(clamping: limit))
    return TextSpan(start: start, end: max(start, end))
  }
}
