// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds those who are named by what they are: peoples and followers ("the Utopians", "Muslims"), families
/// ("the Roes"), and offices written like names ("the President", "Mr. Speaker").
///
/// An office stands for its holder where the article says who that is. Everything else is a group of its own, which the
/// article's other actors do not depend on: nobody speaks or acts through it.
struct GroupReader {
  /// Offices that stand for their holder, in text order.
  private(set) var titles: [(tokens: Range<Int>, actor: Int)] = []
  /// In the order of their first mention.
  private(set) var groups: [LocalActor] = []

  private let words: NameWords
  private let covered: [Int32]
  private var byName: [UInt64: Int] = [:]

  /// `covered` says of a token whether the name of an actor covers it.
  init(
    _ words: NameWords, _ chains: ActorChains, _ phrases: [NamedPhrase], _ descriptions: DescriptionResolver,
    covered: [Int32]
  ) {
    self.words = words
    self.covered = covered
    var holders: [Int: Int] = [:]
    // "Secretary of State Jane Roe": a title before its name is no name of its own.
    var titled: Set<Int> = []
    for phrase in phrases {
      for role in phrase.roles {
        for i in role where words.shapes[i] == .capital && isOffice(i) {
          if role.upperBound == phrase.name.lowerBound { titled.insert(i) } else { holders[i] = phrase.actor }
        }
      }
    }
    for i in words.prose.tokens.indices where words.shapes[i] == .capital && covered[i] < 0 {
      guard words.styles[i] == .running else { continue }
      if words.traits[i].has(.demonym) {
        if let people = people(at: i) { add(people) }
      } else if words.traits[i].has(.role), isOffice(i), !titled.contains(i), let office = office(at: i) {
        let actor = holders[i] ?? descriptions.actor(of: office.phrase)
        if let actor, chains.chains[actor].kind == .person,
          office.isDefinite || holders[i] != nil || isPredicate(office.title)
        {
          titles.append((office.title, actor))
        } else if holders[i] == nil, office.isDefinite {
          add(office.title)
        }
      } else if let family = family(at: i, chains) {
        add(family)
      }
    }
  }

  private mutating func add(_ tokens: Range<Int>) {
    var key = words.hashes[tokens.lowerBound]
    for i in tokens.dropFirst() { key = WordHash.joined(key, words.hashes[i]) }
    let mention = Mention(span: words.span(tokens), form: .name)
    if let group = byName[key] {
      groups[group].mentions.append(mention)
    } else {
      byName[key] = groups.count
      groups.append(LocalActor(name: words.string(tokens), kind: .people, mentions: [mention]))
    }
  }

  // MARK: Peoples

  /// "Utopians", "the Utopian Americans", "the Japanese"; not "Russian gas", "the British government".
  private func people(at i: Int) -> Range<Int>? {
    let next = i + 1
    let isFollowed = next < words.prose.tokens.count
    if isFollowed, words.shapes[next] == .capital || words.shapes[next] == .upper { return nil }
    if isFollowed, words.isMark(next, "-") { return nil }
    if endsInS(i) {
      // "African Americans", "South Utopians", "House Reds".
      var start = i
      while start > 0, i - start < 2, words.shapes[start - 1] == .capital, !words.opens[start - 1],
        covered[start - 1] < 0,
        words.prose.tokens[start].spaceBefore, !words.traits[start - 1].has([.function, .role, .calendar, .address])
      {
        start -= 1
      }
      return start..<next
    }
    // "the Swiss", "the Utopian-born": an adjective alone behind its article.
    guard i > 0, words.hashes[i - 1] == NameWords.the, isPlainPlural(i) else { return nil }
    guard isFollowed else { return i..<next }
    // "the Jewish and Muslim quarters", "the French “glaces”".
    if words.prose.tokens[next].kind == .openQuote { return nil }
    if words.hashes[next] == NameWords.and || words.hashes[next] == NameWords.or,
      next + 1 < words.prose.tokens.count, words.traits[next + 1].has(.demonym), !endsInS(next + 1)
    {
      return nil
    }
    // "the Japanese occupied the camp": an object's article shows the verb, whatever its tag.
    let third = next + 1
    if third < words.prose.tokens.count, [NameWords.the, NameWords.a, NameWords.an].contains(words.hashes[third]) {
      return i..<next
    }
    switch words.syntax.fineTags[next] {
    case .nn, .nns, .nnp, .nnps, .jj, .jjr, .jjs, .cd, .vbg: return nil
    default: return words.shapes[next] == .lower && words.traits[next].has(.role) ? nil : i..<next
    }
  }

