// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What is stated about an article beside its text.
struct Metadata: Sendable, Equatable {
  enum Field: CaseIterable {
    case title, outlet, author, url, date

    /// The names that front matter and side tables give the field, lower case.
    var names: [String] {
      switch self {
      case .title: ["title", "headline"]
      case .outlet: ["outlet", "source", "publisher", "publication", "newspaper", "site", "sitename"]
      case .author: ["author", "authors", "byline"]
      case .url: ["url", "link", "canonical", "canonical_url"]
      case .date:
        ["date", "published", "publication_date", "publication date", "datepublished", "date_published", "pubdate"]
      }
    }

    static func named(_ name: String) -> Field? {
      let lowered = name.lowercased()
      return allCases.first { $0.names.contains(lowered) }
    }
  }

  var title: String?
  var outlet: String?
  var author: String?
  var url: String?
  /// As written; see `PublicationDay`.
  var date: String?

  init() {}

  /// What side tables say about a file, the nearest table first; `file` is its path below the opened folder.
  init(ofFile file: String, in tables: [SideTable]) {
    for table in tables.reversed() {
      if let row = table.metadata(ofFile: String(file.dropFirst(table.folder.count))) { fillGaps(from: row) }
    }
  }

  /// Sets a field unless it has a value; the value is trimmed, and an empty one counts for nothing.
  mutating func set(_ field: Field, _ value: String) {
    let trimmed = value.trimmingSpace()
    guard !trimmed.isEmpty, self[field] == nil else { return }
    self[field] = trimmed
  }

  mutating func fillGaps(from other: Metadata) {
    for field in Field.allCases { if let value = other[field] { set(field, value) } }
  }

  private subscript(field: Field) -> String? {
    get {
      switch field {
      case .title: title
      case .outlet: outlet
      case .author: author
      case .url: url
      case .date: date
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .outlet: outlet = newValue
      case .author: author = newValue
      case .url: url = newValue
      case .date: date = newValue
      }
    }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  func trimmingSpace() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
