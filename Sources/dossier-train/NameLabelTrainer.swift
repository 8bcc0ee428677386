// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Reading
import Syntax

/// Trains `LabelModel`: a linear chain over the words of capitalised stretches by its likelihood, with adaptive steps
/// and dropped features.
///
/// Reproducible: the order of articles and what is dropped come from a generator with a fixed seed.
struct NameLabelTrainer {
  struct Word {
    var features: [Int32]
    var lexical: Int
    /// Index of the name of the rules, or -1.
    var name: Int
    /// Number of words of that name.
    var nameCount: Int
  }

  struct Name {
    var features: [Int32]
    var lexical: Int
    /// Person, organisation, place, none of these.
    var kind: Int
  }

  struct Segment {
    var words: [Word]
    var tags: [Int]
  }

  struct Article {
    var segments: [Segment]
    var names: [Name]
  }

  var wordTable = FeatureTable<SIMD16<Float>>()
  var nameTable = FeatureTable<SIMD4<Float>>()
  var transitions = [Float](repeating: 0, count: 256)
  private var transitionSquares = [Float](repeating: 1e-2, count: 256)

  /// The articles of documents. With `learning`, features seen for the first time get a number; else they are left out.
  mutating func articles(_ documents: [EntityDocument], learning: Bool) -> [Article] {
    documents.map { document in
      let prose = ProseText(SourceText(repairing: document.text))
      let example = NameExample(prose, syntax: SyntaxModel.shipped.analysis(of: prose))
      let tagger = NameTagger(document: document)
      let names = example.mentions.map {
        let (features, lexical) = nameTable.numbers($0.features, lexical: $0.lexical, learning: learning)
        return Name(features: features, lexical: lexical, kind: tagger.kind($0.span))
      }
      let segments = example.segments.map { words in
        Segment(
          words: words.map {
            let (features, lexical) = wordTable.numbers($0.features, lexical: $0.lexical, learning: learning)
            return Word(
              features: features, lexical: lexical, name: $0.mention,
              nameCount: $0.mention < 0 ? 1 : example.mentions[$0.mention].count)
          }, tags: tagger.tags(words))
      }
      return Article(segments: segments, names: names)
    }
  }

  /// Leaves out features that fewer than `minimum` words or names have.
  mutating func prune(_ articles: inout [Article], minimum: Int) {
    let wordNumbers = wordTable.prune(articles.flatMap { $0.segments.flatMap { $0.words.map(\.features) } }, minimum)
    let nameNumbers = nameTable.prune(articles.flatMap { $0.names.map(\.features) }, minimum)
    func renumber(_ features: inout [Int32], _ lexical: inout Int, _ numbers: [Int32]) {
      let kept = features.map { numbers[Int($0)] }
      lexical = kept.prefix(lexical).count { $0 >= 0 }
      features = kept.filter { $0 >= 0 }
    }
    for a in articles.indices {
      var article = articles[a]
      for n in article.names.indices {
        var name = article.names[n]
        renumber(&name.features, &name.lexical, nameNumbers)
        article.names[n] = name
      }
      for s in article.segments.indices {
        for w in article.segments[s].words.indices {
          var word = article.segments[s].words[w]
          renumber(&word.features, &word.lexical, wordNumbers)
          article.segments[s].words[w] = word
        }
      }
      articles[a] = article
    }
  }

  /// How the training goes.
  struct Settings {
    /// Rounds over the names by themselves, before those over stretches of words.
    var nameEpochs = 4
    var epochs = 3
    var runs = 8
    var rate: Float = 0.03
    /// Share of features left out at random.
    var drop: Float = 0.5
    /// Share of names whose own letters are left out.
    var blind: Float = 0.7
    /// What the names have learnt by themselves counts that many times beside the words.
    var trust: Float = 2
  }

