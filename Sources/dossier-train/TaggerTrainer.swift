// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// The tags of a sentence, the second choices, and by how much they are behind.
typealias TagChoices = (tags: [UInt8], others: [UInt8], leads: [Float])

/// Learns to tag, sentence by sentence, with its own guesses as the tags before.
final class TaggerTrainer {
  let lexicon: LexiconBuilder
  private(set) var weights: FeatureWeights
  private let tagCount: Int
  private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: taggerFeatureCount)
  private let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)

  init(_ sentences: [TrainingSentence], tagCount: Int, clusters: [UInt64: UInt8] = [:]) {
    lexicon = LexiconBuilder(sentences, clusters: clusters)
    self.tagCount = tagCount
    weights = FeatureWeights(classCount: tagCount)
  }

  deinit {
    features.deallocate()
    scores.deallocate()
  }

  /// Goes through the sentences `epochs` times and leaves the averages as weights.
  func train(_ sentences: [TrainingSentence], epochs: Int, seed: UInt64, report: (String) -> Void = { _ in }) {
    for (epoch, order) in orders(epochs, of: sentences.indices, seed: seed) {
      var right = 0
      var all = 0
      for i in order {
        let guessed = tags(of: sentences[i], learning: true)
        for (a, b) in zip(guessed, sentences[i].tags) where a == b { right += 1 }
        all += guessed.count
      }
      report("tagger epoch \(epoch): \(percent(right, all)) while learning, \(weights.count) features")
    }
    weights.average()
  }

  /// Learns anew with the heaviest features of what was learnt, once for each seed, and adds up what came out: the sum
  /// errs less than each of them.
  func relearn(
    _ sentences: [TrainingSentence], keeping limit: Int, epochs: Int, seeds: Range<UInt64>,
    report: (String) -> Void = { _ in }
  ) {
    let features = weights.heaviest(limit).map(weights.feature)
    let sum = FeatureWeights(classCount: tagCount, only: features)
    for seed in seeds {
      weights = FeatureWeights(classCount: tagCount, only: features)
      train(sentences, epochs: epochs, seed: seed, report: report)
      sum.add(weights)
    }
    weights = sum
  }

  func tags(of sentence: TrainingSentence, learning: Bool = false) -> [UInt8] {
    choices(of: sentence, learning: learning).tags
  }

  /// The tags of a sentence, the second choices, and by how much they are behind.
  ///
  /// `note` is told the scores of all tags of each token that can bear several.
  func choices(
    of sentence: TrainingSentence, learning: Bool = false, note: (Int, UnsafePointer<Float>) -> Void = { _, _ in }
  ) -> TagChoices {
    lexicon.withLexicon { lexicon in
      var result = [UInt8](repeating: 0, count: sentence.count)
      var others = [UInt8](repeating: Lexicon.several, count: sentence.count)
      var leads = [Float](repeating: .infinity, count: sentence.count)
      var classes = [UInt64](repeating: outsideAtom, count: sentence.count + 4)
      for i in 0..<sentence.count {
        classes[i + 2] = wordClass(sentence.signatures[i + 2], lexicon, &result[i])
      }
      var t1 = outsideAtom
      var t2 = outsideAtom
      sentence.signatures.withUnsafeBufferPointer { signatures in
        classes.withUnsafeBufferPointer { classes in
          for i in 0..<sentence.count {
            if result[i] == Lexicon.several {
              writeTaggerFeatures(
                at: signatures.baseAddress! + i + 2, classes: classes.baseAddress! + i + 2, t1: t1, t2: t2,
                into: features)
              weights.scores(features, taggerFeatureCount, into: scores)
              note(i, UnsafePointer(scores))
              var best = 0
              for k in 1..<tagCount where scores[k] > scores[best] { best = k }
              result[i] = UInt8(best)
              var second = best == 0 ? 1 : 0
              for k in 0..<tagCount where k != best && scores[k] > scores[second] { second = k }
              others[i] = UInt8(second)
              leads[i] = scores[best] - scores[second]
              if learning {
                learn(Int(sentence.tags[i]))
              }
            }
            t2 = t1
            t1 = tagAtom(Int(result[i]))
          }
        }
      }
      return (result, others, leads)
    }
  }
}

extension TaggerTrainer {
  /// What a tagger chooses together with one that has learnt from mirrored sentences.
  func choices(of sentence: TrainingSentence, with mirrored: TaggerTrainer) -> TagChoices {
    var rows = [[Float]?](repeating: nil, count: sentence.count)
    _ = mirrored.choices(of: sentence.mirrored) { i, scores in
      rows[sentence.count - 1 - i] = (0..<self.tagCount).map { scores[$0] }
    }
    var sums = rows
    var result = choices(of: sentence) { i, scores in
      sums[i] = rows[i].map { row in (0..<self.tagCount).map { row[$0] + scores[$0] } }
    }
    for (i, sums) in sums.enumerated() {
      guard let choice = sums.map(TagChoice.init) else { continue }
      result.tags[i] = UInt8(choice.best)
      result.others[i] = UInt8(choice.second)
      result.leads[i] = choice.lead
    }
    return result
  }

  /// Learns from a wrong decision, and from a right one that leads by little. One lesson moves two tags apart by 98.
  private func learn(_ right: Int) {
    var wrong = right == 0 ? 1 : 0
    for k in 0..<tagCount where k != right && scores[k] > scores[wrong] { wrong = k }
    if scores[right] - scores[wrong] > 25 { wrong = right }
    weights.learn(features, taggerFeatureCount, right: right, guessed: wrong)
  }
}

/// A share as per cent with two decimals.
func percent(_ part: Int, _ whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 20_000 / whole + 1) / 2
  return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) %"
}
