// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses
public import TerminalUI

/// The terminal this program runs in, by ncurses.
///
/// While a value lives, the screen is ours; when it ends, the screen is as it was found. A crash skips the end, so
/// signal handlers restore the screen then. There can be one at a time, on one thread.
public struct CursesTerminal: ~Copyable, Terminal {
  private let options: TerminalOptions
  private let wake: Int32
  private var palette: Palette
  private var input = InputDecoder()
  private var hasHungUp = false
  /// What the terminal shows; nil when that is not known.
  private var shown: Frame?
  /// Scalars that are put at once.
  private var run: [UInt32] = []

  /// How long a lone Escape waits for the rest of a key it may be the beginning of.
  private static let escapeMilliseconds = 25

  /// Takes the screen.
  ///
  /// `mailbox` is the descriptor of a `Mailbox` whose messages shall end the waiting, as `.wake`.
  public init(options: TerminalOptions = .fromEnvironment, mailbox: Int32? = nil) throws(TerminalError) {
    let term = environment("TERM")
    switch Int(screen_open(options.usesColors ? 1 : 0, options.usesMouse ? 1 : 0)) {
    case SCREEN_READY: break
    case SCREEN_NOT_A_TERMINAL: throw .notATerminal
    case SCREEN_NO_TERM: throw .termIsUnset
    case SCREEN_UNKNOWN_TERM: throw .unknownTerm(term)
    case SCREEN_NO_DATABASE: throw .noTerminalDatabase(term: term)
    case SCREEN_CANNOT_MOVE: throw .cursorCannotMove(term: term)
    default: throw .refused(term: term)
    }
    self.options = options
    wake = mailbox ?? -1
    palette = Palette(colors: Int(screen_colors()))
    screen_resize()
  }

  deinit { screen_close() }

  public var size: Size { Size(columns: Int(screen_columns()), rows: Int(screen_rows())) }
  public var colorDepth: ColorDepth { palette.depth }
  /// True when text reaches the terminal as UTF-8. Where it is false, what the encoding lacks becomes ASCII.
  public var isUTF8: Bool { screen_is_utf8() == 1 }

  // MARK: Drawing

  public mutating func draw(_ frame: Frame) {
    let size = size
    let before = shown?.size == frame.size ? shown : nil
    screen_begin()
    if before == nil { screen_erase() }
    let columns = min(size.columns, frame.size.columns)
    let relinked = options.usesLinks ? rowsToRelink(frame, before) : []
    for row in 0..<min(size.rows, frame.size.rows) {
      let cells = frame.cells(row: row)
      let old = before?.cells(row: row)
      if relinked.contains(row) {
        drawRow(row, sendable(withoutLinks(cells, frame, row).prefix(columns)), before: nil)
        screen_redraw(Int32(row))
        continue
      }
      if let old, old == cells { continue }
      drawRow(row, sendable(cells.prefix(columns)), before: old.map { sendable($0.prefix(columns)) })
    }
    if !relinked.isEmpty { drawLinks(frame, relinked, columns) }
    if let cursor = frame.cursor, cursor.row < size.rows, cursor.column < size.columns {
      screen_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      screen_cursor(-1, -1)
    }
    screen_flush()
    shown = frame
  }

  /// Puts the cells of a row that changed.
  ///
  /// Behind glyphs whose width terminals disagree on, the cursor is placed anew, so that nothing after them moves.
  private mutating func drawRow(_ row: Int, _ cells: [Cell], before: [Cell]?) {
    var isUncertain = false
    var next = 0
    while next < cells.count {
      let column = next
      let cell = cells[column]
      let width = column + 1 < cells.count && cells[column + 1].glyph.isRightHalf ? 2 : 1
      next += width
      if cell.glyph.isRightHalf { continue }
      if let before, before[column] == cell, width == 1 || before[column + 1] == cells[column + 1] { continue }
      if !isUncertain, width == 1, isPlain(cell.glyph) {
        next = putRun(row, column, cells, before: before)
        continue
      }
      put(cell, row: row, column: column, width: width)
      isUncertain = isUncertain || cell.glyph.hasUncertainWidth
      if isUncertain, next == cells.count || !cells[next].glyph.hasUncertainWidth {
        screen_draw()
        if next < cells.count { screen_settle(Int32(row), Int32(next)) }
        isUncertain = false
      }
    }
    if isUncertain {
      screen_draw()
      screen_settle(Int32(row), 0)
    }
  }

