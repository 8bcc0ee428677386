// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Ingestion

/// The options of every command that reads articles.
struct RecordOptions: ParsableArguments {
  /// `text=story`: a field, and the name that records give it.
  struct FieldName: ExpressibleByArgument {
    let field: RecordFields.Field
    let name: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let field = RecordFields.Field(rawValue: String(parts[0])) else { return nil }
      self.field = field
      name = String(parts[1])
    }
  }

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "How records of .jsonl and .csv files call a field, where it is not found by its usual names: "
        + RecordFields.Field.allCases.map(\.rawValue).joined(separator: ", ") + ". May be given several times.",
      valueName: "field=name"))
  var fieldNames: [FieldName] = []

  var fields: RecordFields {
    var result = RecordFields()
    for option in fieldNames { result.add(option.name, as: option.field) }
    return result
  }
}
