// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Foundation

struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Learns to find names of persons, organisations and places from entities in CoNLL-U files.")

  @Argument(help: "Treebanks in CoNLL-U with entities in column MISC.") var treebanks: [String]
  @Option(help: "Where to write the model.") var output: String
  @Option(help: "Treebanks to measure on.") var dev: [String] = []
  @Option(help: "Leave out documents of these genres; comma-separated.") var withoutGenres = ""
  @Option(help: "Invented news, see InventedNews.") var news: String?
  @Option(help: "How often each line of them is read.") var readings = 3
  @Option(help: "Rounds over the names by themselves.") var nameEpochs = 4
  @Option(help: "Rounds over stretches of words.") var epochs = 3
  @Option(help: "Runs in other orders, of which the average is taken.") var runs = 8
  @Option(help: "Length of the steps.") var rate: Float = 0.03
  @Option(help: "Share of features left out at random.") var drop: Float = 0.5
  @Option(help: "Share of names whose own letters are left out.") var blind: Float = 0.7
  @Option(help: "How much what the names have learnt by themselves counts.") var trust: Float = 2
  @Option(help: "Features of fewer words are left out.") var minimum = 2

  func run() throws {
    let excluded = Set(withoutGenres.split(separator: ",").map(String.init))
    var documents: [EntityDocument] = []
    for path in treebanks {
      documents += try EntityDocument.documents(contentsOf: path).filter { !excluded.contains($0.genre) }
    }
    if let news {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: news)), as: UTF8.self)
      documents += InventedNews(text).documents(readings: readings)
    }
    var trainer = NameLabelTrainer()
    var articles = trainer.articles(documents, learning: true)
    trainer.prune(&articles, minimum: minimum)
    let words = articles.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.words.count } }
    print(
      """
      \(documents.count) documents, \(words) words, \(trainer.wordTable.keys.count) features of words, \
      \(trainer.nameTable.keys.count) of names
      """)
    let held = try dev.map { trainer.articles(try EntityDocument.documents(contentsOf: $0), learning: false) }
    let settings = NameLabelTrainer.Settings(
      nameEpochs: nameEpochs, epochs: epochs, runs: runs, rate: rate, drop: drop, blind: blind, trust: trust)
    trainer.train(articles, settings) { epoch, trainer in
      print("epoch \(epoch)")
      for articles in held { print("  dev: \(trainer.figures(articles))") }
    }
    for articles in held { print("dev, average: \(trainer.figures(articles))") }
    print("learnt from: \(trainer.figures(articles))")
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
