// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// A document of a treebank whose column MISC says which words name what, as GUM has it: its text, and its entities.
struct EntityDocument {
  struct Entity {
    var span: TextSpan
    /// "person", "place", "organization", "object" and so on.
    var type: String
    /// The words that the name rests on.
    var head: [TextSpan]
    /// The span is the name and nothing else.
    var isExact = false
  }

  var name = ""
  var genre = ""
  var text: [UInt8] = []
  var entities: [Entity] = []

  /// The documents in the text of a CoNLL-U file.
  static func documents(_ conllu: String) -> [EntityDocument] {
    var reader = Reader()
    for line in conllu.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.read(Substring(line))
    }
    return reader.finish()
  }

  private struct Reader {
    private struct Open {
      var id: Substring
      var type: Substring
      var head: [Int]
      var words: [TextSpan]
    }
    private var documents: [EntityDocument] = []
    private var document = EntityDocument()
    private var open: [Open] = []
    /// The last word of a multiword token that was written already, and where its rest begins.
    private var multiword: (last: Int, at: Int, end: Int)?
    private var space = false

    mutating func read(_ line: Substring) {
      if line.hasPrefix("# newdoc id = ") {
        if !document.text.isEmpty { documents.append(document) }
        document = EntityDocument(name: String(line.dropFirst(14)))
        open = []
        space = false
      } else if line.hasPrefix("# meta::genre = ") {
        document.genre = String(line.dropFirst(16))
      } else if line.hasPrefix("# newpar") {
        if !document.text.isEmpty { document.text.append(UInt8(ascii: "\n")) }
        space = false
      } else if let first = line.utf8.first, first != UInt8(ascii: "#") {
        word(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }

    mutating func finish() -> [EntityDocument] {
      if !document.text.isEmpty { documents.append(document) }
      return documents
    }

    private mutating func word(_ fields: [Substring]) {
      guard fields.count == 10, !fields[0].contains(".") else { return }
      let misc = fields[9].split(separator: "|")
      if let dash = fields[0].firstIndex(of: "-") {
        let start = write(fields[1], spaceAfter: !misc.contains("SpaceAfter=No"))
        multiword = (Int(fields[0][fields[0].index(after: dash)...])!, start, document.text.count)
        return
      }
      let span: TextSpan
      if let whole = multiword {
        let end = min(whole.at + fields[1].utf8.count, whole.end)
        let isLast = Int(fields[0]) == whole.last
        span = TextSpan(whole.at..<(isLast ? whole.end : end))
        multiword = isLast ? nil : (whole.last, end, whole.end)
      } else {
        let start = write(fields[1], spaceAfter: !misc.contains("SpaceAfter=No"))
        span = TextSpan(start..<document.text.count)
      }
      let entity = misc.first { $0.hasPrefix("Entity=") }?.dropFirst(7) ?? ""
      marks(entity, span)
    }

    private mutating func write(_ form: Substring, spaceAfter: Bool) -> Int {
      if space { document.text.append(UInt8(ascii: " ")) }
      let start = document.text.count
      document.text += Array(form.utf8)
      space = spaceAfter
      return start
    }

    /// "(1-person-new-nnnnn-cf1-1,2-coref-Jane_Roe" opens, "1)" closes, "(2-place-…)" does both.
    private mutating func marks(_ text: Substring, _ span: TextSpan) {
      var rest = text
      var closing: [Substring] = []
      var opened = 0
      while let first = rest.first {
        let body = first == "(" ? rest.dropFirst() : rest
        let end = body.firstIndex { $0 == "(" || $0 == ")" } ?? body.endIndex
        let fields = body[..<end].split(separator: "-", omittingEmptySubsequences: false)
        let closes = end < body.endIndex && body[end] == ")"
        if first == "(" {
          let head = fields.count > 5 ? fields[5].split(separator: ",").compactMap { Int($0) } : []
          open.append(Open(id: fields[0], type: fields.count > 1 ? fields[1] : "", head: head, words: []))
          opened += 1
        }
        if closes { closing.append(fields[0]) }
        rest = closes ? body[body.index(after: end)...] : body[end...]
      }
      for i in open.indices { open[i].words.append(span) }
      for id in closing {
        guard let i = open.lastIndex(where: { $0.id == id }) else { continue }
        let entity = open.remove(at: i)
        let head = entity.head.compactMap { $0 <= entity.words.count ? entity.words[$0 - 1] : nil }
        document.entities.append(
          Entity(
            span: entity.words.reduce(entity.words[0]) { $0.union($1) }, type: String(entity.type),
            head: head.isEmpty ? entity.words : head))
      }
    }
  }
}
