// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Reading

/// The tags that an annotated document gives to the words of capitalised stretches.
struct NameTagger {
  let document: EntityDocument

  static let kinds = ["person": 0, "organization": 1, "place": 2]

  /// One `NameTag` for each word of the stretch.
  ///
  /// Annotated phrases are longer than names ("the former president of Utopia, Jane Roe"): the name is the run of
  /// capitalised words around the head of the phrase. Phrases that are no actors take their words from actors in them.
  func tags(_ words: [NameExample.Word]) -> [Int] {
    var tags = [Int](repeating: NameTag.outside, count: words.count)
    guard let first = words.first, let last = words.last else { return tags }
    let whole = TextSpan(start: first.span.start, end: last.span.end)
    var taken = [Bool](repeating: false, count: words.count)
    let entities = document.entities.filter { $0.span.overlaps(whole) }
      .sorted { ($0.span.count, $1.span.start) > ($1.span.count, $0.span.start) }
    for entity in entities {
      guard let run = run(entity, words), !run.contains(where: { taken[$0] }) else { continue }
      for i in run { taken[i] = true }
      guard let kind = NameTagger.kinds[entity.type] else { continue }
      for i in run { tags[i] = NameTag.inside(kind) }
      tags[run.lowerBound] = NameTag.begin(kind)
      tags[run.upperBound - 1] = run.count == 1 ? NameTag.only(kind) : NameTag.last(kind)
    }
    return tags
  }

  /// The kind of a name: 0 person, 1 organisation, 2 place, 3 none of these.
  func kind(_ span: TextSpan) -> Int {
    var best: (count: Int, label: Int)?
    for entity in document.entities where entity.span.overlaps(span) {
      guard entity.head.contains(where: span.overlaps) else { continue }
      let label = NameTagger.kinds[entity.type] ?? 3
      if entity.span.contains(span) {
        if best == nil || entity.span.count < best!.count { best = (entity.span.count, label) }
      }
    }
    if let best { return best.label }
    // The name was cut too long: it is what its last word is.
    let last = TextSpan(start: span.end - 1, end: span.end)
    let inner = document.entities.filter { span.contains($0.span) && $0.head.contains { $0.overlaps(last) } }
    guard let entity = inner.max(by: { $0.span.count < $1.span.count }) else { return 3 }
    return NameTagger.kinds[entity.type] ?? 3
  }

  private func run(_ entity: EntityDocument.Entity, _ words: [NameExample.Word]) -> Range<Int>? {
    func inside(_ i: Int) -> Bool { entity.span.contains(words[i].span) }
    guard
      let head = words.indices.first(where: { i in
        inside(i) && !words[i].isLinker && entity.head.contains { $0.overlaps(words[i].span) }
      })
    else { return nil }
    var end = head + 1
    while end < words.count, inside(end) {
      if !words[end].isLinker {
        end += 1
        continue
      }
      var next = end
      while next < words.count, words[next].isLinker { next += 1 }
      guard next < words.count, inside(next), joins(end..<next, words, head..<end, entity) else { break }
      end = next + 1
    }
    var start = head
    while start > 0, inside(start - 1) {
      let before = words[start - 1]
      if before.isLinker {
        guard before.span.count == 1, start > 1, inside(start - 2), !words[start - 2].isLinker else { break }
        start -= 2
        continue
      }
      if !entity.isExact {
        if before.isTitle, entity.type == "person" { break }
        if before.isDemonym, entity.type == "person" { break }
      }
      start -= 1
    }
    while start < end, words[start].isFunction, end - start > 1 { start += 1 }
    if words[start].isFunction && !entity.isExact { return nil }
    return start..<end
  }

  /// Whether a name goes on over small words: always over a hyphen, over "of" behind "Bank", over "and" in a body's name.
  private func joins(
    _ gap: Range<Int>, _ words: [NameExample.Word], _ before: Range<Int>, _ entity: EntityDocument.Entity
  ) -> Bool {
    if entity.isExact || words[gap.lowerBound].span.count == 1 { return true }
    let text = String(decoding: document.text[words[gap.lowerBound].span.range], as: UTF8.self)
    switch text {
    case "of", "for", "on": return before.contains { words[$0].takesOf }
    case "and": return entity.type == "organization"
    default: return true
    }
  }
}
