// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The words that web pages use around their articles, folded.
extension Line {
  static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should",
    "do",
    "does", "did", "don't", "'s", "n't", "get", "gets", "says", "say", "said", "make", "makes", "take", "takes", "goes",
    "go", "why", "how", "what", "keep", "keeps", "win", "wins", "want", "wants", "need", "needs", "know",
  ]
  static let bylines: Openings = [
    "by ", "written by", "reported by", "reporting by", "author:", "by:", "posted by", "published by", "story by",
    "words by", "editing by", "additional reporting", "text by", "from our correspondent", "writing by", "compiled by",
    "translated by", "edited by",
  ]
  static let bylineEnds = [
    "staff writer", "correspondent", "reporter", "editor", "columnist", "contributor", "bureau chief", "staff reporter",
  ]
  static let captionMarks = [
    "(l)", "(r)", "(c)", "(left)", "(right)", "(center)", "(centre)", "(file)", "(file photo)", "(file picture)",
    "(archive photo)",
  ]
  static let dateWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun", "am", "pm", "a", "p", "m", "gmt", "utc", "cet", "cest", "est", "edt", "et", "pt", "pst", "pdt", "bst",
    "ist", "msk", "published", "updated", "posted", "last", "modified", "on", "at", "th", "st", "nd", "rd", "of",
    "date",
    "first", "edited",
  ]
  static let navigation: Set<String> = [
    "trending now", "trending", "most read", "most popular", "advertisement", "advertisements", "ad", "sponsored",
    "related",
    "related articles", "related stories", "related story", "read more", "more on this story", "share", "share this",
    "share this article", "tweet", "comments", "comment", "menu", "home", "world", "politics", "news", "opinion",
    "search",
    "sign in", "log in", "subscribe", "newsletter", "continue reading", "story continues below advertisement",
    "story continues below", "read the full article here", "read the full story", "read full article", "top stories",
    "latest news", "breaking news", "recommended", "recommended for you", "you may also like", "popular", "videos",
    "watch", "listen", "photos", "gallery", "follow us", "skip to content", "skip to main content", "back to top",
    "all rights reserved", "editors' picks", "editor's picks", "popular now", "more stories", "more from", "topics",
    "tags",
    "in this article", "scroll to continue", "advertisement scroll to continue", "our standards",
    "article continues after this advertisement", "live", "exclusive",
  ]
  static let navigationOpenings: Openings = [
    "read more", "read also", "also read", "see also", "read next", "read the full", "read the rest",
    "read the complete",
    "click here", "continue to the", "continue reading", "related:", "more:", "watch:", "listen:", "follow us",
    "follow @",
    "sign up", "subscribe", "share this", "don't miss", "you may also", "copyright", "(c) 20", "©",
    "all rights reserved",
    "go to the", "find the full", "the full story", "the full article", "this article was originally",
    "originally published",
    "download our", "get our", "full story:", "in pictures:", "live:", "up next", "view all", "view more", "see more",
    "find out more", "learn more", "tags:", "topics:", "filed under", "category:", "photo gallery",
  ]
  /// Words that open a line of navigation of a few words.
  static let navigationHeads: Openings = [
    "most read", "most popular", "more from", "more on", "more in", "latest in", "also in", "latest from", "watch",
    "read:", "read |", "listen", "video:", "play video", "audio:", "podcast:", "share:", "story continues",
    "article continues", "advertisement", "scroll to", "our standards", "jump to", "skip to", "source:", "enlarge",
    "click to", "tap to", "swipe", "sponsored", "paid content", "print this", "comments", "leave a comment",
  ]
  static let linkHeads: Openings = [
    "most read", "most popular", "related", "more from", "more on", "more in", "read more", "read next", "you may also",
    "recommended", "trending", "popular", "top stories", "latest in", "latest news", "latest from", "also in",
    "don't miss", "up next", "more stories", "see also", "editor's picks", "editors' picks", "further reading",
  ]
  static let networks = [
    " on twitter", " on x", " on facebook", " on instagram", " on linkedin", " on bluesky", " on threads", " on google",
    " on telegram", " on whatsapp", " on youtube",
  ]
  static let shareWords: Set<String> = [
    "facebook", "twitter", "x", "whatsapp", "email", "linkedin", "reddit", "telegram", "copy", "link", "print", "share",
    "pinterest", "tweet", "messenger", "save", "bluesky", "threads", "instagram", "flipboard", "youtube", "tiktok",
    "on",
    "via", "this", "article", "mail",
  ]
}
