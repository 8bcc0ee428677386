// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Search
public import TerminalUI

extension ExplorerState {
  /// The screen.
  public var frame: Frame {
    var canvas = Canvas(size: size, theme: theme, glyphs: glyphs)
    draw(on: &canvas)
    return canvas.frame
  }

  /// The same, with rows that look as in the picture before taken over from it; that was made of this state, too.
  public func frame(after picture: inout Picture) -> Frame {
    var canvas = Canvas(size: size, theme: theme, glyphs: glyphs)
    canvas.before = picture.frame?.size == size ? picture : nil
    draw(on: &canvas)
    picture.frame = canvas.frame
    picture.lists = palette == nil ? canvas.lists : []
    return canvas.frame
  }

  private func draw(on canvas: inout Canvas) {
    if layout.arrangement == .none { return drawTooSmall(on: &canvas) }
    switch phase {
    case .loading(let done, let total, let failures): drawLoading(done, total, failures, on: &canvas)
    case .failed(let reason): drawFailure(reason, on: &canvas)
    case .browsing:
      drawHeader(on: &canvas)
      if help != nil {
        drawHelp(on: &canvas)
      } else {
        drawPanes(on: &canvas)
      }
    }
    if palette != nil {
      drawPalette(on: &canvas)
    } else if question != nil {
      drawQuestion(on: &canvas)
    } else {
      drawStatus(on: &canvas)
    }
  }

  private func drawPanes(on canvas: inout Canvas) {
    if layout.tabs != nil { drawTabs(on: &canvas) }
    for pane in Pane.allCases {
      guard let rect = layout[pane], let body = layout.body(pane) else { continue }
      if layout.hasPaneTitles { drawTitle(pane, rect, on: &canvas) }
      if pane == .events { drawHistogram(body, on: &canvas) }
      if pane == .ties, place.isMatrix {
        drawMatrix(body, on: &canvas)
        continue
      }
      drawList(pane, listRect(pane, body), on: &canvas)
    }
    if let rect = layout.reader {
      if place.card != nil, place.reading == nil { drawCard(rect, on: &canvas) } else { drawReader(rect, on: &canvas) }
    }
    placeCursor(on: &canvas)
  }

  private func drawList(_ pane: Pane, _ rect: Rect, on canvas: inout Canvas) {
    let viewport = place[pane]
    let rows = lists[pane]
    guard !rows.isEmpty else { return drawEmpty(pane, rect, on: &canvas) }
    let hasKeys = pane == place.pane && listsHaveKeys
    let query = lists.mended[pane]?.query ?? Query(place.narrowing[pane])
    let picture = ListPicture(self, pane, rect, query, hasKeys)
    canvas.lists.append(picture)
    let before = canvas.before?.lists.first { $0.looksLike(picture) }
    for (offset, index) in viewport.visible.enumerated() where offset < rect.rows {
      let row = rect.row + offset
      let selected = index == viewport.selection
      if let from = before?.row(of: index, as: picture), let frame = canvas.before?.frame {
        canvas.frame.copy(rect.column..<rect.endColumn, ofRow: from, in: frame, toRow: row)
        continue
      }
      if selected {
        canvas.put(
          hasKeys ? glyphs.selection : glyphs.quietSelection, column: rect.column, row: row, hasKeys ? .mark : .quiet)
      }
      let isMarked = selected && hasKeys
      if !selected, pane != .marks, let sign = sign(item(rows[index], in: pane)) {
        canvas.put(sign, column: rect.column, row: row, .notice)
      }
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      switch pane {
      case .actors: ActorRow(rows[index], self, query, isMarked).draw(line, on: &canvas)
      case .events:
        let isFirst = offset == 0
        EventRow(rows[index], after: isFirst ? nil : rows[index - 1], self, query, isMarked).draw(line, on: &canvas)
      case .quotes: QuoteRow(rows[index], self, query, isMarked).draw(line, on: &canvas)
      case .marks: MarkRow(rows[index], self, query, isMarked).draw(line, on: &canvas)
      case .ties: TieRow(lists.tieTable[Int(rows[index])], self, query, isMarked).draw(line, on: &canvas)
      }
    }
  }

