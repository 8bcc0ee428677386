// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Testing

@testable import Reading

/// The words around an event word tell in which sense it stands. Each case is a marked sentence and the types of its
/// events with their triggers, see `EventMarkedText`.
@Suite struct EventSenseTests {
  private func types(_ marked: String) -> [String] {
    EventMarkedText(marked).summary.split(separator: "\n").map { $0.prefix { $0 != ":" } }.map { line in
      let words = line.split(separator: " ")
      return "\(words[0]) \(words[2])"
    }
  }

  @Test(arguments: [
    ("⟦Jane Roe⟧ called ⟦John Doe⟧ ⟦time:on Friday⟧.", "call called"),
    ("⟦Jane Roe⟧ called ⟦John Doe⟧ a liar ⟦time:on Friday⟧.", "other called"),
    ("⟦Jane Roe⟧ called ⟦John Doe⟧, her rival, a liar ⟦time:on Friday⟧.", "other called"),
    ("⟦Jane Roe⟧ called ⟦John Doe⟧, her rival, and wept ⟦time:on Friday⟧.", "call called"),
    ("⟦Jane Roe⟧ called for an inquiry ⟦time:on Friday⟧.", "request called"),
    ("⟦Jane Roe⟧ called on ⟦John Doe⟧ to resign ⟦time:on Friday⟧.", "request called"),
    ("⟦Jane Roe⟧ had a phone call with ⟦John Doe⟧ ⟦time:on Friday⟧.", "call call"),
    ("⟦Jane Roe⟧ had a phone call with ⟦John Doe⟧ to prepare a summit.", "call call"),
    ("⟦Jane Roe⟧ repeated her call for a new bridge ⟦time:on Friday⟧.", "request call"),
  ])
  func aCallIsByPhoneOrForSomething(marked: String, expected: String) { #expect(types(marked).contains(expected)) }

  @Test(arguments: [
    "The roll call began ⟦time:on Friday⟧.", "⟦John Doe⟧ died of a heart attack ⟦time:in May⟧.",
    "⟦Jane Roe⟧ spoke of climate change ⟦time:in May⟧.", "⟦Jane Roe⟧ published her tax returns ⟦time:in May⟧.",
    "⟦Jane Roe⟧ is in charge of the ferries.", "The audience laughed at ⟦Jane Roe⟧ ⟦time:on Friday⟧.",
  ])
  func whatOnlySoundsLikeAnEventIsNone(marked: String) {
    let wrong = ["call call", "attack attack", "change change", "return returns", "charge charge", "meeting audience"]
    #expect(types(marked).filter(wrong.contains) == [])
  }

  @Test(arguments: [
    ("⟦Jane Roe⟧ attacked ⟦John Doe⟧ over his record ⟦time:on Friday⟧.", "criticism attacked"),
    ("Gunmen attacked ⟦John Doe⟧ ⟦time:on Friday⟧.", "attack attacked"),
    ("⟦country:Utopia⟧ attacked ⟦country:Erewhon⟧ ⟦time:on Friday⟧.", "attack attacked"),
    ("⟦Jane Roe⟧ renewed her personal attacks on ⟦John Doe⟧ ⟦time:on Friday⟧.", "criticism attacks"),
    ("⟦Jane Roe⟧ struck a deal with ⟦John Doe⟧ ⟦time:on Friday⟧.", "agreement deal"),
    ("The ⟦org:Supreme Court⟧ struck down the law ⟦time:on Friday⟧.", "ruling struck"),
    ("Shares of ⟦org:Acme⟧ hit a new high ⟦time:on Friday⟧.", "other hit"),
  ])
  func wordsHurtToo(marked: String, expected: String) { #expect(types(marked).contains(expected)) }

  @Test(arguments: [
    ("⟦Jane Roe⟧ left ⟦place:Utopia⟧ ⟦time:on Friday⟧.", "travel left"),
    ("⟦Jane Roe⟧ left ⟦org:Acme⟧ ⟦time:on Friday⟧.", "resignation left"),
    ("⟦Jane Roe⟧ left office ⟦time:on Friday⟧.", "resignation left"),
    ("⟦Jane Roe⟧ entered the race ⟦time:on Friday⟧.", "other entered"),
    ("⟦Jane Roe⟧ entered ⟦country:Utopia⟧ ⟦time:on Friday⟧.", "travel entered"),
    ("⟦Jane Roe⟧ dropped out of the race ⟦time:on Friday⟧.", "withdrawal dropped"),
    ("⟦Jane Roe⟧ ran for mayor ⟦time:in May⟧.", "election ran"),
    ("⟦Jane Roe⟧ ran a ferry company ⟦time:in May⟧.", "other ran"),
    ("⟦Jane Roe⟧ paid attention to ⟦John Doe⟧ ⟦time:in May⟧.", "other paid"),
    ("⟦org:Acme⟧ paid ⟦John Doe⟧ ⟦time:in May⟧.", "contract paid"),
    ("⟦Jane Roe⟧ captured the nomination ⟦time:in May⟧.", "victory captured"),
    ("Troops captured ⟦place:Utopia⟧ ⟦time:in May⟧.", "capture captured"),
    ("⟦Jane Roe⟧ found the plan chilling ⟦time:in May⟧.", "other found"),
    ("⟦Jane Roe⟧ sent a letter to ⟦John Doe⟧ ⟦time:in May⟧.", "other sent"),
    ("⟦country:Utopia⟧ sent troops to ⟦place:Erewhon⟧ ⟦time:in May⟧.", "mobilization sent"),
    ("⟦Jane Roe⟧ rallied her supporters ⟦time:in May⟧.", "other rallied"),
    ("⟦Jane Roe⟧ earned the nomination ⟦time:in May⟧.", "victory earned"),
    ("⟦Jane Roe⟧ fought for higher wages ⟦time:in May⟧.", "other fought"),
  ])
  func theObjectTellsTheSense(marked: String, expected: String) { #expect(types(marked).contains(expected)) }

  @Test(arguments: [
    ("A poll by ⟦org:Acme⟧ showed ⟦Jane Roe⟧ ahead ⟦time:in May⟧.", "publication poll"),
    ("⟦Jane Roe⟧ beat ⟦John Doe⟧ at the polls ⟦time:in May⟧.", "election polls"),
    ("Workers held a rally against ⟦org:Acme⟧ ⟦time:in May⟧.", "protest rally"),
    ("⟦Jane Roe⟧ spoke at a rally in ⟦place:Utopia⟧ ⟦time:in May⟧.", "other rally"),
    ("⟦Jane Roe⟧ signed an executive order ⟦time:in May⟧.", "ruling order"),
    ("⟦org:Acme⟧ won an order for ten ferries ⟦time:in May⟧.", "purchase order"),
  ])
  func pollsRalliesAndOrders(marked: String, expected: String) { #expect(types(marked).contains(expected)) }

  @Test(arguments: [
    (
      "⟦Jane Roe⟧ bought a ⟦time:1968⟧ boat from ⟦John Doe⟧.", "purchase reported bought: Jane Roe, 1968 boat"
    ),
    ("In ⟦time:1968⟧ ⟦Jane Roe⟧ bought a boat.", "purchase reported bought: Jane Roe, boat #1968"),
    ("⟦Jane Roe⟧ won the ⟦time:1968⟧ election.", "victory reported won: Jane Roe #1968"),
  ])
  func theYearOfAThingIsNotThatOfTheEvent(marked: String, first: String) {
    #expect(EventMarkedText(marked).summary.split(separator: "\n").first.map(String.init) == first)
  }

  @Test(arguments: [
    ("Guards kept ⟦Jane Roe⟧ from entering ⟦place:Utopia⟧.", ["travel denied"]),
    ("The council wants a ban on lorries entering ⟦place:Utopia⟧.", []),
  ])
  func whoIsKeptFromComingDoesNotCome(marked: String, expected: [String]) {
    let entries = EventMarkedText(marked).summary.split(separator: "\n").filter { $0.hasPrefix("travel") }
    #expect(entries.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == expected)
  }
}
