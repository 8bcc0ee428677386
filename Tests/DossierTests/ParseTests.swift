// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Syntax
import Testing

@testable import dossier

private func line(_ id: String, _ word: String) -> String {
  "\(id)\t\(word)" + String(repeating: "\t_", count: 8) + "\n"
}

/// `dossier parse`: trees for other programs.
struct ParseTests {
  private let folder = ScratchFolder()

  /// The columns of all words, counted from 1 as CoNLL-U does.
  private func columns(_ numbers: Int..., of output: String) -> [String] {
    output.split(separator: "\n").filter { $0.contains("\t") }.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return numbers.map { String(columns[$0 - 1]) }.joined(separator: " ")
    }
  }

  @Test func plainTextFromStandardInput() throws {
    for arguments in [["parse"], ["parse", "-"]] {
      let result = try Program.run(arguments, input: Array("The envoy met Ann Lee. It rained.\n".utf8))
      #expect(result.output.hasPrefix("# newpar\n# text = The envoy met Ann Lee.\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t"))
      #expect(
        columns(2, 4, 7, 8, of: result.output) == [
          "The DET 2 det", "envoy NOUN 3 nsubj", "met VERB 0 root", "Ann PROPN 3 obj", "Lee PROPN 4 flat",
          ". PUNCT 3 punct", "It PRON 2 nsubj", "rained VERB 0 root", ". PUNCT 2 punct",
        ])
      #expect(result.errors.isEmpty && result.status == 0)
    }
  }

  @Test func articlesAreParsedAsTheyAreRead() throws {
    folder.write("a.md", "---\ntitle: Rain\n---\n# It rained\n\nAnn **Lee** [left](https://example.org).\n")
    let other = folder.write("b.txt", "He stayed.")
    let result = try Program.run("parse", folder.path, "nowhere.txt", other)
    #expect(columns(2, of: result.output).joined(separator: " ") == "It rained Ann Lee left . He stayed . He stayed .")
    #expect(result.output.hasPrefix("# newdoc id = \(folder.path)/a.md\n# newpar\n# text = It rained\n"))
    #expect(
      result.errors == "nowhere.txt: there is no such file or folder. Check the name, or see what is there with ls.\n")
    #expect(result.status == 2)
  }

  @Test func givenWordsKeepTheirPlaces() throws {
    let text =
      "# a comment\r\n" + line("1", "We") + line("2-3", "don't") + line("2", "do") + line("3", "n't")
      + line("4", "sleep") + line("4.1", "sleep") + "\n" + line("1", "Stay").dropLast()
    let file = folder.write("words.conllu", text)
    let result = try Program.run("parse", "--conllu", input: Array(text.utf8))
    #expect(
      columns(1, 2, 4, 7, 8, of: result.output) == [
        "1 We PRON 4 nsubj", "2-3 don't _ _ _", "2 do AUX 4 aux", "3 n't PART 4 advmod", "4 sleep VERB 0 root",
        "4.1 sleep _ _ _", "1 Stay VERB 0 root",
      ])
    #expect(result.output.hasPrefix("# a comment\n") && result.output.hasSuffix("\t_\n"))
    #expect(result.errors.isEmpty && result.status == 0)
    #expect(try Program.run("parse", "--conllu", file) == result)
  }

  static let faults: [(text: String, message: String)] = [
    (
      line("1", "We") + "2\tstay\n",
      "line 2 has 2 columns where CoNLL-U has ten, parted by tabs. For plain text, leave out --conllu."
    ),
    (
      "\n\nWe stay.\n",
      "line 3 has 1 column where CoNLL-U has ten, parted by tabs. For plain text, leave out --conllu."
    ),
    (
      line("1", "We") + line("3", "stay"),
      "line 2 has an ID that does not count on from the word before. Number the words of each sentence from 1."
    ),
    (line("1", ""), "line 1 has no word in its second column. Put the word there, or take the line out."),
  ]

  @Test(arguments: faults) func whatIsNoCoNLLUIsNamedWithItsLine(_ text: String, _ message: String) throws {
    #expect(
      try Program.run("parse", "--conllu", input: Array(text.utf8))
        == .init(output: "", errors: "standard input: \(message)\n", status: 2))
  }

  @Test func bytesThatAreNoText() throws {
    #expect(
      try Program.run("parse", "--conllu", input: Array(line("1", "We").utf8) + [0xC3, 0x28, 10])
        == .init(output: "", errors: "standard input: line 2 is not UTF-8. Save the file as UTF-8.\n", status: 2))
    #expect(try Program.run("parse", input: [0xC3, 0x28, 0xFF, 0]).status == 2)
    #expect(try Program.run("parse", "--conllu") == .init(output: "", errors: "", status: 0))
  }

  /// As in `dossier parse … | head -n 1`.
  @Test func aClosedPipeEndsItSilently() throws {
    let article = folder.write("a.txt", String(repeating: "The envoy met Ann Lee. ", count: 4000))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "exec \"$0\" parse \"$1\" | head -n 1", Program.path, article]
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data("# newdoc id = \(article)\n".utf8))
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}
