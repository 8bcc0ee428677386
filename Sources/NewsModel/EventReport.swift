// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// What kind of happening an event is.
///
/// The classes of PLOVER (Political Language Ontology for Verifiable Event Records, 2023), refined where readers of
/// news ask for it. Raw values are stable: they are stored.
public enum EventType: UInt8, Sendable, CaseIterable {
  // Co-operation and contact.
  case meeting = 1
  case call, visit, negotiation, agreement, cooperation, aid, support
  /// Yielding: sanctions lifted, a blockade ended.
  case concession
  // Words.
  case statement = 20
  case accusation, demand, request, threat, rejection, promise, proposal, criticism, praise
  /// A press conference, a speech, an interview.
  case conference
  // Politics and offices.
  case appointment = 40
  case resignation, dismissal, election, vote, legislation, absence, `return`, inauguration, coup
  // Force and sanctions.
  case attack = 60
  case clash, mobilization, sanctions, expulsion, arrest, protest, ceasefire, withdrawal, violence
  case abduction, cyberattack
  /// A place taken or lost.
  case capture
  case evacuation
  // Courts, business and the rest.
  case trial = 80
  case investigation, business, cancellation, death, disaster, travel, announcement, other
  /// An exchange of prisoners, a release.
  case release = 100
  // Courts.
  case charge = 101
  case verdict, lawsuit, ruling
  // Business.
  case merger = 110
  case purchase, sale, contract, launch, production, delivery, closure, layoff, earnings, strike
  /// A figure that rises or falls: prices, shares, numbers.
  case change = 125
  case accident, injury, discovery, publication, construction, award, victory, defeat, celebration

  /// News even where nobody is named: an election, an attack, a strike.
  public var isGrave: Bool {
    switch self {
    case .attack, .clash, .death, .disaster, .accident, .injury, .violence, .election, .vote, .coup, .ceasefire,
      .protest,
      .strike, .capture, .evacuation, .trial, .verdict, .inauguration, .agreement, .conference, .meeting:
      true
    default: false
    }
  }
}

/// Whether a report says that it happened.
public enum EventStatus: UInt8, Sendable, CaseIterable {
  /// Told as a fact.
  case reported
  /// Announced or intended: "will meet", "plans to".
  case planned
  /// Foreseen by others: "is expected to".
  case expected
  /// Told with reserve: "reportedly", "is said to".
  case hedged
  /// Said not to have happened, or not to be true.
  case denied
  /// Open: "it remains unclear whether".
  case unclear
}

/// What a participant does in an event.
public enum ParticipantRole: UInt8, Sendable {
  case agent, patient, counterpart, other
}

public struct Participant: Sendable, Hashable {
  /// The words here: a name, pronoun or description.
  public var span: TextSpan
  /// Index into `ArticleReading.actors`.
  public var actor: Int?
  public var role: ParticipantRole
  /// The actor's name, else the words themselves.
  public var name: String

  public init(span: TextSpan, actor: Int?, role: ParticipantRole, name: String) {
    self.span = span
    self.actor = actor
    self.role = role
    self.name = name
  }
}

/// One sentence's report of a happening.
public struct EventReport: Sendable, Hashable {
  /// The word that tells the event: "met", "visit".
  public var trigger: TextSpan
  public var type: EventType
  /// In order of importance: agents first.
  public var participants: [Participant]
  /// Where, in the text's words.
  public var place: TextSpan?
  /// Index into `ArticleReading.actors` of the place.
  public var placeActor: Int?
  /// Index into `ArticleReading.times`; nil when the sentence gives none.
  public var time: Int?
  public var status: EventStatus
  /// The words that make it planned, expected, hedged, denied or unclear.
  public var statusCue: TextSpan?
  /// Index into `ArticleReading.quotes` when somebody is quoted as saying so.
  public var quote: Int?
  /// The sentence.
  public var sentence: TextSpan

  /// Too slight for a list of events: nobody named and no place, unless it is dated and grave; or an act of no special kind
  /// without a date.
  public var isMinor: Bool {
    if participants.contains(where: { $0.actor != nil }) { return type == .other && time == nil }
    return type == .other || (place == nil && (time == nil || !type.isGrave))
  }

  public init(
    trigger: TextSpan, type: EventType, participants: [Participant] = [], place: TextSpan? = nil,
    placeActor: Int? = nil, time: Int? = nil, status: EventStatus = .reported, statusCue: TextSpan? = nil,
    quote: Int? = nil, sentence: TextSpan
  ) {
    self.trigger = trigger
    self.type = type
    self.participants = participants
    self.place = place
    self.placeActor = placeActor
    self.time = time
    self.status = status
    self.statusCue = statusCue
    self.quote = quote
    self.sentence = sentence
  }
}
