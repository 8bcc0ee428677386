// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search

extension EventType {
  /// The word of the timeline: the case's own name.
  var word: String {
    self == .`return` ? "return" : "\(self)"
  }
}

extension EventStatus {
  var word: String { "\(self)" }

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
  var result = ""
  for (i, digit) in digits.enumerated() {
    if i > 0, (digits.utf8.count - i) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
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
