// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import TerminalUI

// The events over time, above their list.
extension ExplorerState {
  /// The histogram as it stands on the screen: which bins, and how many columns each.
  struct Bars {
    var first: Int
    var count: Int
    var columns: Int
  }

  func bars(_ histogram: Histogram, columns: Int) -> Bars {
    let count = histogram.bins.count
    guard count > columns else { return Bars(first: 0, count: count, columns: max(1, min(3, columns / max(1, count)))) }
    // More bars than columns: those around the selected event.
    let middle = bin(ofRow: place[.events].selection) ?? count - 1
    return Bars(first: max(0, min(middle - columns / 2, count - columns)), count: columns, columns: 1)
  }

  private func bin(ofRow row: Int) -> Int? {
    guard row < lists.events.count, let catalog else { return nil }
    return histogram?.histogram.bin(of: catalog.eventDays[Int(lists.events[row])])
  }

  func drawHistogram(_ body: Rect, on canvas: inout Canvas) {
    let rows = histogramRows(body)
    guard rows > 0, let histogram = histogram?.histogram, !histogram.bins.isEmpty else { return }
    let bars = self.bars(histogram, columns: body.columns - 2)
    let visible = place[.events].visible
    let firstInView = visible.isEmpty ? nil : bin(ofRow: visible.lowerBound)
    let lastInView = visible.last.map { bin(ofRow: $0) ?? histogram.bins.count - 1 }
    let selected = bin(ofRow: place[.events].selection)
    for i in 0..<bars.count {
      let index = bars.first + i
      let bin = histogram.bins[index]
      let column = body.column + 1 + i * bars.columns
      let inView = firstInView.map { $0 <= index } == true && lastInView.map { index <= $0 } == true
      let role: Theme.Role = index == selected ? .barSelected : inView ? .barInView : .bar
      let width = max(1, bars.columns - (bars.columns > 2 ? 1 : 0))
      if bin.isFold {
        canvas.put(glyphs.folded, column: column, row: body.row + rows - 2, inView ? role : .quiet)
      } else {
        let rect = Rect(column: column, row: body.row, columns: width, rows: rows - 1)
        drawBar(bin.count, histogram.highest, rect, role, &canvas)
      }
    }
    drawAxis(histogram, bars, body, body.row + rows - 1, on: &canvas)
  }

  /// A bar over one or two rows, from the bottom.
  private func drawBar(_ count: Int, _ highest: Int, _ rect: Rect, _ role: Theme.Role, _ canvas: inout Canvas) {
    let steps = rect.rows * 8
    var height = count == 0 ? 0 : max(1, (count * steps + highest - 1) / max(1, highest))
    for row in (rect.row..<rect.endRow).reversed() {
      let part = min(8, height)
      height -= part
      if part > 0 {
        canvas.put(String(repeating: glyphs.bars[part], count: rect.columns), column: rect.column, row: row, role)
      }
    }
  }

  /// Years, months or days below the bars, where each begins and as far as there is room.
  private func drawAxis(_ histogram: Histogram, _ bars: Bars, _ body: Rect, _ row: Int, on canvas: inout Canvas) {
    let end = body.endColumn - 1
    var free = body.column + 1
    var previous: CalendarDay?
    for i in 0..<bars.count {
      let bin = histogram.bins[bars.first + i]
      if bin.isFold { continue }
      let day = histogram.grain.firstDay(bin.key)
      let isAfterFold = i > 0 && histogram.bins[bars.first + i - 1].isFold
      let label = axisLabel(
        day, after: isAfterFold ? nil : previous, year: previous?.year, histogram.grain, bars.columns)
      let column = body.column + 1 + i * bars.columns
      guard let label, column >= free, column + label.count <= end else {
        // A month that found no room is named with a later bar; a year belongs to its January.
        if label == nil || histogram.grain.rawValue >= Grain.month.rawValue { previous = day }
        continue
      }
      previous = day
      canvas.put(label, column: column, row: row, label.utf8.count >= 4 ? .text : .quiet)
      free = column + label.count + 1
    }
  }

  /// What stands below a bar: the year where it begins, else the month, else the day, as the bars are wide enough.
  private func axisLabel(
    _ day: CalendarDay, after previous: CalendarDay?, year: Int32?, _ grain: Grain, _ columns: Int
  ) -> String? {
    if day.year != year {
      return grain.rawValue < Grain.month.rawValue ? "\(DateWords.month(day)) \(day.year)" : String(day.year)
    }
    if grain == .month {
      let isQuarter = day.month % 3 == 1
      return columns >= 4 || (columns >= 2 && isQuarter) || previous == nil ? DateWords.month(day) : nil
    }
    if day.month != previous?.month { return DateWords.month(day) }
    return grain == .day && columns >= 3 ? String(day.day) : nil
  }

  /// The row of the first event at or after a column of the histogram.
  func eventRow(atHistogramColumn column: Int, _ body: Rect) -> Int? {
    guard let histogram = histogram?.histogram, let days = catalog?.eventDays else { return nil }
    let bars = self.bars(histogram, columns: body.columns - 2)
    let index = bars.first + (column - body.column - 1) / bars.columns
    guard column > body.column, histogram.bins.indices.contains(index) else { return nil }
    let rows = lists.events
    if histogram.bins[index].key == .min { return rows.isEmpty ? nil : 0 }
    let first = Int32(histogram.grain.firstDay(histogram.bins[index].key).number)
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if days[Int(rows[middle])] < first { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? low : nil
  }
}
