// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation

/// The names of one JSON object with their values as text.
struct JSONRecord {
  private(set) var names: [String] = []
  private(set) var values: [String] = []

  /// Nil when the bytes are no JSON object. Names come in the order of their bytes.
  init?(_ bytes: [UInt8]) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return nil }
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      names.append(name)
      values.append(JSONRecord.text(value))
    }
  }

  /// Lists are joined, and of an object its name counts: {"publisher": {"name": "The Daily"}}.
  private static func text(_ value: Any) -> String {
    switch value {
    case let text as String: text
    case let list as [Any]: list.map(text).filter { !$0.isEmpty }.joined(separator: ", ")
    case let object as [String: Any]: object["name"].map(text) ?? ""
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
