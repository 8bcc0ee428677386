// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// What one or two capitalised words name in news, where no word in the name says so: companies, clubs, newspapers,
/// ships and programmes beside persons and places, and capitals that are no actor's name.
///
/// Written before the labeller was trained; nothing of it is in the sentences that it learns from.
@Suite struct NameKindTests {
  @Test func namesWithoutAnOrganizationWordGetTheirKind() {
    var right = 0
    var all = 0
    var extra = 0
    for article in NameKindTests.articles {
      let expected = NameKindTests.names(article)
      let found = NameKindTests.names(NameTests.marked(NameKindTests.plain(article)))
      right += expected.count { found.contains($0) }
      all += expected.count
      extra += found.count { !expected.contains($0) }
    }
    // Before there was a labeller 125, and 13 of 97 organisations; the rest are known errors, such as clubs taken for their towns.
    #expect(all == 215)
    #expect(right >= 186, "\(right) of \(all) names right")
    #expect(extra <= 36, "\(extra) other names")
  }

  /// The text without marks.
  static func plain(_ marked: String) -> String {
    var isKind = false
    return marked.filter { character in
      if character == "|" { isKind = true }
      let isText = !isKind && character != "["
      if character == "]" { isKind = false }
      return isText && character != "]"
    }
  }

  struct Name: Hashable {
    var start: Int
    var text: String
    var kind: String
  }

  /// The names in a marked text, by their place in the text without marks.
  static func names(_ marked: String) -> [Name] {
    var names: [Name] = []
    var at = 0
    var open = 0
    var name = ""
    var kind: String?
    for character in marked {
      switch character {
      case "[":
        open = at
        name = ""
        kind = nil
      case "|": kind = ""
      case "]":
        names.append(Name(start: open, text: name, kind: kind ?? ""))
        kind = nil
      default:
        if kind == nil {
          name.append(character)
          at += String(character).utf8.count
        } else {
          kind!.append(character)
        }
      }
    }
    return names
  }

