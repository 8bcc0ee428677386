// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What is kept of a corpus from one run to the next, as lines of text that people can read.
///
///     dossier session 1
///     mark    quote 310-356 ferry-opened    star    money,later    ask her    “Not one coin,”
///     search  quotes    coins    coin OR money
///     query   quotes    coin
///     place   pane=quotes    actor=Ada Okonkwo    at.quotes=quote 310-356 ferry-opened
///
/// Fields are parted by tabs; a backslash stands before `n` and `t` for line end and tab, and before itself.
struct Session: Hashable, Sendable {
  struct Search: Hashable, Sendable {
    var pane: String
    var name: String
    var query: String
  }

  struct TypedQuery: Hashable, Sendable {
    var pane: String
    var query: String
  }

  static let header = "dossier session 1"
  /// Places and queries beyond these are left out, the oldest first.
  static let mostPlaces = 50
  static let mostQueries = 50

  var marks: [Mark] = []
  var searches: [Search] = []
  /// What was searched for, the last one last.
  var queries: [TypedQuery] = []
  /// Where the user was, the last one last.
  var places: [SavedPlace] = []
  /// Where the borders between panes are.
  var split = Split()

  init() {}

  // MARK: Text

  /// Reads a file of `text`; lines that say nothing are left out.
  ///
  /// - Throws: `SessionFault` when it is no such file.
  init(text: String) throws(SessionFault) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Session.header[...] else { throw SessionFault() }
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Session.unescaped)
      switch (fields.first, fields.count) {
      case ("mark", 6):
        guard let name = ItemName(text: fields[1]) else { continue }
        let tags = fields[3].split(separator: ",").map(String.init)
        marks.append(
          Mark(name: name, label: fields[5], isStarred: fields[2] == "star", tags: tags, note: fields[4]))
      case ("search", 4): searches.append(Search(pane: fields[1], name: fields[2], query: fields[3]))
      case ("query", 3): queries.append(TypedQuery(pane: fields[1], query: fields[2]))
      case ("borders", 3):
        split = Split(columns: Int(fields[1]) ?? 0, rows: Int(fields[2]) ?? 0)
      case ("place", 2...): places.append(SavedPlace(fields: Array(fields.dropFirst())))
      default: continue
      }
    }
  }

  var text: String {
    var lines = [Session.header]
    for mark in marks {
      lines.append(
        line(
          "mark", mark.name.text, mark.isStarred ? "star" : "", mark.tags.joined(separator: ","), mark.note, mark.label)
      )
    }
    for search in searches { lines.append(line("search", search.pane, search.name, search.query)) }
    for query in queries.suffix(Session.mostQueries) { lines.append(line("query", query.pane, query.query)) }
    for place in places.suffix(Session.mostPlaces) {
      lines.append((["place"] + place.fields.map(Session.escaped)).joined(separator: "\t"))
    }
    if split != Split() { lines.append("borders\t\(split.columns)\t\(split.rows)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ fields: String...) -> String { fields.map(Session.escaped).joined(separator: "\t") }

  private static func escaped(_ field: String) -> String {
    var result = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ field: Substring) -> String {
    var result = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A file is no session, and is better left alone.
public struct SessionFault: Error, Hashable, Sendable {}

/// What one run has changed; the file may have been changed by another one meanwhile.
public struct SessionUpdate: Hashable, Sendable {
  /// Empty ones are those that were taken away.
  var marks: [Mark] = []
  /// Those with an empty query were taken away.
  var searches: [Session.Search] = []
  var queries: [Session.TypedQuery] = []
  var places: [SavedPlace] = []
  /// Nil when the borders were left where they are.
  var split: Split?

  public var isEmpty: Bool { self == SessionUpdate() }

  /// The file with the changes in it: marks and searches one by one, so that those of another run stay.
  ///
  /// - Parameter text: The file as it is now; nil when there is none.
  public func applied(to text: String?) throws(SessionFault) -> String {
    var session = try text.map { text throws(SessionFault) in try Session(text: text) } ?? Session()
    for mark in marks {
      if let index = session.marks.firstIndex(where: { $0.name == mark.name }) {
        if mark.isEmpty { session.marks.remove(at: index) } else { session.marks[index] = mark }
      } else if !mark.isEmpty {
        session.marks.append(mark)
      }
    }
    for search in searches {
      session.searches.removeAll { $0.name == search.name }
      if !search.query.isEmpty { session.searches.append(search) }
    }
    for query in queries {
      session.queries.removeAll { $0 == query }
      session.queries.append(query)
    }
    if !places.isEmpty { session.places = places }
    if let split { session.split = split }
    return session.text
  }
}
