// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// The outlets that brought each document: the number of a group of outlets, of which a corpus has few, so that a story
/// in five outlets takes no more room than one in one.
struct OutletColumn: Sendable {
  /// Numbers of groups, from 1 on; 0 for none.
  let column: FieldColumn
  let names: NameTable
  /// Where the outlets of each group begin, from the group numbered 1 on.
  private let starts: NumberColumn
  private let members: NumberColumn

  /// The names are those of `names`.
  init(_ sections: SectionReader, names: SectionReader, documents: Int) throws(CorpusFileError) {
    self.names = try NameTable(names)
    column = try FieldColumn(sections, "outlets", documents: documents)
    starts = try sections.numbers("outletGroupStarts")
    guard starts.count > 0 else { throw sections.damaged("outletGroupStarts") }
    members = try sections.numbers("outletGroups")
  }

  /// The numbers that the column can hold.
  var groups: Range<Int> { 0..<starts.count }

  /// The numbers of the outlets of a group, each one more than its place among the names.
  func forEachOutlet(ofGroup group: Int, _ body: (Int) -> Void) {
    for place in starts.range(group - 1, within: members.count) { body(Int(members[place])) }
  }

  /// The documents that one of the outlets brought whose name has the words.
  func filter(_ words: [[UInt8]], lastIsPrefix: Bool) -> FieldFilter {
    let wanted = names.codes(words, lastIsPrefix: lastIsPrefix)
    return FieldFilter(
      column: column,
      wanted: groups.map { group in
        var isWanted = false
        forEachOutlet(ofGroup: group) { if $0 < wanted.count, wanted[$0] { isWanted = true } }
        return isWanted
      })
  }
}

/// Numbers groups of outlets in the order of first occurrence.
struct OutletColumnBuilder {
  private var codes: [UInt32] = []
  private var names = NameTableBuilder()
  private var starts: [UInt32] = [0]
  private var members: [UInt32] = []
  private var groups: [[UInt32]: UInt32] = [:]
  /// Groups of one, which most are.
  private var groupOfOne: [String: UInt32] = [:]

  /// The number of a group; 0 for no outlets.
  mutating func group(_ outlets: [String]) -> UInt32 {
    guard let first = outlets.first else { return 0 }
    if outlets.count == 1, let known = groupOfOne[first] { return known }
    let numbers = outlets.map { names.number(of: $0) + 1 }
    if let known = groups[numbers] { return known }
    members += numbers
    starts.append(UInt32(members.count))
    let group = UInt32(starts.count - 1)
    groups[numbers] = group
    if outlets.count == 1 { groupOfOne[first] = group }
    return group
  }

  /// Adds a document of the group.
  mutating func add(_ group: UInt32) { codes.append(group) }

  /// Writes the names into one table and the rest into another.
  consuming func write(names table: String, to sections: SectionWriter) -> SectionWriter {
    var own = SectionWriter(table, in: sections.file)
    names.write(to: &own)
    var sections = SectionWriter(sections.path, in: own.file)
    FieldColumn.write("outlets", codes, to: &sections)
    sections.put("outletGroupStarts", starts)
    sections.put("outletGroups", members)
    return sections
  }
}