  static let articles = [
    // Business.
    "The startup competes with [Veltrix|org] and [Norvane|org] for buyers in [Germany|country].",
    "[Brightwater|org] shares fell 7 percent on Monday after the retailer cut its forecast.",
    "[Orbis|org] said it would close two plants and cut 400 jobs.",
    "[Tamsin Hale|person], chief executive of [Corvane|org], told analysts that demand was weak. [Hale|person] expects a slow year. [Corvane|org] said its profit fell.",
    "[Pellworth|org] has agreed to buy [Sundrift|org] in a deal worth $2 billion. [Sundrift|org], based in [Ohio|place], employs 900 people.",
    "A lawyer for [Lumora|org] declined to comment. [Lumora|org] has until Friday to answer the complaint.",
    "[Ferrex|org], which makes brakes for trains, reported a loss. Its rival [Dynaco|org] did better.",
    "She left [Kestrel|org] in 2019 to found [Aldermoor|org], a maker of batteries.",
    "The regulator fined [Bexley Thorne|org] and [Quillon|org] for fixing prices.",
    "[Marlowe|person] joined [Trevanion|org] from [Halbrook|org] last year. “We had to change,” [Owen Marlowe|person] said.",
    "Analysts at [Sterling Voss|org] cut their rating of [Novaterra|org] to sell.",
    "[Greta Lindqvist|person] sold her stake in [Polaryn|org] to [Vantage Rook|org].",
    "Workers at [Hexalon|org] walked out on Tuesday. [Hexalon|org] called the strike unlawful and said that it had offered a rise of 4 percent.",
    "[Zephyra|org] plans to list its shares in [London|place] next spring.",
    "[Calder|person], who founded the company in a garage, owns 12 percent of [Omnivault|org]. [Ruth Calder|person] is 61.",
    "[Tessaly|org]’s new app lets drivers find a charger. [Tessaly|org] has raised $30 million.",
    "Flights of [Aerova|org] and [Skylark|org] were cancelled after the storm.",
    "The engine was built by [Rothmere|org] and sold to [Pakistan|country].",
    "Customers of [Finora|org] could not log in on Sunday, and the bank apologised.",
    "Prices rose, [Dana Whitlock|person] of [Marchbank|org] said. [Whitlock|person] blamed the weather.",
    // Sport.
    "[Liam Osei|person] signed for [Halden Rovers|org] on Friday. The striker, 24, had spent two years at [Brackley Vale|org].",
    "[Thornbury|org] beat [Eastmoor|org] 3-1 to go top of the table. [Keane|person] scored twice for the visitors, and [Daniel Keane|person] was booked.",
    "[Redfield|org] lost 2-0 at home to [Marwick|org] and have not won since August.",
    "Coach [Piotr Wolny|person] left [Stellan|org] after a run of five defeats. [Wolny|person] said that he was tired.",
    "[Ashdown City|org] will play [Valmora|org] in the semi-final in [Lisbon|place].",
    "The [Harriers|org] won their opening match against the [Blue Otters|org].",
    "[Ines Calado|person] won the 400 metres in [Oslo|place]. [Calado|person] trains with [Sporting Alvor|org].",
    "[Westgate|org] goalkeeper [Tom Ridley|person] saved a penalty. [Ridley|person] will miss the game against [Northolt|org].",
    "[Farrell|person] moved from [Dunmore|org] to [Castlebay|org] for 3 million pounds, and [Sean Farrell|person] made his debut on Saturday.",
    // Newspapers, broadcasters, programmes.
    "The minister resigned, [De Kroniek|org] reported on Thursday.",
    "In an interview with [Morgenblatt|org], [Anke Reuss|person] denied the claim. [Reuss|person] said that she knew nothing.",
    "[La Jornata|org] wrote that the police had found a second car.",
    "The story was first published by [Openlight|org], an investigative website.",
    "[Jonas Brandt|person] told [Kanal Sju|org] that he would appeal.",
    "Editors at The [Beacon|org] defended the article.",
    // Ships, works, products.
    "The ferry Ostara ran aground off [Norway|country] with 200 people aboard. No one was hurt on the Ostara.",
    "[Clara Finch|person]’s novel The Salt Road won a prize. [Finch|person] wrote it in [Dublin|place].",
    "The film Winterlight, directed by [Henrik Dahl|person], opens on Friday.",
    "Scientists named the comet Tiberis after a river.",
    "The rover Pathway landed safely, the agency said.",
    "[Mira Solberg|person] sang Nightfall at the opening. [Solberg|person] was applauded for ten minutes.",
    "The new Zenion 4 costs $800, [Hallmark Vey|org] said.",
    // Science and culture.
    "The study by [Priya Raman|person] and [Luca Ferri|person] appeared on Tuesday. [Raman|person] and [Ferri|person] followed 4,000 patients for six years.",
    "Researchers at [Altmark University|org] and at [Biogenta|org] found the gene.",
    "[Ferri|person]’s team worked with [Genovar|org], which supplied the drug. “We were surprised,” said [Luca Ferri|person].",
    "The drug is sold by [Medalon|org] in [Brazil|country] and [Kenya|country].",
    "[Nadia Petrov|person] will lead the orchestra in [Vienna|place] from May.",
    "The band [Glass Harbour|org] will tour [Japan|country] in June. Singer [Tess Ward|person] said so on Monday.",
    "The museum bought a painting by [Verhoeven|person]. [Pieter Verhoeven|person] died in 1702.",
    // Courts and police.
    "[Martin Crewe|person] was sentenced to six years. [Crewe|person] had stolen from [Dalby Marsh|org], the firm he worked for.",
    "A jury cleared [Elena Rossi|person] of fraud. Prosecutors said that [Rossi|person] had taken bribes from [Petrolund|org].",
    "Judge [Amara Obi|person] ordered [Streamly|org] to hand over the data. [Streamly|org] will appeal, its lawyer said.",
    "Police in [Kelso Bay|place] arrested two men. One of them, [Ray Dobbs|person], lives in [Kelso Bay|place].",
    "[Quenby|person] pleaded guilty on Monday. His lawyer said that [Quenby|person] was sorry.",
    "The body of [Lena Hart|person] was found near [Wexcombe|place]. [Hart|person] had been missing for a week.",
    // Persons beside organisations and places.
    "“It is a good deal,” [Sorensen|person] said. [Mette Sorensen|person] became minister in May. Her party backs it.",
    "[Amsel|person] and his wife moved to [Trevino|place] in 1998. [Karl Amsel|person] taught there for years.",
    "[Okafor|person] met [Lindholm|person] in [Geneva|place] on Tuesday. [Chidi Okafor|person] and [Eva Lindholm|person] talked for an hour.",
    "[Brandvold|person], 54, was elected with 52 percent of the vote. He thanked his family.",
    "Rebels took the town of [Garoua Sud|place] and marched on [Limbara|place].",
    "Heavy rain flooded [Tolvik|place] and cut the road to [Nordhamn|place], where 300 people live.",
    "Critics of [Varga|person] say that he rules by decree. [Istvan Varga|person] came to power in 2010.",
    // Sentence-initial words, nationalities, titles.
    "Shares rose. Investors cheered. Buoyed by the news, [Elmont|org] raised its dividend.",
    "Norwegians vote on Sunday. Polls close at nine.",
    "Flooding closed schools. Rescuers used boats. Hundreds slept in gyms.",
    "Parliament meets on Monday. Budget talks may last a week, the Speaker said.",
    "Doctors warned of a shortage. Nurses marched in [Paris|place]. Unions called for more.",
    // More of all, written when the model was finished.
    "The payments firm lost its licence, and [Nexwell|org] took over its clients. [Nexwell|org] has offices in [Spain|country].",
    "[Corinne Abbot|person] quit [Halvard|org] after a row over bonuses. [Abbot|person] will join [Ternion|org] in June.",
    "Farmers accuse [Agrotane|org] of poisoning their wells. [Agrotane|org] rejects the claim.",
    "[Mobility Nine|org] and [Trelleck|org] want to share their charging points.",
    "A fire destroyed a warehouse of [Larkspur|org] near [Dunholm|place]. No one was hurt, the company said.",
    "[Vasquez|person] scored twice as [Penmarsh|org] came from behind to win. [Diego Vasquez|person] has 14 goals this year.",
    "[Kirkdale|org] midfielder [Jon Strand|person] has moved to [Olvera|org] for a fee of 9 million euros.",
    "The referee stopped the game between [Ravensby|org] and [Tarnfield|org] after an hour.",
    "“I knew nothing,” [Beatrix Holm|person] told [Aftenavisen|org]. [Holm|person] resigned on Monday.",
    "[El Correo Nuevo|org] reported that the bank had been warned.",
    "The oil tanker Marisela broke in two off [Chile|country]. The Marisela was carrying fuel.",
    "[Anton Greif|person]’s opera Moonfall opened in [Zurich|place]. [Greif|person] took eight years to write it.",
    "Astronomers say the comet Halvorsen will return in 2090.",
    "The game Duskwood has sold a million copies, its maker, [Ironleaf|org], said.",
    "[Samira Haddad|person], a surgeon in [Lyon|place], treated the wounded. [Haddad|person] said that beds were short.",
    "A judge froze the assets of [Crestline|org]. Its owner, [Paul Denby|person], is abroad. [Denby|person] denies fraud.",
    "[Denby|person] told the court that [Crestline|org] had paid him. [Paul Denby|person] is on trial.",
    "Snow closed the pass above [Valdorno|place]. Drivers spent the night in [Cimolais|place].",
    "Protesters marched through [Ostrava Nova|place], and police fired tear gas.",
    "[Rekker|person] won the vote with ease. He thanked his wife. [Johan Rekker|person] is 49.",
    "The bank cut its forecast for [Solenta|org] and [Pryme|org], two makers of solar panels.",
    "[Ilse Vogt|person] runs [Papyrion|org], which prints banknotes for [Ghana|country].",
    "Both [Zandri|org] and [Ekkon|org] filed patents on the method.",
    "The union called off its strike at [Fernhill|org] on Sunday.",
    "[Tula|place] lies on a river. [Tula|place] has two bridges and a market.",
    "According to [Brandwatch|org], complaints have doubled.",
    "[Gus Fenner|person] of [Weatherby|org] said the price would fall. [Fenner|person] has been wrong before.",
    "Her film Saltwater won in [Cannes|place]. She thanked [Lena Moser|person], who produced it.",
    "[Tidewell|org] chief executive [Nora Quist|person] will step down. [Quist|person] joined [Tidewell|org] in 2004.",
    "[Arkady Belov|person] bought the team in 2012. [Belov|person] also owns [Rusmet|org].",
  ]
}
