// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// An article as it came in: its text and what is stated about it beside the text.
public struct Article: Sendable, Hashable {
  /// Unique in a corpus: the path below the opened folder without the file's ending, or the id a format states.
  public var id: String
  /// Where it was read from, as the user would name it; for messages and for opening it elsewhere.
  public var path: String
  public var title: String?
  public var outlet: String?
  public var author: String?
  public var url: String?
  /// The stated day of publication (metadata, not inferred).
  public var published: CalendarDay?
  /// The body. Front matter is not part of it.
  public var text: SourceText
  /// Where the body begins in its file, in Unicode code points: the length of the front matter.
  public var textStart = 0

  public init(
    id: String, path: String, title: String? = nil, outlet: String? = nil, author: String? = nil, url: String? = nil,
    published: CalendarDay? = nil, text: SourceText
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.outlet = outlet
    self.author = author
    self.url = url
    self.published = published
    self.text = text
  }
}
