// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search
import TerminalUI

/// Date, type, status, who, where, and how many articles say so.
struct EventRow {
  private let event: EventView
  private let days: ClosedRange<CalendarDay>?
  private let isMarked: Bool
  /// The year or the month is that of the row above, so it need not be read again.
  private let repeatsYear: Bool
  private let repeatsMonth: Bool
  private let corpus: Corpus
  private let chosen: ActorID?

  private let query: Query

  init(_ id: UInt32, after previous: UInt32?, _ state: ExplorerState, _ query: Query, _ isMarked: Bool) {
    self.query = query
    corpus = state.catalog!.corpus
    event = corpus.event(EventID(rawValue: id))
    days = event.days
    self.isMarked = isMarked
    chosen = state.place.narrowing.actor
    let day = state.catalog!.eventDays[Int(id)]
    let before = previous.map { state.catalog!.eventDays[Int($0)] }
    if let before, before != Histogram.undated, day != Histogram.undated {
      repeatsYear = Grain.year.key(Int(before)) == Grain.year.key(Int(day))
      repeatsMonth = Grain.month.key(Int(before)) == Grain.month.key(Int(day))
    } else {
      repeatsYear = before == day
      repeatsMonth = before == day
    }
  }

  func draw(_ rect: Rect, on canvas: inout Canvas) {
    var column = rect.column + 1
    var end = rect.endColumn - 1
    column += drawDate(rect, column, on: &canvas) + 1

    let reports = event.articleCount
    if reports > 1 { canvas.put(grouped(reports), endingBefore: end, row: rect.row, columns: 4, .text) }
    end -= 4

    let isWide = rect.columns >= 60
    let typeColumns = isWide ? 12 : 8
    canvas.put(
      runs(event.type == .other ? event.triggerText : event.type.word, isMarked ? .selectedName : .text, canvas),
      column: column, row: rect.row,
      columns: typeColumns)
    column += typeColumns + 1
    if isWide {
      let statusColumns = rect.columns >= 84 ? 18 : 10
      drawStatus(column, rect.row, statusColumns, on: &canvas)
      column += statusColumns + 1
    } else if event.status != .reported {
      // Where there is no column for the status, its first letter stands for it.
      canvas.put(
        String(event.status.word.prefix(4)), column: column, row: rect.row, columns: 4, event.status.role)
      column += 5
    }
    drawWhoAndWhere(rect, column, end, on: &canvas)
  }

  // MARK: Date

  /// Returns the columns of the date, which are the same in all rows.
  private func drawDate(_ rect: Rect, _ column: Int, on canvas: inout Canvas) -> Int {
    let glyphs = canvas.glyphs
    let isWide = rect.columns >= 60
    let dayColumns = 9
    let columns = isWide ? 5 + 1 + dayColumns : 11
    guard let days else {
      if !repeatsYear { canvas.put("undated", column: column, row: rect.row, columns: columns, .quiet) }
      return columns
    }
    guard isWide else {
      if event.isTimeInferred { canvas.put(glyphs.about, column: column, row: rect.row, .quiet) }
      canvas.put(DateWords.digits(days), column: column + 1, row: rect.row, columns: 10, .date)
      return columns
    }
    if !repeatsYear {
      canvas.put(String(days.lowerBound.year), column: column, row: rect.row, columns: 4, .strong)
    }
    if event.isTimeInferred { canvas.put(glyphs.about, column: column + 5, row: rect.row, .quiet) }
    let words = DateWords.withoutYear(days, columns: dayColumns)
    var used = 0
    if repeatsMonth, words.hasPrefix(DateWords.month(days.lowerBound)) {
      used = canvas.put(String(words.prefix(3)), column: column + 6, row: rect.row, columns: dayColumns, .quiet)
    }
    canvas.put(
      String(words.dropFirst(used)), column: column + 6 + used, row: rect.row, columns: dayColumns - used,
      words == "year" ? .quiet : .date)
    return columns
  }

  // MARK: Status

  /// The status, or both sides where articles disagree: "planned 2, seen 2".
  private func drawStatus(_ column: Int, _ row: Int, _ columns: Int, on canvas: inout Canvas) {
    let counts = event.statusCounts
    guard counts.count > 1 else {
      canvas.put(event.status.word, column: column, row: row, columns: columns, event.status.role)
      return
    }
    if columns < 16 {
      let word = canvas.run(event.status.word + " ", event.status.role)
      canvas.put([word, canvas.run(canvas.glyphs.differs, .statusHedged)], column: column, row: row, columns: columns)
      return
    }
    let words = counts.reversed().map { "\($0.status.shortWord) \($0.count)" }
    let roles = counts.reversed().map { $0.status == .reported ? Theme.Role.text : $0.status.role }
    let fits = columnWidth(of: words.joined(separator: ", ")) <= columns
    var runs: [Canvas.Run] = []
    if fits {
      for (i, word) in words.enumerated() {
        if i > 0 { runs.append(canvas.run(", ", .quiet)) }
        runs.append(canvas.run(word, roles[i]))
      }
    } else {
      // The two ends of three or more.
      runs = [
        canvas.run(counts.last!.status.shortWord, roles[0]), canvas.run(" \(canvas.glyphs.differs) ", .quiet),
        canvas.run(counts[0].status.shortWord, roles[roles.count - 1]),
      ]
    }
    canvas.put(runs, column: column, row: row, columns: columns)
  }

  // MARK: Who and where

  private func drawWhoAndWhere(_ rect: Rect, _ column: Int, _ end: Int, on canvas: inout Canvas) {
    var end = end
    let place = event.placeName
    let hasPlaceColumn = end - column >= 52
    if hasPlaceColumn {
      end -= 18
      if let place { canvas.put(runs(place, .quiet, canvas), column: end, row: rect.row, columns: 17) }
      end -= 2
    }
    var runs: [Canvas.Run] = []
    // Those that would stand behind the end are not read: an event of a war has hundreds.
    var used = 0
    for i in 0..<event.participantCount where used <= end - column {
      if i > 0 {
        runs.append(canvas.run(", ", .quiet))
        used += 2
      }
      let actor = event.participantActor(i)
      let name = actor.map { shortName(corpus.actor($0)) } ?? event.participantName(i)
      runs += self.runs(name, actor != nil && actor == chosen ? .selectedName : .text, canvas)
      used += columnWidth(of: name)
    }
    if runs.isEmpty { runs = self.runs(event.triggerText, .quiet, canvas) }
    if !hasPlaceColumn, let place { runs += [canvas.run("  ", .quiet)] + self.runs(place, .quiet, canvas) }
    canvas.put(runs, column: column, row: rect.row, columns: end - column)
  }

  /// The words with what the search found in them.
  private func runs(_ text: String, _ role: Theme.Role, _ canvas: Canvas) -> [Canvas.Run] {
    canvas.runs(text, hits: query.isEmpty ? [] : query.highlights(in: text), role)
  }
}
