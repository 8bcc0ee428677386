// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// The expressions of a text as "words → value", with the modifier where there is one.
private func times(_ text: String, on day: String?) -> [String] {
  let prose = ProseText(SourceText(text))
  let syntax = SyntaxModel.shipped.analysis(of: prose)
  let expressions = TimeTagger().times(in: prose, syntax: syntax, documentDay: day.flatMap { CalendarDay(iso: $0) })
  return expressions.map { time in
    "\(prose.string(time.span)) → \(time.value)" + (time.modifier.map { " \($0)" } ?? "")
  }
}

/// One line of a table: text, day of the article, what is found.
struct TimeCase: CustomTestStringConvertible, Sendable {
  let text: String
  let day: String?
  let found: [String]

  init(_ text: String, _ day: String? = "2025-04-10", _ found: String...) {
    self.text = text
    self.day = day
    self.found = found
  }

  var testDescription: String { text }
}

@Suite struct TimeTaggerTests {
  @Test(arguments: [
    TimeCase("It met on Feb. 18 in Oslo.", "2025-04-10", "Feb. 18 → 2025-02-18"),
    TimeCase("It met on April 11, 2024, in Oslo.", "2025-04-10", "April 11, 2024 → 2024-04-11"),
    TimeCase("It met on 11 April 2024 in Oslo.", "2025-04-10", "11 April 2024 → 2024-04-11"),
    TimeCase("It followed the Sept. 11 attacks.", "2025-04-10", "Sept. 11 → 2001-09-11"),
    TimeCase("It met on Sept. 11.", "2025-04-10", "Sept. 11 → 2024-09-11"),
    TimeCase("Date: 2024-04-11.", "2025-04-10", "2024-04-11 → 2024-04-11"),
    TimeCase("Apr.02 - 2025 9:10 AM CET", nil, "Apr.02 - 2025 9:10 AM CET → 2025-04-02T09:10"),
    TimeCase("Signed 10/21/2024.", "2025-04-10", "10/21/2024 → 2024-10-21"),
    TimeCase("Signed 21.10.2024.", "2025-04-10", "21.10.2024 → 2024-10-21"),
    TimeCase("It began on the 21st of March.", "2025-04-10", "the 21st of March → 2025-03-21"),
    TimeCase("They met on Saturday, April 5, in Bern.", "2025-04-10", "Saturday, April 5 → 2025-04-05"),
    TimeCase("Talks on April 2-3 failed.", "2025-04-10", "April 2 → 2025-04-02", "3 → 2025-04-03"),
    TimeCase("Talks were held in September 2024.", "2025-04-10", "September 2024 → 2024-09"),
    TimeCase("She left in late 2024.", "2025-04-10", "late 2024 → 2024 END"),
    TimeCase("He left in early October.", "2025-11-20", "early October → 2025-10 START"),
    TimeCase("The mid-1990s were quiet.", "2025-04-10", "The mid-1990s → 199X MID"),
    TimeCase("A 20th century poet.", "2025-04-10", "20th century → 19XX"),
    TimeCase("Easter week began calmly.", "2025-04-10", "Easter week → 2025-W16"),
    TimeCase("It rained on Labor Day weekend.", "2025-09-10", "Labor Day weekend → 2025-W35-WE"),
    TimeCase("It opened the day after Christmas.", "2025-01-10", "the day after Christmas → 2024-12-26"),
    TimeCase(
      "The day before last Tuesday's hearing he fell ill.", "2025-04-10", "The day before last Tuesday → 2025-04-07"),
    TimeCase("They sailed at 4 in the morning.", "2025-04-10", "4 in the morning → 2025-04-10T04:00"),
    TimeCase("The film High Noon was shown.", "2025-04-10"),
    TimeCase("The town will one day be rich.", "2025-04-10", "one day → FUTURE_REF"),
    TimeCase("The party daily Gazette wrote nothing.", "2025-04-10"),
    TimeCase("Buses run daily.", "2025-04-10", "daily → P1D"),
    TimeCase(
      "Sales rose in the third quarter of 2024. In the 2023 quarter they fell.", "2025-04-10",
      "the third quarter of 2024 → 2024-Q3", "the 2023 quarter → 2023-Q3"),
    TimeCase("Sales rose in the fiscal first quarter.", "2024-10-26", "the fiscal first quarter → 2024-Q1"),
    TimeCase(
      "The firm announced an agreement to buy the bank in January.", "2024-11-02", "January → 2025-01"),
    TimeCase("Neither of them could be found Wednesday.", "2025-04-10", "Wednesday → 2025-04-09"),
    TimeCase(
      "The court had ruled and set Friday as the deadline.", "2025-04-12", "Friday → 2025-04-11"),
    TimeCase("Sales fell in the third quarter of 2024.", "2025-04-10", "the third quarter of 2024 → 2024-Q3"),
    TimeCase("It fell in the winter of 1994.", "2025-04-10", "the winter of 1994 → 1994-WI"),
    TimeCase("In fiscal 2024 it lost money.", "2025-04-10", "fiscal 2024 → 2024"),
    TimeCase("They met on May 5th, 2024.", "2025-04-10", "May 5th, 2024 → 2024-05-05"),
    TimeCase("They sailed from 3 to 7 March.", "2025-04-10", "3 → 2025-03-03", "7 March → 2025-03-07"),
    TimeCase(
      "They sailed from March 3 to March 7, 2024.", "2025-04-10", "March 3 → 2024-03-03",
      "March 7, 2024 → 2024-03-07"),
    TimeCase("It lasted from November to January 2024.", nil, "November → 2023-11", "January 2024 → 2024-01"),
    TimeCase("Profit fell in Q3 2024.", "2025-04-10", "Q3 2024 → 2024-Q3"),
    TimeCase("Talks begin the week of May 5.", "2025-04-10", "the week of May 5 → 2025-W19"),
    TimeCase("It voted on the first Tuesday in May 2024.", nil, "the first Tuesday in May 2024 → 2024-05-07"),
    TimeCase("It left in the May election.", "2025-07-10", "May → 2025-05"),
    TimeCase("The 2016 race was long.", "2025-04-10", "2016 → 2016"),
    TimeCase("In January last year they moved.", "2025-04-10", "January last year → 2024-01"),
  ])
  func explicitDates(_ one: TimeCase) { #expect(times(one.text, on: one.day) == one.found) }

  @Test(arguments: [
    TimeCase("She said so on Tuesday.", "2025-04-10", "Tuesday → 2025-04-08"),
    TimeCase("She will speak on Tuesday.", "2025-04-10", "Tuesday → 2025-04-15"),
    TimeCase("She said so on Thursday.", "2025-04-10", "Thursday → 2025-04-10"),
    TimeCase("He arrived last Friday.", "2025-04-10", "last Friday → 2025-04-04"),
    TimeCase("He left last week.", "2025-04-10", "last week → 2025-W14"),
    TimeCase("He arrives this week.", "2025-04-10", "this week → 2025-W15"),
    TimeCase("They spoke today and meet tomorrow.", "2025-04-10", "today → 2025-04-10", "tomorrow → 2025-04-11"),
    TimeCase("They spoke yesterday morning.", "2025-04-10", "yesterday morning → 2025-04-09TMO"),
    TimeCase("It will open in October.", "2025-04-10", "October → 2025-10"),
    TimeCase("It opened in October.", "2025-04-10", "October → 2024-10"),
    TimeCase("It opened three days ago.", "2025-04-10", "three days ago → 2025-04-07"),
    TimeCase("It opened five months ago.", "2025-04-10", "five months ago → 2024-11"),
    TimeCase("It opened several years ago.", "2025-04-10", "several years ago → PAST_REF"),
    TimeCase("It opens early next year.", "2025-04-10", "early next year → 2026 START"),
    TimeCase("The fair closes at the end of the month.", "2025-04-10", "the end of the month → 2025-04 END"),
    TimeCase("It was said over the weekend.", "2025-04-07", "the weekend → 2025-W14-WE"),
    TimeCase("He recently left and is now at sea.", "2025-04-10", "recently → PAST_REF", "now → PRESENT_REF"),
    TimeCase("They met at 10 p.m. Wednesday.", "2025-04-10", "10 p.m. Wednesday → 2025-04-09T22:00"),
    TimeCase("It starts at 08:30 GMT.", "2025-04-10", "08:30 GMT → 2025-04-10T08:30Z"),
    TimeCase(
      "It shook at 10:35 a.m. (0735 GMT) Tuesday.", "2025-04-10", "10:35 a.m. → 2025-04-08T10:35",
      "0735 GMT → 2025-04-08T07:35Z", "Tuesday → 2025-04-08"),
    TimeCase(
      "It closed in the early hours of Tuesday.", "2025-04-10", "the early hours of Tuesday → 2025-04-08 START"),
    TimeCase("She said she would be there Tuesday.", "2025-04-10", "Tuesday → 2025-04-15"),
    TimeCase("Tuesday’s ruling is a blow.", "2025-04-10", "Tuesday → 2025-04-08"),
    TimeCase("Following Wednesday’s leak he quit.", "2025-04-10", "Wednesday → 2025-04-09"),
    TimeCase("It opens a week from tomorrow.", "2025-04-10", "a week from tomorrow → 2025-04-18"),
    TimeCase(
      "The trip would mark the first one and comes after the king’s return to the palace in January.", "2025-04-02",
      "January → 2025-01"),
    TimeCase("Examples include his meeting with the king in February.", "2025-04-30", "February → 2025-02"),
    TimeCase("They lose it when the case is heard in May.", "2025-03-29", "May → 2025-05"),
    TimeCase("She came last winter.", "2025-01-10", "last winter → 2023-WI"),
    TimeCase("She has worked there since March.", "2025-01-10", "March → 2024-03"),
    TimeCase("The ruling may come as early as Friday.", "2025-04-10", "Friday → 2025-04-11"),
    TimeCase("The mayor ordered the closure of the bridge until Friday.", "2025-04-10", "Friday → 2025-04-11"),
    TimeCase("The clerk had been due to leave on Friday.", "2025-04-10", "Friday → 2025-04-04"),
    TimeCase("The guild decided to admit two towns in March, an official said.", "2025-02-10", "March → 2025-03"),
    TimeCase("The fair moved to Brill in March, an official said.", "2025-02-10", "March → 2024-03"),
    TimeCase("The yard is to resume trading in Brill Tuesday.", "2025-04-10", "Tuesday → 2025-04-15"),
    TimeCase("The yard named her chief executive, effective June 1.", "2025-04-10", "June 1 → 2025-06-01"),
    TimeCase("The mill burned last February.", "2025-03-02", "last February → 2024-02"),
    TimeCase("The mill burned last February.", "2025-04-10", "last February → 2025-02"),
    TimeCase("She said this on Thursday.", nil, "Thursday → XXXX-WXX-4"),
    TimeCase("She left on Oct. 21.", nil, "Oct. 21 → XXXX-10-21"),
  ])
  func datesThatCountFromTheArticle(_ one: TimeCase) { #expect(times(one.text, on: one.day) == one.found) }

  @Test(arguments: [
    TimeCase(
      "They met on May 2, 2024. Two days later it failed.", "2025-04-10", "May 2, 2024 → 2024-05-02",
      "Two days later → 2024-05-04"),
    TimeCase(
      "They met on May 2, 2024. The same day it failed.", "2025-04-10", "May 2, 2024 → 2024-05-02",
      "The same day → 2024-05-02"),
    TimeCase(
      "They met on May 2, 2024. That year it failed.", "2025-04-10", "May 2, 2024 → 2024-05-02", "That year → 2024"),
    TimeCase(
      "They met on May 2, 2024. The following week it failed.", "2025-04-10", "May 2, 2024 → 2024-05-02",
      "The following week → 2024-W19"),
    TimeCase(
      "They met on May 2, 2024. A month earlier it looked good.", "2025-04-10", "May 2, 2024 → 2024-05-02",
      "A month earlier → 2024-04"),
    TimeCase(
      "It won in 1995, and the following year it lost.", "2025-04-10", "1995 → 1995", "the following year → 1996"),
    TimeCase(
      "It met in May 2024. Two days later it failed.", "2025-04-10", "May 2024 → 2024-05", "Two days later → P2D"),
    // A quarter that still runs is forecast, and the one before compared with: neither is what the report is about.
    TimeCase(
      "The mill's third-quarter profit rose.\n\nIt expects fourth-quarter costs.\n\nIn the latest quarter wool fell "
        + "from a year ago.", "2025-11-10", "third-quarter → 2025-Q3", "fourth-quarter → 2025-Q4",
      "the latest quarter → 2025-Q3", "a year ago → 2024-Q3"),
    TimeCase(
      "The mill's third-quarter profit rose.\n\nAfter a flat second quarter wool sold well.\n\nA year ago it fell.",
      "2025-11-10", "third-quarter → 2025-Q3", "second quarter → 2025-Q2", "A year ago → 2024-Q3"),
    TimeCase(
      "The mill's third-quarter profit rose.\n\nIn the first nine months it lost less; a year ago it did well, and in the 2024 "
        + "period nothing.", "2025-11-10", "third-quarter → 2025-Q3", "the first nine months → P9M",
      "a year ago → 2024",
      "the 2024 period → 2024"),
  ])
  func datesThatCountFromTheTextBefore(_ one: TimeCase) { #expect(times(one.text, on: one.day) == one.found) }

  @Test(arguments: [
    TimeCase("It took three months.", nil, "three months → P3M"),
    TimeCase("A two-hour meeting.", nil, "two-hour → PT2H"),
    TimeCase("They talked for days.", nil, "days → PXD"),
    TimeCase("He served for around three decades.", nil, "around three decades → P30Y APPROX"),
    TimeCase("It lasted more than four hours.", nil, "more than four hours → PT4H MORE_THAN"),
    TimeCase("It lasted two and a half years.", nil, "two and a half years → P2Y6M"),
    TimeCase("In the last three years nothing moved.", nil, "the last three years → P3Y"),
    TimeCase("In recent months nothing moved.", nil, "recent months → PXM"),
    TimeCase("They meet every week.", nil, "every week → P1W"),
    TimeCase("It lasted two-and-a-half years.", nil, "two-and-a-half years → P2Y6M"),
    TimeCase("It would last four years.", nil, "four years → P4Y"),
    TimeCase("They meet every other day.", nil, "every other day → P2D"),
    TimeCase("They meet annually.", nil, "annually → P1Y"),
    TimeCase("They meet each Thursday.", nil, "each Thursday → XXXX-WXX-4"),
    TimeCase("It earns $3 million a year.", nil, "a year → P1Y"),
    TimeCase("It fell on Christmas Eve.", "2025-04-10", "Christmas Eve → 2024-12-24"),
    TimeCase("It opened on Good Friday 2025.", "2025-05-10", "Good Friday 2025 → 2025-04-18"),
    TimeCase("They will meet on Thanksgiving.", "2025-10-10", "Thanksgiving → 2025-11-27"),
  ])
  func durationsSetsAndHolidays(_ one: TimeCase) { #expect(times(one.text, on: one.day) == one.found) }

  @Test(arguments: [
    "Mrs May and Mr March met Jan Sun.", "It may march in.", "The 49-year-old envoy, 76, spoke.",
    "He fell in the second half.",
    "Some 2000 people came.", "They are in their 30s.", "The Sunday Post wrote it.", "About three-quarters voted.",
    "She told 60 Minutes.", "On the 3rd Circuit court he sat.",
    "The quarter-century-old deal.",
  ])
  func wordsThatAreNoTimes(_ text: String) { #expect(times(text, on: "2025-04-10") == []) }
}
