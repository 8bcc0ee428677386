// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Makes events of the bytes a terminal sends.
///
/// Knows the spellings of keys of xterm, rxvt, the Linux console, VT100 and their kin at once, so none has to be
/// looked up; mouse reports (SGR 1006 and X10), bracketed paste, UTF-8. What it does not know it drops.
public struct InputDecoder: Sendable {
  /// Bytes not yet understood.
  private var waiting: [UInt8] = []
  private var offset = 0
  /// The text of a paste that has begun.
  private var pasted: [UInt8]?

  /// No sequence of keys is as long; a longer one is rubbish and dropped.
  private static let longestSequence = 4096
  /// What is pasted beyond this many bytes comes as a second paste.
  private static let longestPaste = 1 << 20

  public init() {}

  /// Adds bytes that were read.
  public mutating func feed(_ bytes: [UInt8]) {
    waiting.removeFirst(offset)
    offset = 0
    waiting.append(contentsOf: bytes)
  }

  /// True when bytes wait that may be the beginning of a longer sequence; false inside a paste.
  ///
  /// Escape is such a beginning: ask again with `isFinal` when nothing followed within some 25 milliseconds.
  public var isIncomplete: Bool { offset < waiting.count && pasted == nil }

  /// The next event that is complete, nil when there is none. `isFinal` says that nothing more will follow soon, so
  /// what looks like a beginning is all there is.
  public mutating func next(isFinal: Bool = false) -> InputEvent? {
    while offset < waiting.count {
      if pasted != nil {
        guard let event = continuePaste() else { return nil }
        return event
      }
      var reader = SequenceReader(bytes: waiting, offset: offset, isFinal: isFinal)
      switch reader.read() {
      case .incomplete:
        if waiting.count - offset > Self.longestSequence {
          offset = waiting.count
        }
        return nil
      case .nothing: offset = reader.offset
      case .pasteBegins:
        offset = reader.offset
        pasted = []
      case .event(let event):
        offset = reader.offset
        return event
      }
    }
    return nil
  }

  /// Moves bytes into the paste up to its end mark.
  private mutating func continuePaste() -> InputEvent? {
    let mark = Array("\u{1B}[201~".utf8)
    var text = pasted ?? []
    while offset < waiting.count {
      let rest = waiting[offset...]
      if rest.starts(with: mark) {
        offset += mark.count
        pasted = nil
        return .paste(String(decoding: text, as: UTF8.self))
      }
      // The mark may arrive in pieces.
      if rest.count < mark.count, mark.starts(with: rest) { break }
      text.append(waiting[offset])
      offset += 1
      if text.count >= Self.longestPaste, offset < waiting.count, waiting[offset] & 0xC0 != 0x80 {
        pasted = []
        return .paste(String(decoding: text, as: UTF8.self))
      }
    }
    pasted = text
    return nil
  }
}
