// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search

extension EventType {
  /// The word of the timeline: the case's own name.
  var word: String { EventType.words[Int(rawValue)] }

  /// By raw value; asked once, for to name a case takes a microsecond or two.
  private static let words = (0...UInt8.max).map { code in
    EventType(rawValue: code).map { $0 == .`return` ? "return" : "\($0)" } ?? ""
  }
}

extension EventStatus {
  var word: String { EventStatus.words[Int(rawValue)] }

  private static let words = allCases.map { "\($0)" }

  /// Beside other statuses of the same event, where room is short.
  var shortWord: String { self == .reported ? "seen" : word }
}

extension ActorKind {
  /// After the name; persons need none.
  var word: String? {
    switch self {
    case .person: nil
    case .organization: "org"
    case .place: "place"
    case .country: "country"
    case .people: "people"
    }
  }
}

extension DocumentTime {
  /// How the day was found.
  var basisWords: String {
    switch basis {
    case .metadata: "stated"
    case .fileName: "from the file’s name"
    case .dateline: "from the dateline"
    case .text: "inferred, \(confidence) % sure"
    case .corpus: "inferred from other articles, \(confidence) % sure"
    case .unknown: "undated"
    }
  }

  /// True when the day is not stated anywhere.
  var isInferred: Bool { basis == .text || basis == .corpus || basis == .unknown }
}

/// A number with its digits in groups of three: 1,300.
func grouped(_ number: Int) -> String {
  let digits = String(number)
  guard digits.utf8.count > 3 else { return digits }
  var result: [UInt8] = []
  var left = digits.utf8.count
  for digit in digits.utf8 {
    if !result.isEmpty, left % 3 == 0 { result.append(UInt8(ascii: ",")) }
    result.append(digit)
    left -= 1
  }
  return String(decoding: result, as: UTF8.self)
}

/// "1 article", "5 articles".
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

extension QueryProblem {
  /// What is left out of the search, in the prompt beside it.
  var words: String {
    switch kind {
    case .unclosedQuote: "the quotation mark is open"
    case .unclosedGroup: "the bracket is open"
    case .strayMark: "a mark too many"
    case .badValue(let field): "no such \(field)"
    }
  }
}
