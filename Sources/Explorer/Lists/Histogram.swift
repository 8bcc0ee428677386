// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// How many events fall into each stretch of time, long empty times folded.
struct Histogram: Hashable, Sendable {
  struct Bin: Hashable, Sendable {
    /// `Grain.key`; of a fold, that of the first stretch left out.
    var key: Int
    var count: Int
    /// Stands for two or more empty stretches.
    var isFold = false
  }

  /// A day that no event has: undated events are left out of the histogram.
  static let undated = Int32.max

  private(set) var grain: Grain
  private(set) var bins: [Bin]
  private(set) var highest: Int

  /// The histogram of days in ascending order, at most `columns` bins if the grain is free to grow.
  ///
  /// - Parameter days: `CalendarDay.number` of each event, `undated` last.
  init(days: some Collection<Int32>, grain: Grain?, columns: Int) {
    self.grain = grain ?? .day
    bins = []
    for candidate in grain.map({ [$0] }) ?? Grain.allCases {
      self.grain = candidate
      bins = Histogram.bins(days, candidate, keptGap: .max, limit: columns)
      if bins.count > columns { bins = Histogram.bins(days, candidate, keptGap: 3, limit: columns) }
      if bins.count <= columns { break }
    }
    // A grain chosen by hand, or years that do not even fit when folded.
    if bins.count > columns { bins = Histogram.bins(days, self.grain, keptGap: 1, limit: .max) }
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
