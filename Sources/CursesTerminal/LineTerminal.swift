// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses
public import TerminalUI

/// A terminal that a program can use in turns with its user's other programs.
public protocol UserTerminal: Terminal, ~Copyable {
  /// Draws everything anew with the next frame.
  mutating func forget()
  /// Stops the program as ^Z does, and goes on when the shell says so.
  mutating func suspend()
  /// Gives the terminal to another program while the work runs.
  mutating func stepOut(_ work: () -> Void)
  /// Sends a control sequence that shows nothing.
  mutating func send(_ sequence: String)
  /// The signal that asked the program to end, if one did.
  var endSignal: Int32? { get }
}

extension CursesTerminal: UserTerminal {}

/// A terminal for screen readers: what is new on the screen is written as plain lines, below one another, and the
/// cursor stays behind the last one, which is that of the selection.
public struct LineTerminal: ~Copyable, UserTerminal {
  private let wake: Int32
  private var input = InputDecoder()
  private var hasHungUp = false
  private var lines = SpokenLines()

  /// Takes the keys of the terminal. `mailbox` as in `CursesTerminal`.
  public init(mailbox: Int32? = nil) throws(TerminalError) {
    guard lines_open() == 1 else { throw .notATerminal }
    wake = mailbox ?? -1
  }

  deinit {
    screen_send("\r\n", 2)
    lines_close()
  }

  /// Wide enough for whole sentences; it does not follow the window, which breaks lines by itself.
  public var size: Size { Size(columns: 99, rows: 30) }
  public var colorDepth: ColorDepth { .none }

  public mutating func draw(_ frame: Frame) {
    for line in lines.new(in: frame) { send("\r\n" + line) }
  }

  public mutating func forget() { lines = SpokenLines() }

  public mutating func suspend() {
    send("\r\n")
    lines_suspend()
  }

  public mutating func stepOut(_ work: () -> Void) {
    send("\r\n")
    lines_pause(1)
    work()
    lines_pause(0)
  }

  public mutating func send(_ text: String) {
    let bytes = Array(text.utf8).map { CChar(bitPattern: $0) }
    screen_send(bytes, Int32(bytes.count))
  }

  public var endSignal: Int32? {
    let signal = screen_end_signal()
    return signal == 0 ? nil : signal
  }

  public mutating func nextEvent(timeoutMilliseconds limit: Int?) -> InputEvent? {
    while !hasHungUp {
      if let event = input.next() { return event }
      let isIncomplete = input.isIncomplete
      let found = Int(screen_wait(wake, Int32(clamping: isIncomplete ? min(25, limit ?? 25) : limit ?? -1)))
      if found & SCREEN_SIGNAL != 0 {
        switch Int(screen_signal()) {
        case SCREEN_INTERRUPTED: return .key(.control("c"))
        case SCREEN_ASKED_TO_END: hasHungUp = true
        case SCREEN_ASKED_TO_STOP: return .key(.control("z"))
        default: break
        }
      } else if found & SCREEN_INPUT != 0 {
        let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
          let count = Int(screen_read(buffer.baseAddress, Int32(buffer.count)))
          if count > 0 { input.feed(Array(buffer[..<count])) }
          return count
        }
        if count < 0 { hasHungUp = true }
      } else if found & SCREEN_WOKEN != 0 {
        screen_woken(wake)
        return .wake
      } else if isIncomplete {
        if let event = input.next(isFinal: true) { return event }
      } else {
        return nil
      }
    }
    return .hangup
  }
}

/// What of a frame is new, as lines to be read aloud.
public struct SpokenLines: Sendable {
  private var before: Set<String> = []
  private var status = ""
  private var selected = ""

  public init() {}

  /// The rows that no row before said, the selected one last; the last row only when it says something else than other
  /// numbers.
  public mutating func new(in frame: Frame) -> [String] {
    guard frame.size.rows > 0 else { return [] }
    let rows = (0..<frame.size.rows).map { SpokenLines.spoken(frame.text(row: $0)) }
    let content = rows.dropLast()
    let cursor = frame.cursor.flatMap { $0.row < rows.count - 1 ? rows[$0.row] : nil } ?? ""
    var result = content.filter { !$0.isEmpty && $0 != cursor && !before.contains($0) }
    let status = rows[rows.count - 1]
    let isQuestion = frame.cursor?.row == rows.count - 1
    if isQuestion || SpokenLines.withoutNumbers(status) != SpokenLines.withoutNumbers(self.status) {
      result.append(status)
    }
    if !cursor.isEmpty, cursor != selected || !before.contains(cursor) || !result.isEmpty { result.append(cursor) }
    before = Set(content)
    (self.status, selected) = (status, cursor)
    return result
  }

  /// Columns become commas; signs before a row are not read.
  private static func spoken(_ row: String) -> String {
    var words = Substring(row)
    while let first = words.first, first == " " || first == ">" || first == "|" { words = words.dropFirst() }
    var result = ""
    var blanks = 0
    for character in words {
      if character == " " {
        blanks += 1
        continue
      }
      // A day stands right of its month: "Apr  2".
      let isDay = blanks == 2 && character.isNumber && result.last?.isLetter == true
      if blanks > 0 { result += blanks > 1 && !isDay ? ", " : " " }
      blanks = 0
      result.append(character)
    }
    return result
  }

  private static func withoutNumbers(_ text: String) -> String { text.filter { !$0.isNumber } }
}
