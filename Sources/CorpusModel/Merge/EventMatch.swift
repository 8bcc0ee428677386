// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Two reports, compared.
struct EventMatch {
  private let a: EventProfile
  private let b: EventProfile
  private let numbers: UnsafeBufferPointer<UInt32>
  private let sharedPersons: Int
  private let sharedOthers: Int
  private let places: Agreement

  private enum Agreement { case agree, open, differ }

  /// `numbers` are those of the profiles' lists.
  init(_ a: EventProfile, _ b: EventProfile, _ numbers: UnsafeBufferPointer<UInt32>) {
    self.a = a
    self.b = b
    self.numbers = numbers
    sharedPersons = EventMatch.shared(a.persons, b.persons, numbers)
    sharedOthers = EventMatch.shared(a.others, b.others, numbers)
    places = EventMatch.places(a, b)
  }

  /// How many numbers two ascending lists share.
  private static func shared(_ a: Range<Int>, _ b: Range<Int>, _ numbers: UnsafeBufferPointer<UInt32>) -> Int {
    var count = 0
    var (i, j) = (a.lowerBound, b.lowerBound)
    while i < a.upperBound, j < b.upperBound {
      let (x, y) = (numbers[i], numbers[j])
      if x == y { count += 1 }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return count
  }

  private func areEqual(_ a: Range<Int>, _ b: Range<Int>, shared: Int) -> Bool {
    a.count == b.count && shared == a.count
  }

  /// True when days alone say that the two tell two happenings: cheap, and true of most pairs.
  static func areDaysApart(_ a: EventProfile, _ b: EventProfile) -> Bool {
    guard let mine = a.days, let theirs = b.days else { return false }
    return theirs.lowerBound - mine.upperBound > 1 || mine.lowerBound - theirs.upperBound > 1
  }

  /// True when the two cannot be of one happening, whatever a third says.
  var isConflict: Bool {
    if EventFamily.isSpeech(a.type) || EventFamily.isSpeech(b.type) { return score == 0 }
    if let gap, gap > 0, !isDayApart { return true }
    if places == .differ, !isSameButForThePlace { return true }
    if a.entry == b.entry, a.days == nil || b.days == nil, !a.isToldLike(b) { return true }
    guard EventFamily.isContact(a.type), !a.persons.isEmpty, !b.persons.isEmpty else { return false }
    return sharedPersons < min(a.persons.count, b.persons.count)
  }

  /// 0 when nothing says that they tell one happening, more the more does.
  var score: Int {
    guard EventFamily.agree(a.type, b.type), a.act == b.act else { return 0 }
    if EventFamily.isSpeech(a.type) { return speechScore }
    guard haveSameCore, places != .differ || isSameButForThePlace, timeScore > 0 else { return 0 }
    return timeScore + 3 * sharedPersons + sharedOthers + (places == .agree ? 3 : 0) + (a.type == b.type ? 2 : 0)
  }

  // MARK: Who

  /// Both name persons: one at least is shared, and no meeting with somebody else is told. Where one report names fewer,
  /// or calls the happening something else, place or day must speak for it too.
  ///
  /// Neither does: two of the others are shared, or all of them, or one and the place.
  ///
  /// One does: where and when people met is where and when their countries did.
  private var haveSameCore: Bool {
    let isContact = EventFamily.isContact(a.type)
    if !a.persons.isEmpty, !b.persons.isEmpty {
      let fewer = min(a.persons.count, b.persons.count)
      guard sharedPersons > 0, isContact ? sharedPersons == fewer : sharedPersons * 2 >= fewer else { return false }
      let areAlike = a.persons.count == b.persons.count && (a.type == b.type || fewer > 1)
      return !isContact || areAlike || places == .agree || haveSameDay
    }
    if haveKnownDay { return true }
    if a.persons.isEmpty, b.persons.isEmpty {
      if sharedOthers >= 2
        || (sharedOthers == 1 && (places == .agree || areEqual(a.others, b.others, shared: sharedOthers)))
      {
        return true
      }
      return sharedOthers == 1 && a.type == b.type && a.days != nil && a.days == b.days
    }
    return isContact ? places == .agree && haveSameDay : sharedOthers >= 1 && places == .agree
  }

  /// One says no more than what it was and its day: in the same article it is what the article tells of that day. Between
  /// articles the day must be known for it: two months later nobody means any other, and elections are held by all at once.
  private var haveKnownDay: Bool {
    guard a.isNameless || b.isNameless, let day = a.knownDay, day == b.knownDay else { return false }
    if a.entry == b.entry { return true }
    guard a.type == b.type else { return false }
    if a.type == .election { return true }
    func isLongPast(_ profile: EventProfile) -> Bool { profile.articleDay.map { Int($0) - day >= 60 } ?? false }
    return isLongPast(a) && isLongPast(b)
  }

  private var haveSameDay: Bool {
    guard let mine = a.days, let theirs = b.days else { return false }
    return mine.count <= 2 && theirs.count <= 2 && mine.overlaps(theirs) && !a.isInferred && !b.isInferred
  }

  // MARK: Where

  private static func places(_ a: EventProfile, _ b: EventProfile) -> Agreement {
    guard let mine = a.placeKey, let theirs = b.placeKey else { return .open }
    if mine == theirs || (a.place != nil && a.place == b.place) { return .agree }
    // A city may lie in the country; nothing here knows. Two of a kind are two.
    return a.placeKind == nil || b.placeKind == nil || a.placeKind == b.placeKind ? .differ : .open
  }

  /// Articles that disagree on the place tell one happening only if all else is the same.
  private var isSameButForThePlace: Bool { sharedPersons >= 2 && a.days?.count == 1 && a.days == b.days }

  // MARK: When

  /// Longer stretches than this are too vague to say that two reports tell one happening.
  static let vague = 45

  /// Days between the two; 0 when they overlap, nil when one is not dated.
  private var gap: Int? {
    guard let mine = a.days, let theirs = b.days else { return nil }
    return max(0, theirs.lowerBound - mine.upperBound, mine.lowerBound - theirs.upperBound)
  }

  /// News of one day is dated a day apart across time zones and deadlines.
  private var isDayApart: Bool {
    guard gap == 1, let mine = a.days, let theirs = b.days, mine.count <= 2, theirs.count <= 2 else { return false }
    return (sharedPersons >= 2 || places == .agree) && (a.isInferred || b.isInferred)
  }

  private var timeScore: Int {
    switch (a.days, b.days) {
    case (let mine?, let theirs?):
      if mine.count > EventMatch.vague || theirs.count > EventMatch.vague {
        // Of the elections and deals of a year those are one that name the same people.
        return mine == theirs && a.type == b.type && areEqual(a.persons, b.persons, shared: sharedPersons) ? 2 : 0
      }
      if mine.overlaps(theirs) { return mine.count + theirs.count <= 4 ? 5 : 3 }
      return isDayApart ? 1 : 0
    case (let days?, nil): return undatedScore(days, b)
    case (nil, let days?): return undatedScore(days, a)
    case (nil, nil): return bothUndatedScore
    }
  }

  private var isStrong: Bool {
    sharedPersons >= 2 || (sharedPersons + sharedOthers >= 1 && places == .agree) || sharedOthers >= 2
  }

  /// One is dated, the other not. Told again in one article, it is told alike. Else the other's article lies within a
  /// month behind it, or, where it is told as to come, in the week before it.
  private func undatedScore(_ days: ClosedRange<Int>, _ other: EventProfile) -> Int {
    guard isStrong, days.count <= EventMatch.vague else { return 0 }
    if a.entry == b.entry { return isToldAgain ? 2 : 0 }
    guard let day = other.articleDay.map(Int.init) else {
      return isPlacedAlike && days.upperBound + 45 >= other.notBefore.map(Int.init) ?? .min ? 1 : 0
    }
    if other.isAhead { return day <= days.upperBound && day >= days.lowerBound - 7 ? 1 : 0 }
    return day >= days.lowerBound && day <= days.upperBound + 30 ? 1 : 0
  }

  /// In one article: told alike, and a few paragraphs apart at most, or at the same place.
  private var isToldAgain: Bool {
    a.isToldLike(b) && (abs(a.offset - b.offset) <= 1200 || places == .agree)
  }

  /// Neither is dated: told again in the article, or in another of the same days.
  private var bothUndatedScore: Int {
    guard isStrong else { return 0 }
    if a.entry == b.entry { return isToldAgain ? 2 : 0 }
    if let mine = a.articleDay, let theirs = b.articleDay { return abs(mine - theirs) <= 7 ? 1 : 0 }
    let known = (a.articleDay ?? b.articleDay).map(Int.init)
    let least = max(a.notBefore.map(Int.init) ?? .min, b.notBefore.map(Int.init) ?? .min)
    guard isPlacedAlike else { return 0 }
    return known.map { $0 + 45 >= least } ?? (a.notBefore == b.notBefore) ? 1 : 0
  }

  /// The same persons at the same place, or two of them who are both times still to meet: what an article without a day
  /// can be joined by.
  private var isPlacedAlike: Bool {
    guard sharedPersons >= 1, areEqual(a.persons, b.persons, shared: sharedPersons) else { return false }
    return (places == .agree && a.type == b.type) || (sharedPersons >= 2 && a.isAhead && b.isAhead)
  }

  // MARK: Words

  /// The same speaker on the same day with mostly the same words.
  private var speechScore: Int {
    guard let agent = a.agent, agent == b.agent, let mine = a.days, let theirs = b.days,
      mine.count <= 3, theirs.count <= 3, mine.overlaps(theirs)
    else { return 0 }
    let shared = EventMatch.shared(a.words, b.words, numbers)
    return shared >= 3 && shared * 10 >= 6 * min(a.words.count, b.words.count) ? shared : 0
  }
}
