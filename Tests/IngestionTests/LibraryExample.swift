// Part of dossier. Licence: Apache-2.0, see LICENSE.
//
// The example of docs/library.md, word for word; `LibraryExampleTests` compares and runs it.

import CorpusModel
import Ingestion

func whoSpokeAboutWhom(in folder: String) async throws -> [String] {
  let corpus = try await Ingestion.load([folder]).corpus
  return corpus.quotes.map(corpus.quote).flatMap { quote in
    quote.about.map { about in
      "\(quote.sourceName ?? "somebody") on \(corpus.actor(about).name): \(quote.text)"
    }
  }
}
