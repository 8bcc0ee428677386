// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Growing columns of numbers, one for each section.
///
/// Memory of their own that grows in place where the system can move pages, so that growing never holds a long column
/// twice. Held by a class that gives it back; only its owner touches it.
final class ColumnBuffers {
  private struct Column {
    var base: UnsafeMutableRawPointer?
    var count = 0
    var capacity = 0
  }

  private let columns: UnsafeMutableBufferPointer<Column>

  init(count: Int) {
    columns = .allocate(capacity: count)
    columns.initialize(repeating: Column(base: nil))
  }

  deinit {
    for column in columns { free(column.base) }
    columns.deallocate()
  }

  /// The length in bytes.
  func count(_ column: Int) -> Int { columns[column].count }

  @inline(__always)
  func append<T: FixedWidthInteger>(_ value: T, to column: Int) {
    let end = columns[column].count + MemoryLayout<T>.size
    if end > columns[column].capacity { grow(column, to: end) }
    columns[column].base!.storeBytes(of: value.littleEndian, toByteOffset: columns[column].count, as: T.self)
    columns[column].count = end
  }

  func append(_ bytes: UnsafeRawBufferPointer, to column: Int) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    let end = columns[column].count + bytes.count
    if end > columns[column].capacity { grow(column, to: end) }
    memcpy(columns[column].base! + columns[column].count, source, bytes.count)
    columns[column].count = end
  }

  private func grow(_ column: Int, to least: Int) {
    let capacity = max(64, least, columns[column].capacity * 2)
    // Of a long stretch realloc moves pages, not bytes, and those not yet written to take no memory.
    guard let base = realloc(columns[column].base, capacity) else { noMemory(for: capacity) }
    (columns[column].base, columns[column].capacity) = (base, capacity)
  }

  /// The bytes of a column, which begins anew.
  func take(_ column: Int) -> SectionBytes {
    let (base, count) = (columns[column].base, columns[column].count)
    columns[column] = Column(base: nil)
    guard let base = base.flatMap({ realloc($0, max(count, 1)) }) else { return SectionBytes([UInt8]()) }
    return SectionBytes(UnsafeRawBufferPointer(start: base, count: count)) {
      free(UnsafeMutableRawPointer(mutating: $0.baseAddress!))
    }
  }
}

/// Ends the program as Swift does when there is no memory for an array, and says what can be done.
///
/// Linux promises memory that it does not have, so this is seen under a limit; else the system ends the program.
package func noMemory(for bytes: Int) -> Never {
  fatalError(
    "no memory for a list of \(bytes >> 20) MB: take fewer articles at once, or raise the limit (ulimit -v, the container’s)"
  )
}
