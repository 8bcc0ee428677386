// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

/// When something was said, as the author's words tell it.
@Suite struct SayingTimeTests {
  @Test(arguments: [
    ("Jane Roe said on 3 March 2031 that the dam would open.", "2031-03-03"),
    ("On 3 March 2031 Jane Roe said that the dam would open.", "2031-03-03"),
    ("Jane Roe told the Valley News in an interview on 3 March 2031 that the dam would open.", "2031-03-03"),
    ("“The dam will open,” Jane Roe said in a statement released on 3 March 2031.", "2031-03-03"),
    ("On 3 March 2031 Jane Roe met John Doe and said that the dam would open.", "2031-03-03"),
    ("Mayor Jane Roe ordered the closure of all bridges until 3 March 2031.", nil),
    ("“The dam will open,” said Jane Roe, who led the port in 2019.", nil),
    ("“The dam will open,” Jane Roe, who ran the mayor’s 2019 campaign, said.", nil),
    ("“The dam will open,” said Jane Roe, a member of the port’s board since 2019.", nil),
  ])
  func aTimeCountsThatHangsOnTheCue(text: String, expected: String?) {
    let reading = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text)))
    #expect(reading.quotes.first.map { $0.time.map { reading.times[$0].value } } == .some(expected))
  }
}
