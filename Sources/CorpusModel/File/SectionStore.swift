// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Synchronization

/// Takes the bytes of a file that is being written, and gives parts of them back from where they lie then.
public protocol SectionOutput: AnyObject, Sendable {
  /// Appends the bytes.
  func append(_ bytes: UnsafeRawBufferPointer) throws
  /// A part of what was appended, without a copy in memory.
  func part(_ range: Range<Int>) throws -> SectionBytes
  /// Writes over the first bytes of the file.
  func replaceBeginning(_ bytes: UnsafeRawBufferPointer) throws
}

/// Where the sections of a `SectionFile` go as soon as they are made, so that a large file is never held in memory.
///
/// Room for the head and for `mostSections` is left at the beginning; `SectionFile.finish()` fills it. Where the output
/// refuses, sections stay in memory from then on, and `finish()` throws.
public final class SectionStore: Sendable {
  public static let mostSections = 320
  /// Shorter sections stay in memory until the end.
  static let shortest = 1 << 16
  /// Bytes that are collected before they are written.
  static let pieceSize = 1 << 20

  private struct State {
    var end = 0
    var entries: [String: Head.Entry] = [:]
    var error: (any Error)?
  }

  private let output: any SectionOutput
  private let state = Mutex(State())

  /// Begins a file at the beginning of the output.
  public init(_ output: any SectionOutput) {
    self.output = output
    state.withLock { state in
      let size = Head.size(sections: SectionStore.mostSections)
      SectionBytes(count: size) { _ in }.withBytes { append($0, &state) }
    }
  }

  /// Writes a section of `count` bytes, which `fill` hands over in pieces; nil when that was refused.
  func add(_ name: String, count: Int, _ fill: ((UnsafeRawBufferPointer) -> Void) -> Void) -> SectionBytes? {
    state.withLock { state in
      let gap = Head.aligned(state.end) - state.end
      if gap > 0 { SectionBytes(count: gap) { _ in }.withBytes { append($0, &state) } }
      let start = state.end
      var sum = Checksum()
      var pieces = PieceBuffer(size: SectionStore.pieceSize)
      func write(_ piece: UnsafeRawBufferPointer) {
        sum.add(piece)
        append(piece, &state)
      }
      fill { pieces.add($0, to: write) }
      pieces.flush(to: write)
      precondition(state.error != nil || state.end - start == count, "a section of another length than was said")
      guard state.error == nil else { return nil }
      do {
        let bytes = try output.part(start..<state.end)
        state.entries[name] = Head.Entry(name: name, range: start..<state.end, checksum: sum.value)
        return bytes
      } catch {
        state.error = error
        return nil
      }
    }
  }

  /// Whether the section is in the file.
  func holds(_ name: String) -> Bool { state.withLock { $0.entries[name] != nil } }

  /// Forgets a section; its bytes stay in the file, and nothing names them.
  func forget(_ name: String) { state.withLock { $0.entries[name] = nil } }

  /// Writes the head for the sections of those names, all of which have been added.
  func finish(_ names: [String], readerVersion: UInt64, fingerprint: UInt64) throws {
    try state.withLock { state in
      precondition(names.count <= SectionStore.mostSections, "more sections than there is room for")
      if let error = state.error { throw error }
      // The length is a multiple of 64, as of any such file.
      let gap = Head.aligned(state.end) - state.end
      if gap > 0 { SectionBytes(count: gap) { _ in }.withBytes { append($0, &state) } }
      if let error = state.error { throw error }
      let entries = names.map { state.entries[$0]! }.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      let head = Head.bytes(entries, length: state.end, readerVersion: readerVersion, fingerprint: fingerprint)
      try SectionBytes(head).withBytes { try output.replaceBeginning($0) }
    }
  }

  private func append(_ bytes: UnsafeRawBufferPointer, _ state: inout State) {
    guard state.error == nil else { return }
    do { try output.append(bytes) } catch { state.error = error }
    state.end += bytes.count
  }
}

/// Collects bytes to pieces of one size, but for the last one.
private struct PieceBuffer {
  private var bytes: [UInt8] = []
  private let size: Int

  init(size: Int) { self.size = size }

  mutating func add(_ new: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) -> Void) {
    var rest = new[...]
    if !bytes.isEmpty {
      let part = rest.prefix(size - bytes.count)
      bytes.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
      guard bytes.count == size else { return }
      flush(to: sink)
    }
    let whole = rest.prefix(rest.count / size * size)
    if !whole.isEmpty { sink(UnsafeRawBufferPointer(rebasing: whole)) }
    rest = rest.dropFirst(whole.count)
    if !rest.isEmpty {
      bytes.reserveCapacity(size)
      bytes.append(contentsOf: rest)
    }
  }

  mutating func flush(to sink: (UnsafeRawBufferPointer) -> Void) {
    if !bytes.isEmpty { bytes.withUnsafeBytes(sink) }
    bytes.removeAll(keepingCapacity: true)
  }
}
