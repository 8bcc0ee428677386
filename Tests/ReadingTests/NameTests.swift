// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// Names in square brackets with their kind: "[Jane Roe|person] of the [Bank of Utopia|org]".
@Suite struct NameTests {
  @Test(arguments: [
    "[Jane Roe|person] of the [Bank of Utopia|org] said so.",
    "The talks were led by Foreign Minister [John Doe|person] and [Pyotr Ivanenko|person].",
    "He met Secretary of State [Jane Roe|person] in [Saudi Arabia|country].",
    "[Doe|person], a lawyer, knows [John Doe|person].",
    "Mr. [O’Brien|person] flew to [Washington|place].",
    "It cost [Johnson & Johnson|org] much.",
    "The [Kremlin|org] and the [White House|org] are talking about [Ukraine|country].",
    "He joined the [European Council on Foreign Affairs|org] in [Toulouse|place].",
    "He was asked by [Ursula von der Roe|person] about it.",
    "The [Utopian Direct Investment Fund|org] is closed.",
    "[Jean-Claude Roe|person] saw [Ban Ki-moo|person] and the Russian president.",
    "[Acme Inc.|org] bought [Roe & Co.|org] in May.",
    // What a noun says of a whole list of names.
    "It hit the oil giants [Zorneft|org] and [Halcoil|org] hard.",
    "They named [Zorneft|org] and [Halcoil|org], the two oil companies, on Monday.",
    "She met [Jane Roe|person], the founder of [Zentrik|org], on Monday.",
    "Sanctions on the banks [Orbank|org], [Zentrik|org] and [Halcor|org] stay.",
    "He praised [Jane Roe|person]’s [ZentriX|org] for a flight to the moon.",
    // What only companies have, and what is done with them.
    "Chip maker [Zentrik|org] said so on Monday.",
    "Shares of [Zentrik|org] fell on Monday.",
    "On Monday [Zentrik|org]’s quarterly profit fell.",
    "They bought rival [Zentrik|org] for $4 million in May.",
    "[PORT LUND|place], May 4 (Agency) - A ferry sank off the coast.",
    // Small words before a surname.
    "[Bill de Roe|person] spoke. Later [de Roe|person] left.",
    "[Ursula van der Roe|person] spoke. Then [van der Roe|person] left.",
    "[Omar al-Roe|person] fled. Rebels found [al-Roe|person] there.",
    "Image: [R Sarvan|person].",
    "Then President-elect [Jane Roe|person] left.",
    "He taught at [St. Mary’s College|org] in [Bern|place].",
    "The [Kremlin|org] and [Downing Street|org] said no.",
    // A state among states, a country among countries.
    "They won in [Ohio|place], [Texas|place] and [Georgia|place].",
    "They went to [Turkey|country], [Armenia|country] and [Georgia|country].",
    "Her years as secretary of State were long.",
    "The Republican National Convention met in [Green Bay|place].",
    "Many super PACs and one PAC gave money, and so did [Brighter Roads PAC|org].",
    "[Jane Roe|person] met [Bill Doe|person]. The [Roe|person]-[Doe|person] ticket won.",
    "See https://example.org/JaneRoe for more.",
  ])
  func namesAreFoundWithTheirKinds(marked: String) {
    let text = marked.plainText
    #expect(NameTests.marked(text) == marked)
  }

  /// The text with the names that are read in it marked.
  static func marked(_ text: String) -> String {
    let prose = ProseText(SourceText(text))
    let reading = NameReader().actors(
      in: prose, syntax: SyntaxModel.shipped.analysis(of: prose), boilerplate: [])
    var names: [(TextSpan, ActorKind)] = []
    for actor in reading.actors {
      for mention in actor.mentions where mention.form == .name { names.append((mention.span, actor.kind)) }
    }
    var result = Array(text.utf8)
    for (span, kind) in names.sorted(by: { $0.0 > $1.0 }) {
      result.insert(contentsOf: Array("|\(kind.exportName)]".utf8), at: Int(span.end))
      result.insert(UInt8(ascii: "["), at: Int(span.start))
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// Without the marks of "[name|kind]".
  fileprivate var plainText: String {
    var result = ""
    var inKind = false
    for character in self {
      switch character {
      case "[": break
      case "|": inKind = true
      case "]": inKind = false
      default: if !inKind { result.append(character) }
      }
    }
    return result
  }
}
