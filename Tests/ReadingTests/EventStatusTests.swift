// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// Whether it happened: the marked word is the trigger, see `EventMarkedText` for the rest.
@Suite struct EventStatusTests {
  /// The status of the event whose trigger is the word between asterisks; nil when none is told there.
  private func status(_ marked: String) -> EventStatus? {
    let parts = marked.split(separator: "*", omittingEmptySubsequences: false)
    let start = EventMarkedText(String(parts[0])).plain.utf8.count
    let text = EventMarkedText(parts.joined())
    return text.reports().first { Int($0.trigger.start) == start }?.status
  }

  @Test func whatIsDeniedOfSomebodyIsNotDeniedOfAllTheyDo() {
    #expect(status("⟦Jane Roe⟧, who is *running* for mayor ⟦time:in June⟧, has not been charged.") == .reported)
  }

  @Test(arguments: [
    "⟦Jane Roe⟧ has no plans to *visit* ⟦place:Utopia⟧.",
    "The minister denied plans to *sack* ⟦Jane Roe⟧.",
    "⟦Jane Roe⟧ abandoned plans to *build* a plant in ⟦place:Utopia⟧.",
    "The company killed the *deal*.",
    "The union called off the *strike*.",
    "The firm brought *production* of trains to an end.",
    "⟦Jane Roe⟧ left without *signing* the treaty.",
    "⟦Jane Roe⟧ no longer *negotiates* with ⟦John Doe⟧.",
    "Neither side *signed* the treaty.",
    "The talks in ⟦place:Utopia⟧ ended without an *agreement*.",
    "⟦Jane Roe⟧ failed to *meet* ⟦John Doe⟧.",
    "⟦Jane Roe⟧ refused to *meet* ⟦John Doe⟧.",
    "The council rejected claims that ⟦Jane Roe⟧ had *met* ⟦John Doe⟧.",
    "⟦Jane Roe⟧ denied the *attack*.",
    "⟦Jane Roe⟧ cannot *meet* ⟦John Doe⟧.",
    "Nobody was *arrested* in ⟦place:Utopia⟧.",
    "⟦Jane Roe⟧ will be paid for the delay in *delivery* of the ships.",
    "The *departure* from ⟦place:Utopia⟧ of the ship on a tour of ⟦place:Erewhon⟧ and ⟦place:Lilliput⟧ has been delayed.",
  ])
  func whatIsDeniedDidNotHappen(marked: String) {
    #expect(status(marked) == .denied, "\(marked)")
  }

  @Test(arguments: [
    "A treaty that is to be *signed* by ⟦Jane Roe⟧ worries ⟦John Doe⟧.",
    "Half of the *cuts* will be made in ⟦place:Utopia⟧.",
    "The fund will finance a *search* for ⟦Jane Roe⟧.",
    "Hopes of *meeting* ⟦Jane Roe⟧ brought ⟦John Doe⟧ to ⟦place:Utopia⟧.",
    "⟦Jane Roe⟧ agreed to *meet* ⟦John Doe⟧.",
    "⟦Jane Roe⟧ wants to *visit* ⟦place:Utopia⟧.",
    "⟦Jane Roe⟧ flew to ⟦place:Utopia⟧ to *meet* ⟦John Doe⟧.",
    "A *meeting* between ⟦Jane Roe⟧ and ⟦John Doe⟧ is scheduled for Friday.",
    "An *election* in ⟦place:Utopia⟧ is to be held on Monday.",
  ])
  func whatIsIntendedIsPlanned(marked: String) {
    #expect(status(marked) == .planned, "\(marked)")
  }

  @Test func whatMayComeIsExpectedAndWhatMayHaveBeenIsHedged() {
    #expect(status("⟦Jane Roe⟧ could *meet* ⟦John Doe⟧ on Friday.") == .expected)
    #expect(status("There is a risk of an *attack* on ⟦place:Utopia⟧.") == .expected)
    #expect(status("⟦Jane Roe⟧ may have *met* ⟦John Doe⟧.") == .hedged)
    #expect(status("⟦John Doe⟧ did not rule out a *meeting* with ⟦Jane Roe⟧.") == .hedged)
  }

  @Test func whatWasBegunHappens() {
    #expect(status("⟦Jane Roe⟧ began to *sell* trains.") == .reported)
  }

  @Test func whatSomebodyIsChargedWithIsNoEvent() {
    #expect(status("⟦Jane Roe⟧ was charged with *murder*.") == nil)
    #expect(status("⟦Jane Roe⟧ *failed* to meet ⟦John Doe⟧.") == nil)
    #expect(status("⟦Jane Roe⟧ said if ⟦John Doe⟧ *came* she would leave.") == nil)
  }

  @Test func whatTheDayOfWritingLiesBeforeIsPlanned() {
    let text = EventMarkedText("The summit in ⟦place:Utopia⟧ ⟦time:on Friday⟧ worries ⟦Jane Roe⟧.")
    var times = text.times
    let (friday, monday) = (CalendarDay(iso: "2025-05-09")!, CalendarDay(iso: "2025-05-05")!)
    times[0].days = friday...friday
    let prose = ProseText(SourceText(text.plain))
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    func events(today: CalendarDay) -> [EventStatus] {
      EventReader().events(
        in: prose, syntax: syntax, actors: EventActors(text.actors, in: prose, heads: syntax.heads), times: times,
        quotes: [], boilerplate: [], today: today
      ).filter { $0.type == .meeting }.map(\.status)
    }
    #expect(events(today: monday) == [.planned])
    #expect(events(today: friday) == [.reported])
  }
}