  /// First the weights of names, then, beside these as they are, the weights of words and pairs of tags. Each is the
  /// average of several runs in other orders, which differ more than they are good or bad.
  mutating func train(_ articles: [Article], _ settings: Settings, report: (Int, NameLabelTrainer) -> Void) {
    var names = articles.indices.flatMap { a in articles[a].names.indices.map { (article: a, name: $0) } }
    var averageNames = FeatureTable<SIMD4<Float>>.Average()
    for run in 0..<settings.runs {
      var random = SeededGenerator(seed: 20 + UInt64(run))
      nameTable.start()
      for _ in 0..<settings.nameEpochs {
        names.shuffle(using: &random)
        for (a, n) in names { learn(articles[a].names[n], settings, &random) }
      }
      averageNames.add(nameTable)
    }
    nameTable.weights = averageNames.weights(times: settings.trust)
    var order = articles.indices.flatMap { a in articles[a].segments.indices.map { (article: a, segment: $0) } }
    var averageWords = FeatureTable<SIMD16<Float>>.Average()
    var averageTransitions = [Float](repeating: 0, count: 256)
    for run in 0..<settings.runs {
      var random = SeededGenerator(seed: 60 + UInt64(run))
      wordTable.start()
      transitions = [Float](repeating: 0, count: 256)
      transitionSquares = [Float](repeating: 1e-2, count: 256)
      for epoch in 1...settings.epochs {
        order.shuffle(using: &random)
        for (a, s) in order { learn(articles[a], articles[a].segments[s], settings, &random) }
        if run == 0 { report(epoch, self) }
      }
      averageWords.add(wordTable)
      for i in transitions.indices { averageTransitions[i] += transitions[i] / Float(settings.runs) }
    }
    wordTable.weights = averageWords.weights(times: 1)
    transitions = averageTransitions
  }

  private mutating func learn(_ name: Name, _ settings: Settings, _ random: inout SeededGenerator) {
    let isBlind = Float(random.fraction()) < settings.blind
    let kept = name.features.dropFirst(isBlind ? name.lexical : 0).filter { _ in
      Float(random.fraction()) >= settings.drop
    }
    var scores = SIMD4<Float>()
    for f in kept { scores += nameTable.weights[Int(f)] }
    var gradient = TagChain.shares(scores / (1 - settings.drop))
    gradient[name.kind] -= 1
    for f in kept { nameTable.step(Int(f), gradient, settings.rate) }
  }

  private mutating func learn(
    _ article: Article, _ segment: Segment, _ settings: Settings, _ random: inout SeededGenerator
  ) {
    let isBlind = Float(random.fraction()) < settings.blind
    let scale = 1 / (1 - settings.drop)
    func kept(_ features: [Int32], _ lexical: Int) -> [Int32] {
      features.dropFirst(isBlind ? lexical : 0).filter { _ in Float(random.fraction()) >= settings.drop }
    }
    let words = segment.words.map { kept($0.features, $0.lexical) }
    var names: [Int: [Int32]] = [:]
    for word in segment.words where word.name >= 0 && names[word.name] == nil {
      let name = article.names[word.name]
      names[word.name] = kept(name.features, name.lexical)
    }
    let emissions = segment.words.indices.map { i in
      let word = segment.words[i]
      return emission(
        words[i], word.name < 0 ? [] : names[word.name]!, count: word.nameCount, scale: scale)
    }
    let chain = TagChain(emissions, transitions)
    for i in segment.words.indices {
      var gradient = chain.marginals[i]
      gradient[segment.tags[i]] -= 1
      for f in words[i] { wordTable.step(Int(f), gradient, settings.rate) }
    }
    var gradient = chain.pairs
    var before = NameTag.outside
    for tag in segment.tags + [NameTag.outside] {
      gradient[before * 16 + tag] -= 1
      before = tag
    }
    for i in gradient.indices where gradient[i] != 0 {
      transitionSquares[i] += gradient[i] * gradient[i]
      transitions[i] -= settings.rate * gradient[i] / transitionSquares[i].squareRoot()
    }
  }

  func emission(_ word: [Int32], _ name: [Int32], count: Int, scale: Float) -> SIMD16<Float> {
    var scores = SIMD16<Float>()
    for f in word { scores += wordTable.weights[Int(f)] }
    var whole = SIMD4<Float>()
    for f in name { whole += nameTable.weights[Int(f)] }
    whole /= Float(count)
    for tag in 0..<NameTag.count { scores[tag] += whole[NameTag.kind(tag)] }
    return scores * scale
  }

  func tags(_ article: Article, _ segment: Segment) -> [Int] {
    let emissions = segment.words.map {
      emission($0.features, $0.name < 0 ? [] : article.names[$0.name].features, count: $0.nameCount, scale: 1)
    }
    return TagChain.best(emissions, transitions)
  }
}
