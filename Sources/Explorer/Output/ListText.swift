// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A list as it was when it was asked for, to be made a text of on another thread.
public struct ListText: Sendable, Hashable {
  /// Longer lists are not written while the keys wait.
  static let mostAtOnce = 2_000

  let state: ExplorerState
  let format: ExportTable.Format
  /// Rows of the list.
  public let count: Int

  /// Takes as long as the list is.
  public var text: String { state.exported(format) }

  public static func == (left: ListText, right: ListText) -> Bool {
    left.format == right.format && left.count == right.count && left.state.place == right.state.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(format)
    hasher.combine(count)
    hasher.combine(state.place)
  }
}
