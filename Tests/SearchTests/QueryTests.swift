// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Search
import Testing

struct QueryTests {
  /// A query, a text, and whether it finds it.
  static let matches: [(query: String, text: String, found: Bool)] = [
    ("", "anything", true),
    ("ferry", "The ferry left.", true),
    ("fer", "The ferry left.", true),
    ("fer ", "The ferry left.", false),
    ("FERRY left", "the Ferry, they say, left", true),
    ("ferry pier", "the ferry left", false),
    ("\"ferry left\"", "The ferry left.", true),
    ("\"left ferry\"", "The ferry left.", false),
    ("“ferry le", "The ferry left.", true),
    ("“ferry le”", "The ferry left.", false),
    ("ferry -left", "The ferry left.", false),
    ("ferry -right", "The ferry left.", true),
    ("pier OR ferry", "The ferry left.", true),
    ("(pier OR quay) left", "The ferry left.", false),
    ("(pier OR ferry) left", "The ferry left.", true),
    ("-(pier OR ferry)", "The ferry left.", false),
    ("dont", "They don’t know.", true),
    ("don't ", "They don’t know.", true),
    ("lund ", "Lund’s ferry", true),
    ("obrien ", "Ms O’Brien", true),
    ("zoe ", "Zoë", true),
    ("Ørsted ", "orsted", true),
    ("us ", "the U.S. Navy", true),
    ("u.s. ", "the US Navy", true),
    ("1300 ", "some 1,300 boats", true),
    ("3.5 ", "rose by 3.5 percent", true),
    ("cease-fire ", "a ceasefire", true),
    ("cease-fire ", "a cease fire", true),
    ("ceasefire ", "a cease-fire", true),
    ("ceasefire ", "a cease‑fire", true),
    ("fire ", "a cease-fire", true),
    ("\"a ceasefire talk\"", "a cease-fire talk", true),
    ("\"a cease fire talk\"", "a cease-fire talk", true),
    ("\"a cease-fire talk\"", "a ceasefire talk", true),
    ("\"fire talk\"", "a cease-fire talk", true),
    ("船", "新しい船が出た", true),
    ("新船", "新しい船が出た", false),
    ("nofield:ferry", "nofield ferry", true),
    ("speaker:lund ferry ", "The ferry left.", true),
    ("-speaker:lund ferry ", "The ferry left.", true),
    ("10:30", "at 10:30 sharp", true),
    ("ferry OR", "The ferry left.", true),
    ("OR ferry", "The ferry left.", true),
    (") ferry (", "The ferry left.", true),
    ("- ferry", "The ferry left.", true),
    ("---ferry", "The ferry left.", false),
    ("\"\" ferry", "The ferry left.", true),
    ("ferry \"", "The ferry left.", true),
    ("?! …", "The ferry left.", true),
    ("near:3(left ferry)", "The ferry, they say, left", true),
    ("near:2(left ferry)", "The ferry, they say, left", false),
    ("near:1(ferry the)", "The ferry left.", true),
    ("near:3(cease-fire talks)", "A cease-fire: new talks", true),
    ("near:2(ceasefire talks)", "A cease-fire talk, talks", false),
    ("near:3(ceasefire talks)", "A cease-fire talk, talks", true),
    ("near:4(\"the pier\" ferry)", "The ferry left the pier.", true),
    ("-near:1(the left)", "The ferry left.", true),
    ("near:9(ferry lef", "The ferry left.", true),
    ("near:(ferry left)", "The ferry left.", true),
    ("near:0(ferry)", "The ferry left.", true),
    ("near:5", "The quay.", true),
  ]

  @Test(arguments: matches) func aQueryFindsATextOrNot(query: String, text: String, found: Bool) {
    #expect(Query(query).matches(text) == found)
  }

  /// A query, and a text with what it marks between brackets.
  @Test(arguments: [
    ("ferry", "The [ferry] and the [ferry]boat"), ("ferry ", "The [ferry] and the ferryboat"),
    ("zoë", "[Zoe] and [Zoë]la"), ("lund ", "[Lund]’s ferry"), ("-ferry pier", "ferry to the [pier]"),
    ("\"the ferry\"", "the pier, [the ferry], ferry"), ("speaker:lund quay", "Lund at the [quay]"),
    ("cease-fire ", "a [cease-fire], a [ceasefire], a [cease fire]"), ("dont", "I [don’t]"),
    ("a OR the ", "[a] pier, [the] quay"), ("strasse ", "Kurze [Straße]"), ("stras", "Kurze [Straß]e"),
    ("near:3(quay pier)", "a [quay], a [pier]"), ("", "nothing"),
  ]) func hitsAreMarked(query: String, marked: String) {
    let text = String(marked.filter { $0 != "[" && $0 != "]" })
    var result = Array(text.utf8)
    for range in Query(query).highlights(in: text).reversed() {
      result.insert(UInt8(ascii: "]"), at: range.upperBound)
      result.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    #expect(String(decoding: result, as: UTF8.self) == marked)
  }

  @Test(
    arguments: [
      ("ferry", []), ("\"ferry", [.init(kind: .unclosedQuote, range: 0..<1)]),
      ("a (ferry", [.init(kind: .unclosedGroup, range: 2..<8)]), ("a) b", [.init(kind: .strayMark, range: 1..<2)]),
      ("a OR", [.init(kind: .strayMark, range: 2..<4)]), ("OR a", [.init(kind: .strayMark, range: 0..<2)]),
      ("a date:x b", [.init(kind: .badValue(field: "date"), range: 2..<8)]), ("date: a", []),
      ("date:2025-02-30", [.init(kind: .badValue(field: "date"), range: 0..<15)]), ("date:2025-", []),
      ("status:rep type:meet kind:dir", []), ("reports:..", []),
      ("near:5(a b", [.init(kind: .unclosedGroup, range: 6..<10)]), ("near:5(a b)", []), ("near:5", []),
      ("near:x(a b) c", [.init(kind: .badValue(field: "near"), range: 0..<6)]), ("disputed:y", []),
      ("disputed:maybe", [.init(kind: .badValue(field: "disputed"), range: 0..<14)]),
      ("reports:2..1", [.init(kind: .badValue(field: "reports"), range: 0..<12)]),
    ] as [(String, [QueryProblem])]) func whatDoesNotParseIsPointedAt(query: String, problems: [QueryProblem])
  {
    #expect(Query(query).problems == problems)
  }

  @Test func oddQueriesEnd() {
    for mark in [
      "(", ")", "\"", "-", "“", "OR ", "(OR ", "-(", ":", "speaker:", "a:", "…", "’", "-\"", "x-", "near:", "near:1(",
      "near:1(a ",
    ] {
      let query = Query(String(repeating: mark, count: 20_000))
      #expect(query.highlights(in: "The ferry left.").isEmpty)
    }
  }
}
