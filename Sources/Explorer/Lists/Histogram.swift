// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// How many events fall into each stretch of time, long empty times folded.
struct Histogram: Hashable, Sendable {
  struct Bin: Hashable, Sendable {
    /// `Grain.key`; of a fold, that of the first stretch left out, and `Int.min` of all that is earlier.
    var key: Int
    var count: Int
    /// Stands for several stretches: empty ones, or all before or after the core.
    var isFold = false
  }

  /// A day that no event has: undated events are left out of the histogram.
  static let undated = Int32.max

  private(set) var grain: Grain
  private(set) var bins: [Bin]
  private(set) var highest: Int

  /// More folds than this hide how time passes; then longer stretches are taken.
  private static let mostFolds = 2

  /// The histogram of days in ascending order, at most `columns` bins if the grain is free to grow.
  ///
  /// - Parameters:
  ///   - days: `CalendarDay.number` of each event, `undated` last.
  ///   - core: What lies outside of it is one fold on either side.
  init<Days: RandomAccessCollection<Int32>>(
    days all: Days, grain: Grain?, columns: Int, core: ClosedRange<Int32>? = nil
  ) where Days.Index == Int {
    let core = core ?? Int32.min...(Histogram.undated - 1)
    let first = all.place(notBefore: core.lowerBound)
    let last = all.place(notBefore: core.upperBound + 1) - 1
    let days = first <= last ? all[first...last] : all[0..<0]
    let hasLater = last + 1 < all.count && all[last + 1] != Histogram.undated
    let columns = columns - (first > 0 ? 1 : 0) - (hasLater ? 1 : 0)
    self.grain = grain ?? .day
    bins = []
    for candidate in grain.map({ [$0] }) ?? Grain.allCases {
      self.grain = candidate
      bins = Histogram.bins(days, candidate, keptGap: .max, limit: columns)
      if bins.count > columns { bins = Histogram.bins(days, candidate, keptGap: 6, limit: columns) }
      if bins.count <= columns, grain != nil || bins.count(where: \.isFold) <= Histogram.mostFolds { break }
    }
    // A grain chosen by hand, or years that do not even fit when folded.
    if bins.count > columns { bins = Histogram.bins(days, self.grain, keptGap: 1, limit: .max) }
    if hasLater, let end = bins.last?.key { bins.append(Bin(key: end + 1, count: 0, isFold: true)) }
    if first > 0, !bins.isEmpty { bins.insert(Bin(key: .min, count: 0, isFold: true), at: 0) }
    highest = bins.reduce(0) { max($0, $1.count) }
  }

  /// Counts other days in the same bins.
  mutating func recount(_ days: some Sequence<Int32>) {
    for i in bins.indices { bins[i].count = 0 }
    // Days come in order, and equal ones ask the calendar once.
    var last: (day: Int32, bin: Int?) = (Histogram.undated, nil)
    for day in days {
      if day != last.day { last = (day, bin(of: day)) }
      if let bin = last.bin, !bins[bin].isFold { bins[bin].count += 1 }
    }
    highest = bins.reduce(0) { max($0, $1.count) }
  }

  /// Counts by stretch; gives up beyond the limit.
  private static func bins(_ days: some Collection<Int32>, _ grain: Grain, keptGap: Int, limit: Int) -> [Bin] {
    var bins: [Bin] = []
    var lastDay = Int32.min
    for day in days {
      if day == undated { break }
      // Equal days follow one another, and the calendar is only asked once for each.
      if day == lastDay {
        bins[bins.count - 1].count += 1
        continue
      }
      lastDay = day
      let key = grain.key(Int(day))
      guard let last = bins.last else {
        bins.append(Bin(key: key, count: 1))
        continue
      }
      if key == last.key {
        bins[bins.count - 1].count += 1
        continue
      }
      let gap = key - last.key - 1
      if gap > keptGap {
        bins.append(Bin(key: last.key + 1, count: 0, isFold: true))
      } else if bins.count + gap > limit {
        return Array(repeating: Bin(key: 0, count: 0), count: limit + 1)
      } else if gap > 0 {
        for empty in last.key + 1..<key { bins.append(Bin(key: empty, count: 0)) }
      }
      bins.append(Bin(key: key, count: 1))
      if bins.count > limit { return bins }
    }
    return bins
  }

  /// The bin of a day; nil outside of all.
  func bin(of day: Int32) -> Int? {
    guard day != Histogram.undated, !bins.isEmpty else { return nil }
    let key = grain.key(Int(day))
    var low = 0
    var high = bins.count
    while low < high {
      let middle = (low + high) / 2
      if bins[middle].key <= key { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
