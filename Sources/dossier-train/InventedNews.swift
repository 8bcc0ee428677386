// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Articles made from sentences of our own, in which a letter and a digit in braces stand for an invented name:
/// `{p1} joined {o1}.` See the head of the file for the letters.
struct InventedNews {
  private let lines: [Substring]

  /// Lines that are empty or begin with "#" are left out.
  init(_ text: String) {
    lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// Each line `readings` times, each time with other names, in articles of one to five lines.
  ///
  /// The same on every run.
  func documents(readings: Int) -> [EntityDocument] {
    var random = SeededGenerator(seed: 77)
    var names = InventedNames(seed: 78)
    var documents: [EntityDocument] = []
    for _ in 0..<readings {
      var order = Array(lines.indices)
      for i in order.indices.dropFirst().reversed() { order.swapAt(i, Int(random.next() % UInt64(i + 1))) }
      var rest = order[...]
      while !rest.isEmpty {
        // Half of them are of one line alone.
        let many = random.next() % 2 == 0 ? 1 : 2 + Int(random.next() % 4)
        var document = EntityDocument(genre: "invented")
        for line in rest.prefix(many) {
          if !document.text.isEmpty { document.text.append(UInt8(ascii: "\n")) }
          write(lines[line], &names, into: &document)
        }
        rest = rest.dropFirst(many)
        documents.append(document)
      }
    }
    return documents
  }

  /// Writes a line with names in place of its letters; the persons of one line have names of their own.
  private func write(_ line: Substring, _ names: inout InventedNames, into document: inout EntityDocument) {
    var given: [Substring: String] = [:]
    var rest = line
    while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
      document.text += Array(rest[..<brace].utf8)
      let slot = rest[rest.index(after: brace)..<end]
      rest = rest[rest.index(after: end)...]
      let digit = slot.dropFirst()
      var name: String
      let type: String
      switch slot.first {
      case "p", "s", "g":
        type = "person"
        let first = known("g" + digit, &given) { names.givenName() }
        let last = known("s" + digit, &given) { names.surname() }
        name = slot.first == "g" ? first : slot.first == "s" ? last : first + " " + last
      case "o":
        (type, name) = ("organization", known(slot, &given) { names.company() })
      case "t":
        (type, name) = ("organization", known(slot, &given) { names.team() })
      case "n":
        (type, name) = ("organization", known(slot, &given) { names.newspaper() })
      case "b":
        (type, name) = ("organization", known(slot, &given) { names.band() })
      case "a":
        (type, name) = ("organization", known(slot, &given) { names.acronym() })
      case "l":
        (type, name) = ("place", known(slot, &given) { names.town() })
      case "c":
        (type, name) = ("place", known(slot, &given) { names.country() })
      case "x":
        (type, name) = ("object", known(slot, &given) { names.work() })
      default: preconditionFailure("no such letter in the invented news: \(slot)")
      }
      // "the The Red Raven".
      if document.text.suffix(4).elementsEqual("the ".utf8) || document.text.suffix(4).elementsEqual("The ".utf8),
        name.hasPrefix("The ")
      {
        name = String(name.dropFirst(4))
      }
      let start = document.text.count
      document.text += Array(name.utf8)
      let span = TextSpan(start..<document.text.count)
      document.entities.append(EntityDocument.Entity(span: span, type: type, head: [span], isExact: true))
    }
    document.text += Array(rest.utf8)
  }

  private func known(_ slot: Substring, _ given: inout [Substring: String], _ make: () -> String) -> String {
    if let name = given[slot] { return name }
    let name = make()
    given[slot] = name
    return name
  }
}
