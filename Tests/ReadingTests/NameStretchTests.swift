// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Testing

@testable import Reading

/// Where names begin and end among other capitals, and what the words within and beside them say of their kind.
@Suite struct NameStretchTests {
  @Test(arguments: [
    // Bodies that are named after those in them, or before the title of who leads them.
    "He was a captain in the [Corps of Engineers|org].",
    "She works at the [Office of the Mayor|org] in [Bern|place].",
    "The [Utopian Society of Civil Engineers|org] met on Monday.",
    "The [Conference of Mayors|org] met on Monday.",
    "Then [Bank of Utopia|org] Governor [Jane Roe|person] spoke.",
    "Then [Department of Justice|org] Deputy Director [Jane Roe|person] spoke.",
    "Then Hall of Famer [Jane Roe|person] spoke.",
    "She was elected a Fellow of the [Royal Society|org] in May.",
    "Commanders of the [Danish People’s Army|org] fled.",
    "The [Council for the Welfare of Children|org] said so.",
    "[Nordvik Power|org] of [Norway|country] said so.",
    // A given name that is a small word elsewhere.
    "The injury to [Will Roe|person] is bad.",
    // Towns and states in names of clubs, and in what somebody is.
    "On Sunday the [St. Louis Harriers|org] won.",
    "On Sunday the [Ohio Harriers|org] won.",
    "Then a [Wisconsin|place] Republican said no.",
    // What a hyphen or a mark ties to a name.
    "Pro-[NATO|org] forces and Anti-[Russia|country] groups marched.",
    "Leaders of the [Anti-Slavery League|org] marched.",
    "On Monday #VoteRoe and @JaneRoe were read by many.",
    "The super PAC [Brighter Roads Action|org] spent more.",
    // Legal forms, headlines' towns, possessives that belong to the name.
    "It was made by [Zentrik Electronics Co. Ltd.|org] for years.",
    "[NEW YORK|place] — Shares fell on Monday.",
    "On Monday [Moody's|org] cut the rating, and [Zentrik|org]'s shares fell.",
    "He lives in the [People's Republic of China|country] now.",
    // Firms beside their products, flights and people.
    "She drives a [Toyota|org] Zephyra to work.",
    "He was on [Skyway Airlines|org] Flight 21 to [Oslo|place].",
    "On [Fox News|org] [Jane Roe|person] denied it.",
    "They hacked the [Wilayat Twitter|org] page.",
    "The iZentrik and the iPad sell well. The iZentrik Software costs more.",
    "He wore a [NASA|org] T-shirt.",
    "On Monday Treasury bills rallied, and the [Treasury|org] sold bonds.",
    "The government took over [Glitvik|org] on Monday.",
    "In May [Sanvik|org] was bought by the state.",
    "On Monday [Merrill Lynch|org] and [Morgan Stanley|org] said no.",
    "On Monday [Ford|org] said no.",
    "[Ann Ford|person] came. On Monday [Ford|person] said no.",
    "On [Fox News|org] and at [CNN Paris|org] they denied it.",
    "Hurricane Zenobia hit [Cuba|country].",
    // A day, a verb and a state beside a name.
    "They met in [North Carolina|place] Saturday.",
    "[Ann Roe|person] won. Rebuking [Roe|person], he left.",
    "Former [Acme|org] workers sued [Acme|org].",
    "She leads the [Council on Danish-German Affairs|org] now.",
    // Persons who begin like places.
    "It killed [Abu Omar al-Roe|person] in May.",
    // What is said of shares.
    "[Brightwater|org] shares fell on Monday after the bank cut its forecast.",
    "Automaker shares fell on Monday, and tech stocks rose.",
    "In [Paris|place], [Halvorsen|org] slipped 3 percent and [Tarkett|org] lost 2%.",
    "On Monday [Zentrik|org] shareholders voted for it.",
  ])
  func namesEndWhereTheyShould(marked: String) {
    #expect(NameTests.marked(NameKindTests.plain(marked)) == marked)
  }
}
