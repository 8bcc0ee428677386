// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Under which names records of JSON Lines and CSV hold what an article is made of.
public struct RecordFields: Hashable, Sendable {
  /// What a record may state of an article; the raw value is the field's name for users.
  public enum Field: String, CaseIterable, Sendable {
    case text, title, date, outlet, author, url, id

    /// Names that mean this field without being told, lower case, the likeliest first.
    var usualNames: [String] {
      switch self {
      case .text:
        ["text", "body", "content", "articlebody", "article_body", "maintext", "full_text", "fulltext", "article"]
      case .title: Metadata.Field.title.names
      case .date: Metadata.Field.date.names + ["datetime", "timestamp", "created_at", "time"]
      case .outlet: Metadata.Field.outlet.names
      case .author: Metadata.Field.author.names + ["creator"]
      case .url: Metadata.Field.url.names
      case .id: ["id", "_id", "uuid", "guid", "article_id"]
      }
    }

    var metadata: Metadata.Field? {
      switch self {
      case .title: .title
      case .date: .date
      case .outlet: .outlet
      case .author: .author
      case .url: .url
      case .text, .id: nil
      }
    }
  }

  /// Names that a user has given, as they are written in the file; asked before the usual ones.
  public private(set) var names: [Field: [String]] = [:]

  public init() {}

  /// From now on a record's value of this name is this field, before the usual names.
  public mutating func add(_ name: String, as field: Field) { names[field, default: []].append(name) }

  /// Where a field stands among the names of a record or of the columns of a table.
  func index(of field: Field, in columns: [String]) -> Int? {
    if let own = names[field]?.lazy.compactMap({ columns.firstIndex(of: $0) }).first { return own }
    let lowered = columns.map { $0.lowercased() }
    return field.usualNames.lazy.compactMap { lowered.firstIndex(of: $0) }.first
  }

  /// All that a record's article depends on beside the record, as bytes.
  func put(to writer: inout RecordWriter) {
    for field in Field.allCases { writer.put(names[field] ?? []) { $0.put($1) } }
  }
}
