// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import Prose
package import Syntax

/// Names with their features, for the training of `KindModel`.
package struct NameExample {
  /// The bytes of the name.
  package let span: TextSpan
  package let features: [UInt64]
  /// How many of the first features ask for the letters of the name itself.
  package let lexical: Int

  /// The names that the rules find in a text.
  package static func examples(in prose: ProseText, syntax: SyntaxAnalysis) -> [NameExample] {
    var words = NameWords(prose, syntax, [])
    let mentions = NameReader.mentions(&words)
    let features = KindFeatures(words, mentions)
    return mentions.indices.filter { !mentions[$0].isTentative }.map {
      let list = features.features(of: $0)
      return NameExample(span: words.span(mentions[$0].tokens), features: list.features, lexical: list.lexical)
    }
  }
}