  /// A demonym's plural ends in "s"; one that ends in "ss" is its own plural.
  func endsInS(_ i: Int) -> Bool {
    let span = words.prose.tokens[i].span
    let bytes = words.prose.text.utf8
    return span.count > 3 && bytes[Int(span.end) - 1] == UInt8(ascii: "s")
      && bytes[Int(span.end) - 2] != UInt8(ascii: "s")
  }

  /// "Japanese", "British", "French", "Swiss": no "s" makes a plural of them.
  private func isPlainPlural(_ i: Int) -> Bool {
    let span = words.prose.tokens[i].span
    let ending = words.prose.text.utf8[max(Int(span.start), Int(span.end) - 2)..<Int(span.end)]
    return ending.elementsEqual("se".utf8) || ending.elementsEqual("sh".utf8) || ending.elementsEqual("ch".utf8)
      || ending.elementsEqual("ss".utf8)
  }

  // MARK: Families

  /// "the Roes", where the article knows a Roe.
  private func family(at i: Int, _ chains: ActorChains) -> Range<Int>? {
    guard i > 0, words.hashes[i - 1] == NameWords.the, chains.isFamily(i) else { return nil }
    return i..<(i + 1)
  }

  // MARK: Offices

  private func isOffice(_ i: Int) -> Bool { GroupReader.offices.contains(words.hashes[i]) }

  /// The title that ends with the office, and the phrase with what is said of it; nil where it is part of a longer name
  /// or speaks of any holder ("a President").
  private func office(at i: Int) -> (title: Range<Int>, phrase: Range<Int>, isDefinite: Bool)? {
    var start = i
    while start > 0, i - start < 3, words.shapes[start - 1] == .capital, !words.opens[start - 1] || start - 1 == 0,
      words.traits[start - 1].has(.roleModifier)
    {
      start -= 1
    }
    let next = i + 1
    let count = words.prose.tokens.count
    var end = next
    if next < count {
      if words.shapes[next] == .capital || words.shapes[next] == .upper || words.isMark(next, "-") { return nil }
      if words.hashes[next] == NameWords.of {
        end = next + 1
        while end < min(next + 6, count), words.shapes[end] != .none { end += 1 }
      }
    }
    guard start > 0 else { return nil }
    let before = start - 1
    let isAddressed = words.traits[before].has(.address)
    let isDetermined = GroupReader.determiners.contains(words.hashes[before])
    // "former White House Secretary": the end of a longer phrase.
    if words.shapes[before] == .capital || words.shapes[before] == .upper, !isAddressed, !words.opens[before] {
      return nil
    }
    return (start..<next, before..<end, isAddressed || isDetermined)
  }

  /// "as President", "became Chancellor".
  private func isPredicate(_ title: Range<Int>) -> Bool {
    title.lowerBound > 0 && GroupReader.predicators.contains(words.hashes[title.lowerBound - 1])
  }

  private static let predicators = Set(["as", "became", "become", "becomes", "elected"].map(NameWords.hash))
  private static let determiners = Set(["the", "this", "our", "my", "your", "their", "that"].map(NameWords.hash))
  /// Offices that are written with a capital where they stand for their holder.
  private static let offices = Set(
    """
    president,emperor,empress,king,queen,pope,tsar,czar,sultan,shah,emir,chancellor,premier,minister,secretary,speaker,
    senator,congressman,congresswoman,ambassador,chairman,chairwoman,governor,mayor,sheriff,prince,princess,regent,
    duke,duchess
    """.split { $0 == "," || $0 == "\n" }.map { NameWords.hash(String($0)) })
}
