// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import Prose
package import Syntax

/// The capitalised stretches of an article and the names that the rules find in it, with their features: what
/// `LabelModel` is trained from.
package struct NameExample {
  package struct Word {
    package let span: TextSpan
    package let features: [UInt64]
    /// How many of the first features ask for the letters of the word itself.
    package let lexical: Int
    /// Index of the name that the rules see here, or -1.
    package let mention: Int
    /// A small word or a mark between capitalised words.
    package let isLinker: Bool
    package let isFunction: Bool
    /// "President", "Mr.": no part of the name behind it.
    package let isTitle: Bool
    package let isDemonym: Bool
    /// "Bank", "Council": the name goes on with "of".
    package let takesOf: Bool
  }

  package struct Mention {
    package let span: TextSpan
    /// Number of words.
    package let count: Int
    package let features: [UInt64]
    package let lexical: Int
  }

  package let segments: [[Word]]
  package let mentions: [Mention]

  package init(_ prose: ProseText, syntax: SyntaxAnalysis) {
    var words = NameWords(prose, syntax, [])
    let mentions = NameReader.mentions(&words)
    let names = KindFeatures(words, mentions)
    self.mentions = mentions.indices.map {
      let list = names.features(of: $0)
      let tokens = mentions[$0].tokens
      return Mention(
        span: words.span(tokens), count: tokens.count, features: list.features, lexical: list.lexical)
    }
    let features = LabelFeatures(words, mentions)
    segments = words.nameSegments().map { segment in
      segment.map { i in
        var list: [UInt64] = []
        let lexical = features.features(of: i, in: segment, into: &list)
        let traits = words.traits[i]
        return Word(
          span: prose.tokens[i].span, features: list, lexical: lexical, mention: Int(features.mentionAt[i]),
          isLinker: words.shapes[i] == .lower || words.shapes[i] == .none, isFunction: traits.has(.function),
          isTitle: traits.has([.role, .address]) && !traits.has(.givenName), isDemonym: traits.has(.demonym),
          takesOf: traits.has([.takesOf, .organizationHead]))
      }
    }
  }
}
