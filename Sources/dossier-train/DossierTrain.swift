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
  @Option(help: "Where to write the model that reads sentences from their ends.") var mirrorOutput: String
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

    let mirroredSentences = sentences.map(\.mirrored)
    let mirroredTagger = TaggerTrainer(mirroredSentences, tagCount: tagSet.pairs.count)
    mirroredTagger.train(mirroredSentences, epochs: taggerEpochs, seed: 2)
    mirroredTagger.relearn(mirroredSentences, keeping: taggerFeatures, epochs: taggerEpochs, seeds: 21..<22)

    // The parser sees tags as wrong as they will be: each quarter is tagged by a tagger that learnt from the others.
    var single: [TagChoices] = sentences.map { _ in ([], [], []) }
    var double = single
    for fold in 0..<4 {
      let others = sentences.indices.filter { $0 % 4 != fold }.map { sentences[$0] }
      let folded = TaggerTrainer(others, tagCount: tagSet.pairs.count)
      folded.train(others, epochs: 5, seed: UInt64(10 + fold))
      let mirroredOthers = others.map(\.mirrored)
      let foldedMirrored = TaggerTrainer(mirroredOthers, tagCount: tagSet.pairs.count)
      foldedMirrored.train(mirroredOthers, epochs: 5, seed: UInt64(15 + fold))
      for i in sentences.indices where i % 4 == fold {
        single[i] = folded.choices(of: sentences[i])
        double[i] = folded.choices(of: sentences[i], with: foldedMirrored)
      }
    }
    let sorted = single.flatMap(\.leads).sorted()
    let doubt = sorted[sorted.count * doubtful / 1000]
    func tagged(_ sentences: [TrainingSentence], _ choices: [TagChoices], below doubt: Float) -> [TrainingSentence] {
      zip(sentences, choices).map { $0.tagged($1, below: doubt) }
    }
    let parsed = tagged(sentences, single, below: doubt)
    let looked = tagged(sentences, double, below: doubt * Thoroughness.doubt)
    let devParsed = tagged(devSentences, devSentences.map { tagger.choices(of: $0) }, below: doubt)
    let devLooked = tagged(
      devSentences, devSentences.map { tagger.choices(of: $0, with: mirroredTagger) }, below: doubt * Thoroughness.doubt
    )
    report("jackknifed")

    let parser = ParserTrainer(tagSet)
    train(parser, parsed, devParsed)
    // Each file leaves the tables empty that the other has.
    let nothing = FeatureWeights(classCount: 1)
    var writer = ModelWriter()
    writer.add(tagSet, tagger.lexicon)
    writer.addTagger(tagger.weights, limit: taggerFeatures)
    writer.addActions(parser.actions, limit: actionFeatures)
    writer.addRelations(parser.relations, limit: relationFeatures)
    writer.addReview(nothing, limit: 0, factor: 1)
    (writer.doubt, writer.slack, writer.width) = (doubt, slack, width)
    try write(writer.bytes(), to: output)

    report("from the end:")
    let mirrored = ParserTrainer(tagSet, isMirrored: true)
    train(mirrored, looked.map(\.mirrored), devLooked.map(\.mirrored))
    let review = review([parser, mirrored], tagSet, tagger.lexicon, parsed, looked, devLooked)
    var mirrorWriter = ModelWriter()
    mirrorWriter.add(tagSet, LexiconBuilder([]))
    mirrorWriter.addTagger(mirroredTagger.weights, limit: taggerFeatures)
    mirrorWriter.addActions(mirrored.actions, limit: actionFeatures)
    mirrorWriter.addRelations(nothing, limit: 0)
    mirrorWriter.addReview(review, limit: reviewFeatures, factor: writer.actionFactor)
    (mirrorWriter.doubt, mirrorWriter.slack, mirrorWriter.width) = (doubt, slack, width)
    try write(mirrorWriter.bytes(), to: mirrorOutput)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    report("\(path): \(bytes.count) bytes")
  }

  private func train(_ parser: ParserTrainer, _ sentences: [TrainingSentence], _ dev: [TrainingSentence]) {
    // A tree found from the end takes its relations from the other parser.
    if !parser.isMirrored {
      parser.trainRelations(sentences, epochs: 3, seed: 4, report: report)
      parser.forget(keepingRelations: relationFeatures)
      parser.trainRelations(sentences, epochs: 8, seed: 5, report: report)
    }

    let greedy = BeamTrainer(parser, width: 1)
    func reportParser(_ epoch: Int, _ figures: ParserTrainer.Figures) {
      report(
        "parser epoch \(epoch): UAS \(percent(figures.heads, figures.all)) while learning, \(parser.actions.count) features"
      )
    }
    parser.train(sentences, epochs: selectionEpochs, seed: 3, report: reportParser)
    func words(_ figures: ParserTrainer.Figures) -> String {
      "UPOS \(percent(figures.tags, figures.all)) UAS \(percent(figures.heads, figures.all))"
        + (parser.isMirrored ? "" : " LAS \(percent(figures.both, figures.all))")
    }
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

  /// Learns the second look, each quarter of the sentences with trees by parsers that have learnt from the others:
  /// one from `sentences`, one from mirrored `looked`, whose tags are also those of the trees.
  private func review(
    _ parsers: [ParserTrainer], _ tagSet: TagSet, _ lexicon: LexiconBuilder, _ sentences: [TrainingSentence],
    _ looked: [TrainingSentence], _ dev: [TrainingSentence]
  ) -> FeatureWeights {
    let kept = parsers.map { parser in (0..<parser.actions.count).map(parser.actions.feature) }
    let wide = slack * Thoroughness.slack
    let width = width * Thoroughness.width
    nonisolated(unsafe) var parts: [[ReviewExample]] = Array(repeating: [], count: 4)
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: 4) { fold in
      // A sentence and its headline stand side by side; in blocks, few of them are parted.
      let others = sentences.indices.filter { $0 / 20 % 4 != fold }
      let beams = zip(kept, [false, true]).map { features, isMirrored in
        let others = others.map { isMirrored ? looked[$0].mirrored : sentences[$0] }
        let folded = ParserTrainer(tagSet, isMirrored: isMirrored)
        folded.actions = FeatureWeights(classCount: ParserAction.classCount, only: features)
        folded.train(others, epochs: 5, seed: UInt64(50 + fold))
        let beam = BeamTrainer(folded, width: width)
        beam.train(others, epochs: 5, seed: UInt64(60 + fold)) { _, _ in }
        return beam
      }
      let examples = sentences.indices.filter { $0 / 20 % 4 == fold }.map {
        ReviewExample(looked[$0], forward: beams[0], mirrored: beams[1], slack: wide)
      }
      lock.withLock { parts[fold] = examples }
    }
    let beams = parsers.map { BeamTrainer($0, width: width) }
    let measured = dev.map { ReviewExample($0, forward: beams[0], mirrored: beams[1], slack: wide) }
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
  @Option(help: "With --model and --thorough, a model that reads sentences from their ends.") var mirror: String?
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
        try withAlignedCopy(of: model) { model in
          guard thorough, let mirror else { return analyse(SyntaxModel(model)) }
          return try withAlignedCopy(of: mirror) { analyse(SyntaxModel(model, mirror: $0)) }
        }
      } else {
        analyse(thorough ? .thorough : .shipped)
      }
    FileHandle.standardOutput.write(Data(text.text(filling: analysis)))
  }
}

private func withAlignedCopy<R>(of path: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
  defer { copy.deallocate() }
  copy.copyBytes(from: bytes)
  return try body(UnsafeRawBufferPointer(copy))
}
