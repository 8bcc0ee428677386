// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Types under which reports may tell one happening: where one article writes of talks, the next has a visit.
enum EventFamily {
  /// Whether reports of the two types can be of one happening.
  static func agree(_ a: EventType, _ b: EventType) -> Bool {
    a == b || agreeing[Int(a.rawValue) << 8 | Int(b.rawValue)]
  }

  /// Types that agree have one family; not all of a family agree.
  static func family(_ type: EventType) -> UInt8 { families[Int(type.rawValue)] }

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

  /// Happenings that a day is known for, so that whoever tells of one of that day need not say more: "the attacks of May 3",
  /// "the election on May 3".
  static func isKnownByDay(_ type: EventType) -> Bool {
    switch type {
    case .attack, .death, .injury, .violence, .disaster, .accident, .coup, .election: true
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

  /// For each two raw values, as a table: this is asked millions of times.
  private static let agreeing: [Bool] = {
    var result = Array(repeating: false, count: 1 << 16)
    for (a, b) in pairs {
      result[Int(a.rawValue) << 8 | Int(b.rawValue)] = true
      result[Int(b.rawValue) << 8 | Int(a.rawValue)] = true
    }
    return result
  }()

  /// By raw value.
  private static let families: [UInt8] = {
    // The smallest raw value that pairs lead to.
    var result = (0...255).map { UInt8($0) }
    var isChanging = true
    while isChanging {
      isChanging = false
      for (a, b) in pairs where result[Int(a.rawValue)] != result[Int(b.rawValue)] {
        let least = min(result[Int(a.rawValue)], result[Int(b.rawValue)])
        result[Int(a.rawValue)] = least
        result[Int(b.rawValue)] = least
        isChanging = true
      }
    }
    return result
  }()
}
