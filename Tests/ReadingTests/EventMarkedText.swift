// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

@testable import Reading

/// A sentence in which people, places and times are marked, so that a test of events needs no reader of names or times:
/// "⟦Roe⟧ met ⟦Doe⟧ in ⟦place:Utopia⟧ ⟦time:on Friday⟧". A pronoun or description names its actor: "⟦Roe=he⟧".
struct EventMarkedText {
  var plain = ""
  var actors: [LocalActor] = []
  var times: [TimeExpression] = []

  init(_ marked: String) {
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      plain += rest[..<open]
      add(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
  }

  private mutating func add(_ content: Substring) {
    let parts = content.split(separator: ":", maxSplits: 1)
    let kind = parts.count == 2 ? String(parts[0]) : "person"
    let words = String(parts.last ?? "")
    let sides = words.split(separator: "=", maxSplits: 1)
    let shown = String(sides.last ?? "")
    let start = plain.utf8.count
    plain += shown
    let span = TextSpan(start..<plain.utf8.count)
    if kind == "time" {
      times.append(TimeExpression(span: span, kind: .date, value: shown))
      return
    }
    let name = String(sides.first ?? "")
    let form: Mention.Form = sides.count == 1 ? .name : shown.contains(" ") ? .description : .pronoun
    if let k = actors.firstIndex(where: { $0.name == name }) {
      actors[k].mentions.append(Mention(span: span, form: form))
    } else {
      let kinds: [String: ActorKind] = [
        "person": .person, "org": .organization, "place": .place, "country": .country,
      ]
      actors.append(LocalActor(name: name, kind: kinds[kind] ?? .person, mentions: [Mention(span: span, form: form)]))
    }
  }

  func reports(quotes: [Quote] = [], boilerplate: [Boilerplate] = []) -> [EventReport] {
    let prose = ProseText(SourceText(plain))
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    return EventReader().events(
      in: prose, syntax: syntax, actors: EventActors(actors, in: prose, heads: syntax.heads), times: times,
      quotes: quotes, boilerplate: boilerplate)
  }

  /// A line for each event: "meeting planned met: Roe, Doe @Utopia #Friday".
  var summary: String {
    let source = SourceText(plain)
    return reports().map { event in
      let people = event.participants.map(\.name).joined(separator: ", ")
      let place = event.place.map { " @" + source.string($0) } ?? ""
      let time = event.time.map { " #" + times[$0].value } ?? ""
      return "\(event.type) \(event.status) \(source.string(event.trigger)): \(people)\(place)\(time)"
    }.joined(separator: "\n")
  }
}
