// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import NewsModel

/// How the quotes that match a query are spread: whom they are by and about, where and when they appeared.
public struct Facets: Sendable, Hashable {
  public struct Value: Sendable, Hashable {
    public let name: String
    /// Nil for somebody unnamed ("officials") and for outlets.
    public let actor: ActorID?
    public let count: Int
  }

  /// Commonest first, of equals in the order of ids.
  public let speakers: [Value]
  public let about: [Value]
  public let outlets: [Value]
  /// By the first day that a quote can be of, earliest first; undated quotes are left out.
  public let years: [Int: Int]
}

extension SearchIndex {
  /// Counts over all quotes that match.
  ///
  /// - Parameter most: How many speakers, persons spoken about and outlets to give at most.
  public func facets(of query: Query, most: Int) -> Facets {
    let set = quotes.documents(query)
    var speakers = [Int](repeating: 0, count: quotes.names.count + 1)
    var about = speakers
    var groups = [Int](repeating: 0, count: quotes.outlets.groups.count)
    var outlets = [Int](repeating: 0, count: quotes.outlets.names.count + 1)
    var days: [Int] = []
    func count(_ code: Int, _ counts: inout [Int]) { if code < counts.count { counts[code] += 1 } }
    set.visit { id in
      quotes.speakerColumn.forEach(Int(id)) { count($0, &speakers) }
      quotes.aboutColumn.forEach(Int(id)) { count($0, &about) }
      count(quotes.outlets.column.first(Int(id)), &groups)
      let day = quotes.days.column.first(Int(id))
      if day >= days.count, day < 1 << 24 { days += Array(repeating: 0, count: day + 1 - days.count) }
      count(day, &days)
    }
    for (group, count) in groups.enumerated() where count > 0 {
      quotes.outlets.forEachOutlet(ofGroup: group) { if $0 < outlets.count { outlets[$0] += count } }
    }
    var years: [Int: Int] = [:]
    for (code, count) in days.enumerated() where count > 0 {
      guard let first = quotes.days.days(code)?.lowerBound, (-719_162...2_932_896).contains(first) else { continue }
      years[Int(CalendarDay(number: first).year), default: 0] += count
    }
    return Facets(
      speakers: values(speakers, most, quotes.names, actors: corpus.actorCount),
      about: values(about, most, quotes.names, actors: corpus.actorCount),
      outlets: values(outlets, most, quotes.outlets.names, actors: 0), years: years)
  }

  /// The greatest counts; the first number stands for none.
  private func values(_ counts: [Int], _ most: Int, _ names: NameTable, actors: Int) -> [Facets.Value] {
    var top = Top(limit: most)
    for (code, count) in counts.enumerated() where code > 0 && count > 0 {
      top.offer(UInt64(count), UInt32(code - 1))
    }
    return top.ids.map { id in
      let actor = Int(id) < actors ? ActorID(rawValue: id) : nil
      return Facets.Value(name: names.string(Int(id)), actor: actor, count: counts[Int(id) + 1])
    }
  }
}