  /// Puts the plain cells that have changed and look alike, from a column on; returns the column behind them.
  private mutating func putRun(_ row: Int, _ column: Int, _ cells: [Cell], before: [Cell]?) -> Int {
    let style = cells[column].style
    run.removeAll(keepingCapacity: true)
    var end = column
    while end < cells.count, run.count < Int(SCREEN_LONGEST_RUN), cells[end].style == style {
      if end > column, before?[end] == cells[end] || !isPlain(cells[end].glyph) { break }
      if end + 1 < cells.count, cells[end + 1].glyph.isRightHalf { break }
      run.append(cells[end].glyph.base)
      end += 1
    }
    let look = palette.look(of: style)
    screen_put_run(Int32(row), Int32(column), run, Int32(run.count), look.attributes, look.pair)
    return end
  }

  /// Narrow everywhere, without marks, and in the terminal's encoding.
  private func isPlain(_ glyph: Glyph) -> Bool {
    if glyph.hasMarks || glyph.isRightHalf { return false }
    if glyph.base < 0x80 { return true }
    return !options.isASCIIOnly && !glyph.hasUncertainWidth && screen_can_show(glyph.base, 1) == 1
  }

  // MARK: Links

  /// The rows where other words have an address than before, or another one: a terminal keeps it with each cell, so these
  /// rows are drawn anew.
  private func rowsToRelink(_ frame: Frame, _ before: Frame?) -> Set<Int> {
    func cells(_ link: Link, _ frame: Frame) -> [Cell] { link.columns.map { frame[$0, link.row] } }
    let new = frame.links.filter { isInside($0, frame) }
    guard let before else { return Set(new.map(\.row)) }
    let old = before.links.filter { isInside($0, before) }
    return Set(new.filter { !old.contains($0) || cells($0, before) != cells($0, frame) }.map(\.row)).union(
      old.filter { !new.contains($0) }.map(\.row).filter { $0 < frame.size.rows })
  }

  private func isInside(_ link: Link, _ frame: Frame) -> Bool {
    link.row < min(size.rows, frame.size.rows) && link.columns.upperBound <= min(size.columns, frame.size.columns)
  }

  private func withoutLinks(_ cells: ArraySlice<Cell>, _ frame: Frame, _ row: Int) -> ArraySlice<Cell> {
    var result = Array(cells)
    let blank = Frame(size: Size(columns: 1, rows: 1))[0, 0]
    for link in frame.links where link.row == row && isInside(link, frame) {
      for column in link.columns { result[column] = blank }
    }
    return result[...]
  }

  /// Sends the words of links between the sequences that make them links, which ncurses knows nothing of.
  private mutating func drawLinks(_ frame: Frame, _ rows: Set<Int>, _ columns: Int) {
    screen_draw()
    for link in frame.links where rows.contains(link.row) && isInside(link, frame) {
      send(Hyperlinks.sequence(link.address))
      var isUncertain = false
      for column in link.columns {
        let cell = frame[column, link.row]
        if cell.glyph.isRightHalf { continue }
        let isWide = column + 1 < frame.size.columns && frame[column + 1, link.row].glyph.isRightHalf
        put(cell, row: link.row, column: column, width: isWide ? 2 : 1)
        isUncertain = isUncertain || cell.glyph.hasUncertainWidth
      }
      screen_draw()
      send(Hyperlinks.sequence(nil))
      if isUncertain { screen_settle(Int32(link.row), 0) }
    }
  }

