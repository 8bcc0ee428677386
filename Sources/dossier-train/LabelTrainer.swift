// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Learning the relations of finished trees.
extension ParserTrainer {
  /// Goes through the trees of the treebank.
  func trainRelations(_ sentences: [TrainingSentence], epochs: Int, seed: UInt64, report: (String) -> Void) {
    for (epoch, order) in orders(epochs, of: sentences.indices, seed: seed) {
      var right = 0
      var all = 0
      for i in order {
        let sentence = sentences[i]
        let work = Work(sentence, self)
        for i in 0..<(work.count + 2) { work.nodes[i] = TreeNode(nobody: work.nobody) }
        for (i, action) in sentence.classes(isMirrored: isMirrored).enumerated() {
          work.nodes[i].head = sentence.heads[i]
          work.nodes[i].action = action
        }
        linkTree(work.nodes, work.count)
        for i in 0..<work.count where Int(sentence.heads[i]) != work.count {
          let choice = ParserAction.relations[Int(work.nodes[i].action)]
          guard choice & (choice - 1) != 0 else { continue }
          writeRelationFeatures(work.nodes, work.words, work.count, child: i, into: features)
          relations.scores(features, relationFeatureCount, into: scores)
          let guessed = bestRelation(of: choice, UnsafePointer(scores))
          all += 1
          if guessed == Int(sentence.relations[i]) { right += 1 }
          relations.learn(features, relationFeatureCount, right: Int(sentence.relations[i]), guessed: guessed)
        }
        work.free()
      }
      report("relations epoch \(epoch): \(percent(right, all)) while learning, \(relations.count) features")
    }
    relations.average()
  }

  func forget(keepingRelations limit: Int) {
    let kept = relations.heaviest(limit).map(relations.feature)
    relations = FeatureWeights(classCount: relations.classCount, only: kept)
  }

  /// Picks the relations of a finished tree.
  func label(_ work: Work) {
    pickRelations(work.nodes, work.words, work.count, features: features, scores: UnsafePointer(scores)) {
      relations.scores($0, relationFeatureCount, into: scores)
    }
  }
}
