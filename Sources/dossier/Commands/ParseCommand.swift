// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Ingestion
import Prose
import Syntax

/// `dossier parse`: tags and dependency trees in CoNLL-U, what all reading starts from.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Writes tags and dependency trees in the format CoNLL-U.",
    usage: """
      dossier parse [PATH…]
      dossier parse --conllu [FILE…]
      """,
    discussion: """
      PATH is an article or a folder of them, read as the explorer reads it. Without one, or for “-”, plain text is \
      read from standard input. What is printed of it is what reading starts from; CoNLL-U is filled in with a wider search.
      """)

  @Flag(help: "The input is CoNLL-U: its words and sentences are kept, and UPOS, XPOS, HEAD and DEPREL filled in.")
  var conllu = false

  @Argument(help: ArgumentHelp("Articles, folders, or “-” for standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    var problems: [IngestionProblem] = []
    var isComplete = true
    for path in paths.isEmpty ? ["-"] : paths {
      do {
        if conllu {
          try Output.write(filled(path), to: nil)
        } else if path == "-" {
          let (text, found) = try Ingestion.text(try Input.standard(), named: Input.name)
          problems += found
          try Output.write(parsed(text), to: nil)
        } else {
          problems += try Ingestion.texts(of: [path]) { name, text in
            let id = "# newdoc id = \(PlainText.visible(name))\n"
            try Output.write(Array(id.utf8) + parsed(text), to: nil)
          }
        }
      } catch let problem as IngestionProblem {
        problems.append(problem)
      } catch let fault as CoNLLU.Fault {
        Output.message(UserMessages.line(for: fault, path == "-" ? Input.name : path))
        isComplete = false
      }
    }
    try report(problems)
    if !isComplete { throw ExitStatus.incomplete }
  }

  private func parsed(_ text: SourceText) -> [UInt8] {
    let prose = ProseText(text)
    return CoNLLU.text(prose, SyntaxModel.shipped.analysis(of: prose))
  }

  private func filled(_ path: String) throws -> [UInt8] {
    let text = try CoNLLU(checking: path == "-" ? Input.standard() : Ingestion.bytes(ofFile: path))
    return text.text(filling: SyntaxModel.thorough.analysis(of: text))
  }
}
