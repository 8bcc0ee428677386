// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// The columns of a corpus, wherever their bytes lie: memory of our own, or a mapped file.
///
/// Reads are total: an index, id or offset outside its column reads as zero, nothing or an empty list, so a damaged file
/// shows less, and never traps. The bytes are never written after `init`, hence `@unchecked Sendable`.
final class CorpusStorage: @unchecked Sendable {
  private struct Column {
    var base: UnsafeRawPointer
    var count: Int
  }

  /// Holds the bytes.
  let file: SectionFile
  private let columns: UnsafeMutableBufferPointer<Column>

  /// Throws when a column is missing or has not the length that it must have.
  init(_ file: SectionFile) throws(CorpusFileError) {
    var columns: [Column] = []
    for section in Section.allCases {
      guard let bytes = file[section.name] else { throw .missingSection(section.name) }
      guard bytes.count % section.width == 0 else { throw .damagedSection(section.name) }
      columns.append(Column(base: bytes.unowned.baseAddress!, count: bytes.count / section.width))
    }
    for section in Section.allCases {
      guard let (column, plus) = section.lengthOf else { continue }
      guard columns[section.rawValue].count == columns[column.rawValue].count + plus else {
        throw .damagedSection(section.name)
      }
    }
    // Ids have 32 bits, and the last one stands for none.
    for section: Section in [.articleKey, .actorName, .quoteArticle, .eventType] {
      guard columns[section.rawValue].count < Int(noID) else { throw .damagedSection(section.name) }
    }
    self.file = file
    self.columns = .allocate(capacity: columns.count)
    _ = self.columns.initialize(from: columns)
  }

  deinit { columns.deallocate() }

  // MARK: Columns

  /// The number of elements of a section.
  @inline(__always)
  func count(_ section: Section) -> Int { columns[section.rawValue].count }

  /// The first byte of a section.
  @inline(__always)
  func address(_ section: Section) -> UnsafeRawPointer { columns[section.rawValue].base }

  @inline(__always)
  func u8(_ section: Section, _ index: Int) -> UInt8 {
    guard index >= 0, index < count(section) else { return 0 }
    return address(section).loadUnaligned(fromByteOffset: index, as: UInt8.self)
  }

  @inline(__always)
  func u32(_ section: Section, _ index: Int) -> UInt32 {
    guard index >= 0, index < count(section) else { return noID }
    return UInt32(littleEndian: address(section).loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
  }

  @inline(__always)
  func u64(_ section: Section, _ index: Int) -> UInt64 {
    guard index >= 0, index < count(section) else { return noPair }
    return UInt64(littleEndian: address(section).loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
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
