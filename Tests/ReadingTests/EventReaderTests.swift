// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

/// Each case is a marked sentence and the events in it, see `EventMarkedText.summary`.
@Suite struct EventReaderTests {
  private func check(_ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(EventMarkedText(marked).summary == expected, sourceLocation: sourceLocation)
  }

  @Test func subjectAndObjectMeet() {
    check("⟦Jane Roe⟧ met ⟦John Doe⟧ in ⟦place:Utopia⟧.", "meeting reported met: Jane Roe, John Doe @Utopia")
    check("⟦Jane Roe⟧ met with ⟦John Doe⟧ ⟦time:on Friday⟧.", "meeting reported met: Jane Roe, John Doe #on Friday")
  }

  @Test func aLightVerbLeavesTheEventToItsNoun() {
    check(
      "⟦Jane Roe⟧ held talks with ⟦John Doe⟧ in ⟦place:Utopia⟧.",
      "meeting reported talks: Jane Roe, John Doe @Utopia")
    check("⟦Jane Roe⟧ paid a visit to ⟦place:Utopia⟧.", "visit reported visit: Jane Roe @Utopia")
  }

  @Test func theObjectSaysWhatAVerbTells() {
    check("⟦Jane Roe⟧ pleaded guilty ⟦time:in May⟧.", "trial reported pleaded: Jane Roe, guilty #in May")
    check("⟦Jane Roe⟧ pleaded for help ⟦time:in May⟧.", "request reported pleaded: Jane Roe #in May")
    check("⟦Jane Roe⟧ lost to ⟦John Doe⟧ ⟦time:in May⟧.", "defeat reported lost: Jane Roe, John Doe #in May")
    check("⟦Jane Roe⟧ lost hope ⟦time:in May⟧.", "other reported lost: Jane Roe #in May")
    check("⟦Jane Roe⟧ cut 400 jobs ⟦time:in May⟧.", "layoff reported cut: Jane Roe, 400 jobs #in May")
    check("⟦Jane Roe⟧ joined the nurses’ strike ⟦time:in May⟧.", "strike reported strike: Jane Roe #in May")
    check("⟦Jane Roe⟧ saw the air strikes ⟦time:in May⟧.", "attack reported strikes:  #in May")
    check("⟦Jane Roe⟧ cut the price ⟦time:in May⟧.", "change reported cut: Jane Roe, price #in May")
  }

  @Test func whatIsOrderedMayBeNothingBought() {
    check("⟦Jane Roe⟧ ordered twelve boats ⟦time:in May⟧.", "purchase reported ordered: Jane Roe, twelve boats #in May")
    check(
      "⟦Jane Roe⟧ ordered the crew to leave ⟦time:in May⟧.",
      "demand reported ordered: Jane Roe, crew #in May\ntravel planned leave: Jane Roe #in May")
    check("⟦Jane Roe⟧ found a solution ⟦time:in May⟧.", "")
    check("⟦Jane Roe⟧ walked out ⟦time:in May⟧.", "withdrawal reported walked: Jane Roe #in May")
    check("The miners and ⟦Jane Roe⟧ walked out ⟦time:in May⟧.", "strike reported walked: miners #in May")
  }

  @Test func championsDefendNothing() {
    check("⟦org:Acme⟧ beat defending champions ⟦org:Zenith⟧ ⟦time:in May⟧.", "defeat reported beat: Acme #in May")
  }

  @Test func namesTrialsAndRulings() {
    check("⟦Jane Roe⟧ has not been named ⟦time:in May⟧.", "")
    check("⟦org:Acme⟧ began a trial of a vaccine ⟦time:in May⟧.", "other reported trial: Acme, vaccine #in May")
    check(
      "⟦org:Supreme Court⟧ ruled ⟦time:in May⟧ that ⟦Jane Roe⟧ met ⟦John Doe⟧.",
      "ruling reported ruled: Supreme Court #in May\nmeeting reported met: Jane Roe, John Doe")
    check("⟦Jane Roe⟧, whose pictures are known, died ⟦time:in May⟧.", "death reported died: Jane Roe #in May")
  }

  @Test func theTwoAreTheLastTwoPeople() {
    check(
      "⟦Jane Roe⟧ greeted ⟦John Doe⟧ in ⟦place:Utopia⟧. The two met for three hours ⟦time:on Friday⟧.",
      "meeting reported greeted: Jane Roe, John Doe @Utopia\nmeeting reported met: Jane Roe, John Doe #on Friday")
  }