  private mutating func put(_ cell: Cell, row: Int, column: Int, width: Int) {
    let look = palette.look(of: cell.style)
    var glyph = cell.glyph
    var width = width
    if glyph.base >= 0x80, options.isASCIIOnly || screen_can_show(glyph.base, Int32(width)) == 0 {
      let twin = glyph.asciiTwin
      let placeholder = Glyph.placeholder
      let canShowPlaceholder = !options.isASCIIOnly && screen_can_show(placeholder.base, 1) == 1
      glyph = twin.base == UInt32(UInt8(ascii: "?")) && canShowPlaceholder ? placeholder : twin
      if width == 2 { put(base: 0x20, row: row, column: column + 1, look) }
      width = 1
    }
    if glyph.hasMarks {
      let scalars = glyph.scalars.map(\.value)
      screen_put(Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, look.pair)
    } else {
      put(base: glyph.base, row: row, column: column, look)
    }
  }

  private func put(base: UInt32, row: Int, column: Int, _ look: Palette.Look) {
    var scalar = base
    screen_put(Int32(row), Int32(column), &scalar, 1, look.attributes, look.pair)
  }

  /// Draws everything anew with the next frame, for when something else wrote on the screen.
  public mutating func forget() {
    screen_forget()
    shown = nil
  }

  /// Stops the program as ^Z does, and goes on when the shell says so; draw again after it.
  public mutating func suspend() {
    screen_suspend()
    _ = resumed()
  }

  /// Gives the screen to another program of this terminal while the work runs; draw again after it.
  public mutating func stepOut(_ work: () -> Void) {
    screen_step_out()
    work()
    screen_step_in()
    _ = resumed()
  }

  /// The signal that asked the program to end, if one did.
  public var endSignal: Int32? {
    let signal = screen_end_signal()
    return signal == 0 ? nil : signal
  }

  /// Sends a control sequence that shows nothing, such as one that copies text.
  public mutating func send(_ sequence: String) {
    let bytes = Array(sequence.utf8).map { CChar(bitPattern: $0) }
    screen_send(bytes, Int32(bytes.count))
  }

  // MARK: Input

  public mutating func nextEvent(timeoutMilliseconds limit: Int?) -> InputEvent? {
    while !hasHungUp {
      if let event = input.next() { return event }
      let isIncomplete = input.isIncomplete
      let wait = isIncomplete ? min(Self.escapeMilliseconds, limit ?? Self.escapeMilliseconds) : limit ?? -1
      let found = Int(screen_wait(wake, Int32(clamping: wait)))
      if found & SCREEN_SIGNAL != 0 {
        if let event = takeSignal() { return event }
      } else if found & SCREEN_INPUT != 0 {
        readInput()
      } else if found & SCREEN_WOKEN != 0 {
        screen_woken(wake)
        return .wake
      } else if isIncomplete, wait == Self.escapeMilliseconds {
        if let event = input.next(isFinal: true) { return event }
      } else {
        return nil
      }
    }
    return .hangup
  }

  private mutating func readInput() {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = Int(screen_read(buffer.baseAddress, Int32(buffer.count)))
      if count > 0 { input.feed(Array(buffer[..<count])) }
      return count
    }
    if count < 0 { hasHungUp = true }
  }

  private mutating func takeSignal() -> InputEvent? {
    switch Int(screen_signal()) {
    case SCREEN_RESIZED:
      screen_resize()
      shown = nil
      return .resize(size)
    case SCREEN_INTERRUPTED: return .key(.control("c"))
    case SCREEN_ASKED_TO_END:
      hasHungUp = true
      return .hangup
    case SCREEN_ASKED_TO_STOP:
      screen_suspend()
      return resumed()
    case SCREEN_CONTINUED:
      screen_retake()
      return resumed()
    default: return nil
    }
  }

  /// The screen is ours again; signals that came on the way are settled with it.
  private mutating func resumed() -> InputEvent {
    shown = nil
    var signal = Int(screen_signal())
    while signal != 0 {
      if signal == SCREEN_ASKED_TO_END { hasHungUp = true }
      signal = Int(screen_signal())
    }
    return hasHungUp ? .hangup : .suspendResumed
  }
}
