// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Foundation
import Syntax

@main
struct DossierTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-train", abstract: "Trains and measures the models of syntax and names.",
    subcommands: [Train.self, TrainNames.self, Parse.self])
}

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Learns a model from CoNLL-U files.")

  @Argument(help: "Treebanks in CoNLL-U.") var treebanks: [String]
  @Option(help: "Where to write the model.") var output: String
  @Option(help: "A treebank to measure on.") var dev: String?
  @Option(help: "Leave out documents whose id has _WORD_; comma-separated.") var withoutDocuments = ""
  @Option(help: "Rounds over the sentences for the tagger.") var taggerEpochs = 6
  @Option(help: "Rounds of the parser that learn whole sentences.") var parserEpochs = 8
  @Option(help: "Rounds of the parser that only choose its features.") var selectionEpochs = 4
  @Option(help: "Rounds of the parser that learn decisions one by one.") var greedyEpochs = 8
  @Option(help: "Words in a thousand of which the tagger is in doubt.") var doubtful = 60
  @Option(help: "Hypotheses kept while learning.") var trainingWidth = 8
  @Option(help: "Hypotheses kept.") var width = 4
  @Option(help: "How far a hypothesis may lag behind.") var slack: Float = 59.5
  @Option(help: "Runs of the tagger with the kept features, whose weights are added up.") var runs = 1
  @Option(help: "Features kept of the tagger.") var taggerFeatures = 46_000
  @Option(help: "Features kept of the parser's actions.") var actionFeatures = 84_000
  @Option(help: "Features kept of the choice of relations.") var relationFeatures = 26_000
  @Option(help: "Features kept of the second look at whole trees.") var reviewFeatures = 100_000
  @Option(help: "Runs of the second look, whose weights are added up.") var reviewRuns = 1
  @Option(help: "Rounds over the sentences in each of them.") var reviewEpochs = 5

  func run() throws {
    let excluded = withoutDocuments.split(separator: ",").map(String.init)
    var sentences: [TrainingSentence] = []
    for path in treebanks {
      sentences += try Treebank(contentsOf: path, withoutDocuments: excluded, headlines: true).sentences
    }
    let tagSet = TagSet(sentences)
    func indexed(_ sentence: TrainingSentence) -> TrainingSentence {
      var result = sentence
      result.tags = sentence.gold.map(tagSet.index)
      result.goldTags = result.tags
      return result
    }
    sentences = sentences.map(indexed)
    let devSentences = try dev.map { try Treebank(contentsOf: $0).sentences.map(indexed) } ?? []
    print("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.count }) words, \(tagSet.pairs.count) tags")

    let clusters = WordClusters(sentences, rounds: 10, report: report).clusters
    let tagger = TaggerTrainer(sentences, tagCount: tagSet.pairs.count, clusters: clusters)
    tagger.train(sentences, epochs: taggerEpochs, seed: 1, report: report)
    measure(tagger, tagSet, devSentences, "tagger, all features")
    tagger.relearn(
      sentences, keeping: taggerFeatures, epochs: taggerEpochs, seeds: 20..<(20 + UInt64(runs)), report: report)
    measure(tagger, tagSet, devSentences, "tagger, kept features")

    // The parser sees tags as wrong as they will be: each quarter is tagged by a tagger that learnt from the others.
    var parsed = sentences
    var leads: [[Float]] = sentences.map { _ in [] }
    for fold in 0..<4 {
      let others = sentences.indices.filter { $0 % 4 != fold }.map { sentences[$0] }
      let folded = TaggerTrainer(others, tagCount: tagSet.pairs.count)
      folded.train(others, epochs: 5, seed: UInt64(10 + fold))
      for i in sentences.indices where i % 4 == fold {
        (parsed[i].tags, parsed[i].others, leads[i]) = folded.choices(of: sentences[i])
      }
    }
    let sorted = leads.joined().sorted()
    let doubt = sorted[sorted.count * doubtful / 1000]
    for i in parsed.indices { parsed[i].noteDoubts(leads[i], below: doubt) }
    var devParsed = devSentences
    for i in devParsed.indices {
      let choices = tagger.choices(of: devParsed[i])
      (devParsed[i].tags, devParsed[i].others) = (choices.tags, choices.others)
      devParsed[i].noteDoubts(choices.leads, below: doubt)
    }
    report("jackknifed")

    let parser = ParserTrainer(tagSet)
    train(parser, parsed, devParsed)
    let review = review(parser, tagSet, tagger.lexicon, parsed, devParsed)

    var writer = ModelWriter()
    writer.add(tagSet, tagger.lexicon)
    writer.addTagger(tagger.weights, limit: taggerFeatures)
    writer.addActions(parser.actions, limit: actionFeatures)
    writer.addRelations(parser.relations, limit: relationFeatures)
    writer.addReview(review, limit: reviewFeatures)
    (writer.doubt, writer.slack, writer.width) = (doubt, slack, width)
    let bytes = writer.bytes()
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    report("\(output): \(bytes.count) bytes")
  }

  private func train(_ parser: ParserTrainer, _ sentences: [TrainingSentence], _ dev: [TrainingSentence]) {
    parser.trainRelations(sentences, epochs: 3, seed: 4, report: report)
    parser.forget(keepingRelations: relationFeatures)
    parser.trainRelations(sentences, epochs: 8, seed: 5, report: report)

    let greedy = BeamTrainer(parser, width: 1)
    func reportParser(_ epoch: Int, _ figures: ParserTrainer.Figures) {
      report(
        "parser epoch \(epoch): UAS \(percent(figures.heads, figures.all)) while learning, \(parser.actions.count) features"
      )
    }
    parser.train(sentences, epochs: selectionEpochs, seed: 3, report: reportParser)
    report("parser, all features: dev \(words(greedy.figures(dev)))")
    parser.forget(keepingActions: actionFeatures)
    parser.train(sentences, epochs: greedyEpochs, seed: 30, report: reportParser)
    report("parser, kept features: dev \(words(greedy.figures(dev)))")
    let beam = BeamTrainer(parser, width: trainingWidth)
    beam.train(sentences, epochs: parserEpochs, seed: 40) { epoch, lessons in
      report("beam epoch \(epoch): \(lessons) lessons")
    }
    report("beam of \(trainingWidth): dev \(words(beam.figures(dev)))")
    let narrow = BeamTrainer(parser, width: width)
    report("beam of \(width), slack \(slack): dev \(words(narrow.figures(dev, slack: slack)))")
  }

  /// Learns the second look, each quarter of the sentences with trees by a parser that has learnt from the others.
  private func review(
    _ parser: ParserTrainer, _ tagSet: TagSet, _ lexicon: LexiconBuilder, _ sentences: [TrainingSentence],
    _ dev: [TrainingSentence]
  ) -> FeatureWeights {
    let features = (0..<parser.actions.count).map(parser.actions.feature)
    let wide = slack * Thoroughness.slack
    let width = width * Thoroughness.width
    nonisolated(unsafe) var parts: [[ReviewExample]] = Array(repeating: [], count: 4)
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: 4) { fold in
      // A sentence and its headline stand side by side; in blocks, few of them are parted.
      let others = sentences.indices.filter { $0 / 20 % 4 != fold }.map { sentences[$0] }
      let folded = ParserTrainer(tagSet)
      folded.actions = FeatureWeights(classCount: ParserAction.classCount, only: features)
      folded.train(others, epochs: 5, seed: UInt64(50 + fold))
      let beam = BeamTrainer(folded, width: width)
      beam.train(others, epochs: 5, seed: UInt64(60 + fold)) { _, _ in }
      let examples = sentences.indices.filter { $0 / 20 % 4 == fold }.map { beam.example(sentences[$0], slack: wide) }
      lock.withLock { parts[fold] = examples }
    }
    let beam = BeamTrainer(parser, width: width)
    let measured = dev.map { beam.example($0, slack: wide) }
    let examples = Array(parts.joined())
    let trainer = ReviewTrainer(lexicon)
    trainer.train(examples, epochs: reviewEpochs, seeds: 70..<(70 + UInt64(reviewRuns)), report: report)
    func share(_ choice: (ReviewExample) -> Int) -> String {
      percent(measured.reduce(0) { $0 + $1.right[choice($1)] }, measured.reduce(0) { $0 + $1.count * 2 })
    }
    report(
      "heads and classes: first tree \(share { _ in 0 }), chosen \(share { trainer.choice($0, slack: self.slack) }), best \(share(\.best))"
    )
    return trainer.weights
  }

  private func report(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func words(_ figures: ParserTrainer.Figures) -> String {
    "UPOS \(percent(figures.tags, figures.all)) UAS \(percent(figures.heads, figures.all)) LAS \(percent(figures.both, figures.all))"
  }

  private func measure(_ tagger: TaggerTrainer, _ tagSet: TagSet, _ sentences: [TrainingSentence], _ name: String) {
    var universal = 0
    var fine = 0
    var all = 0
    for sentence in sentences {
      for (tag, gold) in zip(tagger.tags(of: sentence), sentence.gold) {
        let pair = tagSet.pairs[Int(tag)]
        if pair.partOfSpeech == gold.partOfSpeech { universal += 1 }
        if pair.fineTag == gold.fineTag { fine += 1 }
        all += 1
      }
    }
    report("\(name): dev UPOS \(percent(universal, all)), XPOS \(percent(fine, all))")
  }
}

struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Fills tags and trees of the CoNLL-U on standard input.")

  @Flag(help: "The input is CoNLL-U; its words are kept.") var conllu = false
  @Option(help: "A model file instead of the one inside the program.") var model: String?
  @Flag(help: "Search further and look again, as `dossier parse --conllu` does.") var thorough = false

  func run() throws {
    let text = CoNLLU([UInt8](FileHandle.standardInput.readDataToEndOfFile()))
    let analyse = { (model: SyntaxModel) -> SyntaxAnalysis in
      // The first time fetches the model from disk; only the second one is measured, in processor time.
      _ = model.analysis(of: text)
      let start = clock()
      let result = model.analysis(of: text)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      FileHandle.standardError.write(Data("\(Int(Double(text.words.count) / seconds)) words/s\n".utf8))
      return result
    }
    let analysis =
      if let model {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: model))).withAlignedCopy {
          analyse(SyntaxModel($0, isThorough: thorough))
        }
      } else {
        analyse(thorough ? .thorough : .shipped)
      }
    FileHandle.standardOutput.write(Data(text.text(filling: analysis)))
  }
}

extension [UInt8] {
  fileprivate func withAlignedCopy<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    defer { copy.deallocate() }
    copy.copyBytes(from: self)
    return try body(UnsafeRawBufferPointer(copy))
  }
}
