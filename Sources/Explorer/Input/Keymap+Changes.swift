// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import TerminalUI

/// Why a key cannot be given to a command.
public enum KeymapFault: Error, Hashable, Sendable {
  case noSuchCommand(String)
  /// The part before the dot is no pane.
  case noSuchPane(String)
  /// The command is not one of that pane.
  case notInPane(command: String, pane: String)
  /// Two lines give one key to two commands.
  case taken(key: Key, by: String)
  /// Where text is typed, letters are text.
  case typed(Key)
}

// Keys as the user wants them.
extension Keymap {
  /// Where keys are typed as text.
  private static let typing: Set<KeyContext> = [.prompt, .palette, .question]

  /// The command's name in the configuration: `next-hit`.
  public static func name(_ command: Command) -> String { kebab(command.rawValue) }

  /// Gives a command other keys than the standard ones, in all panes that know it or, as `events.next-day`, in one.
  ///
  /// A key that had another meaning there loses it. Without a pane, keys of prompts and of loading stay as they are.
  public mutating func change(_ name: String, to keys: [Key]) throws(KeymapFault) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let command = Command.allCases.first(where: { Keymap.name($0) == parts.last }) else {
      throw .noSuchCommand(parts.last ?? name)
    }
    var contexts = Set(bindings.filter { $0.command == command }.flatMap(\.contexts))
    if parts.count == 2 {
      guard let context = KeyContext(rawValue: parts[0]) else { throw .noSuchPane(parts[0]) }
      guard contexts.contains(context) else { throw .notInPane(command: parts[1], pane: parts[0]) }
      contexts = [context]
    } else {
      let lists = contexts.subtracting(Keymap.typing).subtracting([.loading])
      if !lists.isEmpty { contexts = lists }
    }
    for key in keys {
      if case .character = key, !contexts.isDisjoint(with: Keymap.typing) { throw .typed(key) }
      for context in contexts {
        if let owner = chosen[Slot(context: context, key: key)], owner != command {
          throw .taken(key: key, by: Keymap.name(owner))
        }
        chosen[Slot(context: context, key: key)] = command
      }
    }
    apply(command, keys, contexts)
  }

  private mutating func apply(_ command: Command, _ keys: [Key], _ contexts: Set<KeyContext>) {
    var result: [Binding] = []
    var given: Set<KeyContext> = []
    for binding in bindings {
      let inside = binding.contexts.filter(contexts.contains)
      let outside = binding.contexts.filter { !contexts.contains($0) }
      if inside.isEmpty {
        result.append(binding)
        continue
      }
      if !outside.isEmpty { result.append(binding.with(binding.keys, outside)) }
      if binding.command == command {
        // The command of two lines of the table has its keys once.
        let new = inside.filter { given.insert($0).inserted }
        if !new.isEmpty, !keys.isEmpty { result.append(binding.with(keys, new)) }
      } else {
        let left = binding.keys.filter { !keys.contains($0) }
        if !left.isEmpty { result.append(binding.with(left, inside)) }
      }
    }
    // A line of help for two commands needs both of them side by side.
    for i in result.indices where result[i].withNext != nil {
      let partner = bindings.firstIndex { $0.withNext == result[i].withNext }.map { bindings[$0 + 1].command }
      let isBeside =
        i + 1 < result.count && result[i + 1].command == partner
        && Set(result[i].contexts).isSubset(of: result[i + 1].contexts)
      if !isBeside { result[i] = result[i].with(result[i].keys, result[i].contexts) }
    }
    let kept = chosen
    self = Keymap(bindings: result)
    chosen = kept
  }

  /// "lineDown" as "line-down".
  static func kebab(_ name: String) -> String {
    name.reduce(into: "") { result, letter in
      result += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  // MARK: As the configuration says it

  /// Every command with its keys, as lines for a file of configuration.
  public var configuration: [String] {
    bindings.map { binding in
      let keys = binding.keys.map { Keymap.quoted(Keymap.notation($0)) }.joined(separator: ", ")
      let isEverywhere = bindings.count { $0.command == binding.command } == 1
      let name = Keymap.name(binding.command)
      let names = isEverywhere ? [name] : binding.contexts.map { "\($0.rawValue).\(name)" }
      return names.map { "\($0): [\(keys)]   # \(binding.does)" }.joined(separator: "\n")
    }.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static func quoted(_ key: String) -> String { key == "\"" ? "'\"'" : "\"\(key == "\\" ? "\\\\" : key)\"" }
}

extension Keymap.Binding {
  fileprivate func with(_ keys: [Key], _ contexts: [KeyContext]) -> Keymap.Binding {
    Keymap.Binding(command, keys, contexts, does, hint: hint)
  }
}
