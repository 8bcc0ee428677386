// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
public import Search
public import TerminalUI

/// Everything that can happen to the explorer.
public enum Message: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case paste(String)
  case resize(Size)
  /// Articles read so far, of how many, and how many of them could not be read.
  case progress(done: Int, total: Int, failures: Int)
  /// A corpus is there: the first one, or one in the place of the one before; and how many files could not be read.
  indirect case prepared(PreparedCorpus, failures: Int)
  /// What came in since the corpus that is shown was made, as a corpus of its own, until all is put together; and the
  /// articles of the shown one that are gone or have other words now.
  indirect case news(PreparedCorpus, outdated: [ArticleID])
  /// What goes on behind the corpus that is shown; nil for nothing.
  case background(BackgroundWork?)
  /// The search index of the corpus is ready. Until then the first search makes one.
  indirect case indexed(SearchIndex)
  /// There is no corpus to show; the reason, in words for the user.
  case failed(String)
  /// What earlier runs kept of this corpus: the text of its file.
  case remembered(String)
  /// Something to tell in the status line, until the next key.
  case notice(String)
}

extension Message {
  /// A corpus that nothing is prepared of.
  public static func loaded(_ corpus: Corpus, failures: Int) -> Message {
    .prepared(PreparedCorpus(corpus), failures: failures)
  }
}

/// What the explorer asks the program for. Plain data, so that tests can compare it.
public enum Effect: Hashable, Sendable {
  case quit
  /// Stop the program until the shell goes on with it (^Z).
  case suspend
  /// Draw the whole screen anew.
  case redraw
  /// Put text on the clipboard.
  case copy(String)
  /// Put these changes into the file that is kept of this corpus; see `SessionUpdate.applied(to:)`.
  case save(SessionUpdate)
  /// Write a list to a file, which must not be there yet unless it `replaces` it.
  case write(path: String, text: String, replaces: Bool)
  /// The same with a list so long that writing it takes a while: to be done on another thread, and told by a notice.
  case writeLong(path: String, ListText, replaces: Bool)
  /// Give a list to a command of the shell, and show what it answers.
  case pipe(command: String, text: String)
  /// Open the article's file in the user's editor or pager.
  case view(path: String)
  /// Open the article's address or, without one, its file outside of the explorer.
  case openElsewhere(url: String?, path: String)
}
