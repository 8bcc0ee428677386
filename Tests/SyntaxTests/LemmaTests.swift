// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax
import Testing

@Test(arguments: [
  "said say", "told tell", "met meet", "flew fly", "held hold", "spoke speak", "warned warn", "denied deny", "died die",
  "stopped stop", "controlled control", "called call", "agreed agree", "urged urge", "accused accuse",
  "negotiated negotiate", "treated treat", "visited visit", "decided decide", "announced announce", "argued argue",
  "focused focus", "passed pass", "voted vote", "expected expect", "upheld uphold", "undertook undertake",
  "belonged belong", "changed change", "settled settle", "organized organize", "fixed fix", "echoed echo",
])
func thePastOfAVerbGivesItsLemma(_ pair: String) {
  let words = pair.split(separator: " ").map(String.init)
  #expect(lemma(of: words[0], .vbd) == words[1])
}

@Test(arguments: [
  "saying say", "meeting meet", "making make", "planning plan", "lying lie", "going go", "seeing see", "calling call",
  "being be", "arriving arrive", "bringing bring", "issuing issue", "winning win",
])
func theIngFormOfAVerbGivesItsLemma(_ pair: String) {
  let words = pair.split(separator: " ").map(String.init)
  #expect(lemma(of: words[0], .vbg) == words[1])
}

@Test(arguments: [
  "says say", "denies deny", "reaches reach", "goes go", "has have", "is be", "discusses discuss", "lies lie",
])
func theThirdPersonOfAVerbGivesItsLemma(_ pair: String) {
  let words = pair.split(separator: " ").map(String.init)
  #expect(lemma(of: words[0], .vbz) == words[1])
}

@Test(arguments: [
  "envoys envoy", "women woman", "countries country", "speeches speech", "crises crisis", "lives life",
  "spokesmen spokesman", "talks talk", "buses bus", "votes vote", "witnesses witness", "People person",
])
func thePluralOfANounGivesItsLemma(_ pair: String) {
  let words = pair.split(separator: " ").map(String.init)
  #expect(lemma(of: words[0], .nns) == words[1])
}

@Test func namesKeepTheirCapitals() {
  #expect(lemma(of: "Harlows", .nnps) == "Harlows")
  #expect(lemma(of: "n’t", .rb) == "not")
  #expect(lemma(of: "bigger", .jjr) == "big")
  #expect(lemma(of: "largest", .jjs) == "large")
}

@Test func childrenAndSubtreesFollowTheHeads() {
  let prose = ProseText(SourceText("The envoy of the union left."))
  let analysis = SyntaxModel.shipped.analysis(of: prose)
  let tree = SyntaxTree(analysis)
  #expect(analysis.heads == [1, 5, 4, 4, 1, -1, 5])
  #expect(Array(tree.children(of: 1)) == [0, 4])
  #expect(tree.subtree(of: 1) == 0..<5)
  #expect(tree.subtree(of: 5) == 0..<7)
  #expect(analysis.lemma(of: 5, in: prose) == "leave")
}