  private func drawEmpty(_ pane: Pane, _ rect: Rect, on canvas: inout Canvas) {
    guard rect.rows > 0 else { return }
    let noun = pane.title.lowercased()
    let query = place.narrowing[pane]
    let text: String
    if pane == .ties, query.isEmpty {
      text = noTies
    } else if pane == .marks, query.isEmpty {
      text = "nothing is marked yet: m stars a row, # gives it tags, c a note"
    } else if !query.isEmpty {
      text = "no \(noun) with “\(query)”" + (place.narrowing.actor != nil && pane != .actors ? " here" : "")
    } else if let actor = place.narrowing.actor, pane != .actors {
      text = "no \(noun) \(place.narrowing.about ? "about" : pane == .quotes ? "by" : "with") \(actorName(actor))"
    } else {
      text = "no \(noun) in these articles"
    }
    canvas.put(text, column: rect.column + 2, row: rect.row, columns: rect.columns - 3, .quiet)
    if let words = elsewhereWords(pane) {
      if rect.rows > 1 {
        canvas.put(words, column: rect.column + 2, row: rect.row + 1, columns: rect.columns - 3, .notice)
      }
    } else if !place.narrowing.parts(from: pane).isEmpty, rect.rows > 1, prompt == nil {
      canvas.put(
        "x takes the narrowing back", column: rect.column + 2, row: rect.row + 1, columns: rect.columns - 3, .quiet)
    }
  }

  /// "12 quotes, 3 events match: Tab", in the pane that has the keys.
  private func elsewhereWords(_ pane: Pane) -> String? {
    guard pane == place.pane, let others = lists.elsewhere[pane], !others.isEmpty else { return nil }
    let words = others.map { counted($0.count, String($0.pane.title.lowercased().dropLast())) }
    let isOne = others.reduce(0) { $0 + $1.count } == 1
    return "\(words.joined(separator: ", ")) \(isOne ? "matches" : "match"): Tab"
  }

  /// The terminal's cursor stands where the user types, else on the selected row, where a braille display looks.
  private func placeCursor(on canvas: inout Canvas) {
    if prompt != nil || question != nil { return }  // Set where the prompt is drawn.
    if !listsHaveKeys { return }  // Set where the words are drawn.
    if place.pane == .ties, place.isMatrix { return }  // Set where the table is drawn.
    guard let body = layout.body(place.pane), !lists[place.pane].isEmpty else { return }
    let rect = listRect(place.pane, body)
    canvas.frame.cursor = Position(column: rect.column, row: rect.row + place[place.pane].selectionRow)
  }

  func actorName(_ id: ActorID) -> String { catalog.map { shortName($0.corpus.actor(id)) } ?? "" }

  // MARK: Without a corpus

  private func drawTooSmall(on canvas: inout Canvas) {
    let smallest = Layout.smallest
    let lines = ["\(smallest.columns)×\(smallest.rows) needed", "q quits"]
    for (i, line) in lines.enumerated() {
      canvas.put(line, column: 0, row: max(0, size.rows / 2 - 1) + i, columns: size.columns, .text, clip: .cut)
    }
  }

  private func drawLoading(_ done: Int, _ total: Int, _ failures: Int, on canvas: inout Canvas) {
    let width = min(48, size.columns - 8)
    let column = (size.columns - width) / 2
    let row = max(1, size.rows / 2 - 3)
    let used = canvas.put("dossier", column: column, row: row, .strong)
    canvas.put(name, column: column + used + 2, row: row, columns: width - used - 2, .text)
    let what = total == 0 ? "Looking for articles …" : "Reading articles"
    canvas.put(what, column: column, row: row + 2, .quiet)
    if total > 0 {
      canvas.put(
        "\(grouped(done)) of \(grouped(total))", endingBefore: column + width, row: row + 2, columns: width - 18, .text)
      let filled = min(width, width * done / max(1, total))
      canvas.put(String(repeating: glyphs.progressDone, count: filled), column: column, row: row + 3, .mark)
      canvas.put(
        String(repeating: glyphs.progressLeft, count: width - filled), column: column + filled, row: row + 3, .quiet)
    }
    if failures > 0 {
      canvas.put(
        "\(counted(failures, "file")) could not be read", column: column, row: row + 4, columns: width, .trouble)
    }
  }

  private func drawFailure(_ reason: String, on canvas: inout Canvas) {
    let width = min(72, size.columns - 8)
    let column = (size.columns - width) / 2
    let lines = wrap(reason, columns: width)
    let bytes = Array(reason.utf8)
    for (i, line) in lines.enumerated() {
      let text = String(decoding: bytes[line], as: UTF8.self)
      canvas.put(text, column: column, row: max(1, size.rows / 2 - lines.count) + i, columns: width, .text)
    }
  }
}
