// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc

/// Numbers that are added one by one, hundreds of millions of them.
///
/// An array that grows copies itself, and is in memory twice meanwhile; here the system moves pages, and those not yet
/// written to take no memory. Copies of what holds them share them.
final class GrowingNumbers {
  private var base: UnsafeMutablePointer<UInt32>?
  private var capacity = 0
  private(set) var count = 0

  deinit { free(base) }

  @inline(__always)
  func append(_ number: UInt32) {
    if count == capacity { grow(to: count + 1) }
    base![count] = number
    count += 1
  }

  func append(contentsOf numbers: UnsafeBufferPointer<UInt32>) {
    guard numbers.count > 0 else { return }
    if count + numbers.count > capacity { grow(to: count + numbers.count) }
    (base! + count).update(from: numbers.baseAddress!, count: numbers.count)
    count += numbers.count
  }

  /// Appends what the closure writes behind the end, where that many have room, and says how many it wrote.
  @inline(__always)
  func append<R>(atMost room: Int, _ body: (UnsafeMutablePointer<UInt32>) -> (count: Int, result: R)) -> R {
    if base == nil || count + room > capacity { grow(to: count + room) }
    let (added, result) = body(base! + count)
    count += added
    return result
  }

  /// Gives the memory back, for all who hold these.
  func removeAll() {
    free(base)
    (base, capacity, count) = (nil, 0, 0)
  }

  /// The numbers; the pointer is valid inside the closure, to which nothing may be added.
  func withAll<R>(_ body: (UnsafeMutableBufferPointer<UInt32>) -> R) -> R {
    withExtendedLifetime(self) { body(UnsafeMutableBufferPointer(start: base, count: count)) }
  }

  private func grow(to least: Int) {
    capacity = max(1024, least, capacity * 2)
    base = realloc(base, capacity * MemoryLayout<UInt32>.stride).map { $0.assumingMemoryBound(to: UInt32.self) }
    if base == nil { noMemory(for: capacity * MemoryLayout<UInt32>.stride) }
  }
}
