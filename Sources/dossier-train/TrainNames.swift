// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Foundation

struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Learns to tell persons, organisations and places from entities in CoNLL-U files.")

  @Argument(help: "Treebanks in CoNLL-U with entities in column MISC.") var treebanks: [String]
  @Option(help: "Where to write the model.") var output: String
  @Option(help: "A treebank to measure on.") var dev: String?
  @Option(help: "Leave out documents of these genres; comma-separated.") var withoutGenres = ""
  @Option(help: "Rounds over the names.") var epochs = 4
  @Option(help: "Length of the steps.") var rate: Float = 0.03
  @Option(help: "Share of features left out at random.") var drop: Float = 0.5
  @Option(help: "Share of names whose own letters are left out.") var blind: Float = 0.7
  @Option(help: "Features of fewer names are left out.") var minimum = 2

  func run() throws {
    let excluded = Set(withoutGenres.split(separator: ",").map(String.init))
    var documents: [EntityDocument] = []
    for path in treebanks {
      documents += try EntityDocument.documents(contentsOf: path).filter { !excluded.contains($0.genre) }
    }
    var trainer = KindTrainer()
    var examples = trainer.examples(documents, learning: true)
    trainer.prune(&examples, minimum: minimum)
    print("\(documents.count) documents, \(examples.count) names, \(trainer.keys.count) features")
    trainer.train(examples, epochs: epochs, rate: rate, drop: drop, blind: blind)
    print("learnt from: \(trainer.figures(examples))")
    if let dev {
      print("dev: \(trainer.figures(trainer.examples(try EntityDocument.documents(contentsOf: dev), learning: false)))")
    }
    let bytes = trainer.file()
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(output): \(bytes.count) bytes")
  }
}

extension EntityDocument {
  static func documents(contentsOf path: String) throws -> [EntityDocument] {
    documents(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
  }
}
