// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Yams

/// A block of YAML between two lines `---` at the head of a file.
struct FrontMatter {
  /// Where the body begins, a byte offset; 0 when the file has no front matter.
  private(set) var bodyStart = 0
  private(set) var metadata = Metadata()
  /// What stood in the way of reading the block, which still is no part of the body.
  private(set) var failure: IngestionProblem.Reason?

  /// Front matter of a text with line ends `\n`. A text that merely begins with a rule has none.
  init(of text: [UInt8]) {
    guard let first = FrontMatter.line(of: text, from: 0), FrontMatter.isFence(text[first.content], dots: false)
    else { return }
    var next = first.next
    var close: (content: Range<Int>, next: Int)?
    while let line = FrontMatter.line(of: text, from: next) {
      next = line.next
      if FrontMatter.isFence(text[line.content], dots: true) {
        close = line
        break
      }
    }
    let looksLikeFields = FrontMatter.beginsWithField(text[first.next...])
    guard let close else {
      if looksLikeFields { failure = .openFrontMatter }
      return
    }
    let block = String(decoding: text[first.next..<close.content.lowerBound], as: UTF8.self)
    do {
      guard let node = try Yams.compose(yaml: block) else {
        if block.trimmingSpace().isEmpty || looksLikeFields { bodyStart = close.next }
        return
      }
      guard looksLikeFields else { return }
      bodyStart = close.next
      guard let mapping = node.mapping else {
        failure = .frontMatter(line: 2, detail: "no list of names and values")
        return
      }
      read(mapping)
    } catch {
      guard looksLikeFields else { return }
      bodyStart = close.next
      failure = FrontMatter.reason(error)
    }
  }

  private mutating func read(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let field = Metadata.Field.named(name) else { continue }
      let values = value.sequence.map { $0.compactMap { $0.scalar?.string } } ?? value.scalar.map { [$0.string] } ?? []
      metadata.set(field, values.filter { $0 != "null" && $0 != "~" }.joined(separator: ", "))
    }
  }

  private static func reason(_ error: any Error) -> IngestionProblem.Reason {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The mark counts lines of the block, from 1 in Yams; the fence is one line more.
      .frontMatter(line: mark.line + 1, detail: problem)
    default: .frontMatter(line: 2, detail: "not YAML")
    }
  }

  private static func line(of text: [UInt8], from start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < text.count else { return nil }
    let end = text[start...].firstIndex(of: 10) ?? text.count
    return (start..<end, min(end + 1, text.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>, dots: Bool) -> Bool {
    let content = line.prefix { $0 != 32 && $0 != 9 }
    guard line.dropFirst(content.count).allSatisfy({ $0 == 32 || $0 == 9 }) else { return false }
    return content.elementsEqual("---".utf8) || (dots && content.elementsEqual("...".utf8))
  }

  /// The first line that is neither blank nor a comment begins "name:"; the name may be of a few words.
  private static func beginsWithField(_ block: ArraySlice<UInt8>) -> Bool {
    for line in block.prefix(4096).split(separator: 10) where line.first != UInt8(ascii: "#") {
      let name = line.prefix { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 || $0 == 95 || $0 == 45 || $0 == 32 }
      if line.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
      return (1...30).contains(name.count) && line.dropFirst(name.count).first == UInt8(ascii: ":")
    }
    return false
  }
}