  @Test func aPronounMayBeOneOfTheTwo() {
    check(
      "⟦Jane Roe⟧ is back. ⟦Jane Roe=She⟧ had hoped to see ⟦John Doe⟧; it is unclear whether the two met.",
      "meeting unclear met: Jane Roe, John Doe")
  }

  @Test func whomEnvoysRepresentTakesPart() {
    check(
      "Envoys from ⟦country:Utopia⟧ and ⟦country:Erewhon⟧ resumed talks ⟦time:on Friday⟧.",
      "meeting reported talks: Envoys, Utopia, Erewhon #on Friday")
  }

  @Test func theTimeOfAnotherNounIsNotThatOfTheEvent() {
    check("⟦Jane Roe⟧ sold the farm for more than ⟦time:Friday⟧'s price.", "sale reported sold: Jane Roe, farm")
  }

  @Test func aPossessorAndAPartnerMeet() {
    check(
      "The article describes ⟦Jane Roe⟧’s meeting with ⟦John Doe⟧ ⟦time:in February⟧.",
      "meeting reported meeting: Jane Roe, John Doe #in February")
  }

  @Test func aParticipantIsFoundThroughClausesThatShareIt() {
    check(
      "⟦Jane Roe⟧, who has already met ⟦John Doe⟧, is a lawyer.", "meeting reported met: Jane Roe, John Doe")
    check(
      "⟦Jane Roe⟧ was the first official to visit ⟦place:Utopia⟧.", "visit reported visit: Jane Roe @Utopia")
    check(
      "⟦John Doe⟧ told reporters that ⟦John Doe=he⟧ met ⟦Jane Roe⟧.",
      "statement reported told: John Doe\nmeeting reported met: John Doe, Jane Roe")
  }

  @Test func thePassivePutsThePatientFirst() {
    let events = EventMarkedText("⟦Jane Roe⟧ was arrested by the police.").reports()
    #expect(events.map(\.type) == [.arrest])
    #expect(events.first?.participants.first { $0.name == "Jane Roe" }?.role == .patient)
  }

  @Test func whoLeadsADelegationTakesPart() {
    check(
      "A delegation led by ⟦Jane Roe⟧ met ⟦John Doe⟧ ⟦time:on Friday⟧.",
      "meeting reported met: A delegation, Jane Roe, John Doe #on Friday")
  }

  @Test func oneWhoIsReplacedAndTheSuccessorAreBothNamed() {
    check(
      "⟦org:The council⟧ replaced ⟦Jane Roe⟧ as its representative with ⟦John Doe⟧.",
      "appointment reported replaced: The council, John Doe, Jane Roe")
  }

  @Test func thatMeetingIsTheOneJustTold() {
    check(
      "⟦Jane Roe⟧ sought to meet ⟦John Doe⟧, though it remains unclear if the meeting occurred.",
      "meeting unclear meet: Jane Roe, John Doe\nmeeting unclear meeting: Jane Roe, John Doe")
  }

  @Test func whoJoinsTheTalksMeetsThoseWhoHoldThem() {
    check(
      "⟦Jane Roe⟧ met ⟦John Doe⟧ in ⟦place:Utopia⟧. ⟦Ann Poe⟧ attended the talks alongside ⟦Jane Roe⟧.",
      """
      meeting reported met: Jane Roe, Ann Poe, John Doe @Utopia
      meeting reported talks: Ann Poe, Jane Roe, John Doe
      """)
  }

  @Test func theStrangerWhoIsExpectedIsTheOneWhoseTalksAreToldNext() {
    check(
      """
      A senior adviser is expected in ⟦place:Utopia⟧ ⟦time:this week⟧.

      ⟦Jane Roe⟧, a banker, will hold talks with ⟦John Doe⟧.
      """,
      """
      visit expected expected: Jane Roe @Utopia #this week
      meeting planned talks: Jane Roe, John Doe #this week
      """)
  }

  @Test func aThingTakesPartByItsWords() {
    check("⟦org:Acme⟧ will deliver new long jets.", "delivery planned deliver: Acme, new long jets")
  }

  @Test func anOrderOfACourtIsNoPurchase() {
    #expect(EventMarkedText("The order to arrest ⟦Jane Roe⟧ came ⟦time:on Friday⟧.").reports().first?.type == .ruling)
    #expect(EventMarkedText("⟦org:Acme⟧ won an order for jets ⟦time:on Friday⟧.").reports().last?.type == .purchase)
  }

