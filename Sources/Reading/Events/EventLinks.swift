// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Joins what neighbouring sentences tell of one happening: "Roe met Doe. Poe attended the talks alongside Roe."
///
/// Each event looks at a bounded number of events before it.
struct EventLinks {
  let scene: EventScene
  var events: [FoundEvent]

  /// How many events back one looks, and how many paragraphs.
  private static let window = 16
  private static let paragraphs = 2

  mutating func join() {
    for i in events.indices where events[i].isBody {
      shareCast(i)
      identifyStranger(i)
    }
  }

  private func paragraph(_ event: Int) -> Int { scene.sentence(events[event].trigger.lowerBound).paragraph }

  private static func isContact(_ type: EventType) -> Bool {
    switch type {
    case .meeting, .negotiation, .call, .visit, .conference: true
    default: false
    }
  }

  // MARK: The talks

  /// "the talks" that somebody attends: the contact just told of, if somebody took part in both. Each then has the people
  /// of the other.
  private mutating func shareCast(_ i: Int) {
    let event = events[i]
    guard Self.isContact(event.type), event.type != .visit, event.carrier != event.trigger.lowerBound,
      let determiner = scene.child(event.trigger.lowerBound, .det), scene.says(.definite, determiner)
    else { return }
    for j in events[..<i].indices.suffix(Self.window).reversed() {
      let other = events[j]
      guard other.isBody, paragraph(i) - paragraph(j) <= Self.paragraphs else { return }
      guard Self.isContact(other.type), other.type != .visit, other.verdict.status == event.verdict.status,
        event.time == nil || other.time == nil || event.time == other.time, haveSomebodyInCommon(event, other)
      else { continue }
      for member in event.cast.members where member.referent.actor != nil {
        events[j].cast.add(member.referent, member.role)
      }
      for member in other.cast.members where member.referent.actor != nil {
        events[i].cast.add(member.referent, member.role)
      }
      return
    }
  }

  private func haveSomebodyInCommon(_ a: FoundEvent, _ b: FoundEvent) -> Bool {
    a.cast.members.contains { member in
      member.referent.actor != nil && b.cast.members.contains { $0.referent.actor == member.referent.actor }
    }
  }

  // MARK: Strangers

  /// "A senior adviser is expected in Utopia this week. Jane Roe will hold talks with Doe": who comes and who is to talk
  /// are one, and the talks are part of the visit.
  ///
  /// Articles open like this: the first event tells of somebody without a name, the next one of somebody whose name has not
  /// been told before. Both are of one kind and told alike, and the second gives no other time.
  private mutating func identifyStranger(_ i: Int) {
    let event = events[i]
    guard let person = event.cast.members.first(where: { isPerson($0.referent) }) else { return }
    for j in events[..<i].indices.suffix(4).reversed() {
      let other = events[j]
      guard other.isBody, paragraph(i) - paragraph(j) <= 1,
        scene.sentenceAt[other.carrier] < scene.sentenceAt[event.carrier]
      else { continue }
      guard isAlike(event, other), event.time == nil || event.time == other.time,
        !other.cast.members.contains(where: { isPerson($0.referent) }),
        let stranger = other.cast.members.firstIndex(where: { isStranger($0.referent) && $0.role == person.role }),
        !isNamed(person.referent.actor!, between: other.trigger.upperBound, event)
      else { continue }
      events[j].cast.identify(stranger, as: person.referent.actor!)
      if event.time == nil { events[i].time = other.time }
      return
    }
  }

  private func isPerson(_ referent: Referent) -> Bool { referent.actor.map(scene.actors.isPerson) ?? false }

  /// One person, by an indefinite description.
  private func isStranger(_ referent: Referent) -> Bool {
    guard referent.actor == nil, !referent.isThing, let last = referent.tokens.last, scene.tags[last] == .nn else {
      return false
    }
    return referent.tokens.count > 1 && scene.tags[referent.tokens.lowerBound] == .dt
      && !scene.says(.definite, referent.tokens.lowerBound)
  }

  /// Both still to come and contacts, or both told as facts and of one type.
  private func isAlike(_ a: FoundEvent, _ b: FoundEvent) -> Bool {
    let isAhead = { (event: FoundEvent) in event.verdict.status == .planned || event.verdict.status == .expected }
    if isAhead(a), isAhead(b) { return Self.isContact(a.type) && Self.isContact(b.type) }
    return a.type == b.type && a.type != .other && a.verdict.status == b.verdict.status
  }

  /// Whether the sentences between speak of the person already, or another event told of them before.
  private func isNamed(_ actor: Int, between start: Int, _ event: FoundEvent) -> Bool {
    let sentence = scene.sentence(event.carrier).tokens.lowerBound
    guard start < sentence else { return false }
    return (start..<sentence).contains { scene.actors.name(at: $0)?.actor == actor }
  }
}
