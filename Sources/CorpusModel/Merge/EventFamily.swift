// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Types under which reports may tell one happening: where one article writes of talks, the next has a visit.
enum EventFamily {
  /// Whether reports of the two types can be of one happening.
  static func agree(_ a: EventType, _ b: EventType) -> Bool {
    a == b || pairs.contains { ($0.0 == a && $0.1 == b) || ($0.0 == b && $0.1 == a) }
  }

  /// Types that agree have one family; not all of a family agree.
  static func family(_ type: EventType) -> UInt8 { families[type] ?? type.rawValue }

  /// Happenings for which it matters who met whom.
  static func isContact(_ type: EventType) -> Bool {
    switch type {
    case .meeting, .call, .visit, .negotiation, .travel, .conference, .return: true
    default: false
    }
  }

  /// Words said, of which one person says many in a day.
  static func isSpeech(_ type: EventType) -> Bool {
    switch type {
    case .statement, .accusation, .demand, .request, .threat, .rejection, .promise, .proposal, .criticism, .praise,
      .announcement:
      true
    default: false
    }
  }

  private static let pairs: [(EventType, EventType)] = [
    (.meeting, .negotiation), (.meeting, .visit), (.meeting, .conference), (.visit, .travel), (.visit, .negotiation),
    (.meeting, .travel), (.negotiation, .call), (.negotiation, .conference), (.visit, .return), (.travel, .return),
    (.visit, .conference),
    (.agreement, .cooperation), (.agreement, .ceasefire), (.agreement, .contract), (.aid, .support),
    (.cooperation, .support), (.contract, .purchase), (.contract, .sale), (.purchase, .sale), (.merger, .purchase),
    (.dismissal, .resignation), (.dismissal, .layoff), (.appointment, .inauguration),
    (.election, .vote), (.vote, .legislation), (.election, .victory), (.election, .defeat),
    (.attack, .clash), (.attack, .violence), (.clash, .violence), (.attack, .death), (.violence, .death),
    (.attack, .injury), (.violence, .injury), (.accident, .death), (.accident, .injury), (.disaster, .death),
    (.disaster, .accident), (.protest, .clash), (.capture, .withdrawal), (.attack, .capture), (.death, .injury),
    (.trial, .verdict), (.verdict, .ruling), (.trial, .lawsuit), (.charge, .arrest), (.charge, .trial),
    (.trial, .ruling),
    (.closure, .layoff), (.launch, .announcement), (.statement, .announcement), (.accusation, .criticism),
    (.demand, .request), (.strike, .protest),
  ]

  private static let families: [EventType: UInt8] = {
    // The smallest raw value that pairs lead to.
    var result: [EventType: UInt8] = [:]
    for type in EventType.allCases { result[type] = type.rawValue }
    var isChanging = true
    while isChanging {
      isChanging = false
      for (a, b) in pairs where result[a] != result[b] {
        let least = min(result[a]!, result[b]!)
        result[a] = least
        result[b] = least
        isChanging = true
      }
    }
    return result
  }()
}