  @Test func aTimeBehindSinceIsNotTheEvents() {
    check(
      "⟦Jane Roe⟧ met ⟦John Doe⟧ for the first time since ⟦time:2022⟧.", "meeting reported met: Jane Roe, John Doe")
  }

  @Test func theDayOfSayingIsNotTheDayOfWhatIsSaid() {
    check(
      "⟦Jane Roe⟧ said ⟦time:Tuesday⟧ that ⟦John Doe⟧ will visit ⟦place:Utopia⟧.",
      "statement reported said: Jane Roe #Tuesday\nvisit planned visit: John Doe @Utopia")
  }

  @Test func reportsOfNobodyAreMinor() {
    let major = EventMarkedText("⟦Jane Roe⟧ met ⟦John Doe⟧.").reports()
    #expect(major.map(\.isMinor) == [false])
    let minor = EventMarkedText("Somebody cancelled the meeting.").reports()
    #expect(!minor.isEmpty && minor.allSatisfy(\.isMinor))
  }

  @Test func creditsAndLinksTellNothing() {
    let text = EventMarkedText("⟦Jane Roe⟧ met ⟦John Doe⟧.")
    let all = TextSpan(0..<text.plain.utf8.count)
    #expect(text.reports(boilerplate: [Boilerplate(span: all, kind: .link)]).isEmpty)
    #expect(text.reports(boilerplate: [Boilerplate(span: all, kind: .caption)]).count == 1)
  }

  @Test func theFutureIsPlanned() {
    check(
      "⟦Jane Roe⟧ will meet ⟦John Doe⟧ in ⟦place:Utopia⟧ ⟦time:on Friday⟧.",
      "meeting planned met: Jane Roe, John Doe @Utopia #on Friday".replacing("met", with: "meet"))
    check("⟦Jane Roe⟧ plans to visit ⟦place:Utopia⟧.", "visit planned visit: Jane Roe @Utopia")
    check("⟦Jane Roe⟧ is due to meet ⟦John Doe⟧.", "meeting planned meet: Jane Roe, John Doe")
  }

  @Test func whatOthersForeseeIsExpected() {
    check("⟦Jane Roe⟧ is expected to meet ⟦John Doe⟧.", "meeting expected meet: Jane Roe, John Doe")
  }

  @Test func hearsayIsHedgedUnlessItIsPlanned() {
    check("⟦Jane Roe⟧ reportedly met ⟦John Doe⟧.", "meeting hedged met: Jane Roe, John Doe")
    check("⟦Jane Roe⟧ is said to have met ⟦John Doe⟧.", "meeting hedged met: Jane Roe, John Doe")
    check("⟦Jane Roe⟧ will reportedly meet ⟦John Doe⟧.", "meeting planned meet: Jane Roe, John Doe")
  }

  @Test func whatDidNotHappenIsDenied() {
    check("⟦Jane Roe⟧ did not meet ⟦John Doe⟧.", "meeting denied meet: Jane Roe, John Doe")
    check("⟦Jane Roe⟧ never visited ⟦place:Utopia⟧.", "visit denied visited: Jane Roe @Utopia")
  }

  @Test func whatIsLeftOpenIsUnclear() {
    check(
      "It remains unclear whether ⟦Jane Roe⟧ met ⟦John Doe⟧.", "meeting unclear met: Jane Roe, John Doe")
  }

  @Test func conditionsAndPossibilitiesAreNoEvents() {
    check("If ⟦Jane Roe⟧ visited ⟦place:Utopia⟧, people would be surprised.", "")
    check("Did ⟦Jane Roe⟧ meet ⟦John Doe⟧?", "")
    check("⟦Jane Roe⟧ should visit ⟦place:Utopia⟧.", "")
  }

  @Test func aNounThatModifiesAnotherIsNoEvent() {
    check("The meeting room belongs to ⟦Jane Roe⟧.", "")
  }

  @Test func sayingIsAnEventWhenDatedOrAddressed() {
    check("⟦Jane Roe⟧ said ⟦time:Tuesday⟧ that the plan was good.", "statement reported said: Jane Roe #Tuesday")
    check("⟦Jane Roe⟧ said that the plan was good.", "")
  }
}
