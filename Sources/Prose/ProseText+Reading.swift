// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Tokens of a sentence, at most. No prose comes near it; a list or log without a full stop is cut here, so that work
/// which grows with the square of a sentence stays small.
private let longestSentence = 500

extension ProseText {
  /// The text cut into paragraphs, sentences and tokens. Total: any text gives a result, in linear time.
  public init(_ text: SourceText) {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes)
      let splitter = SentenceSplitter(bytes)
      for range in ParagraphSplitter(bytes).ranges() {
        let first = tokenizer.tokens.count
        tokenizer.tokenize(paragraph: range)
        let all = first..<tokenizer.tokens.count
        guard !all.isEmpty else { continue }
        let firstSentence = sentences.count
        var start = all.lowerBound
        for end in splitter.ends(in: tokenizer.tokens, all) {
          while start < end {
            let next = min(end, start + longestSentence)
            let span = TextSpan(start: tokenizer.tokens[start].span.start, end: tokenizer.tokens[next - 1].span.end)
            sentences.append(Sentence(span: span, tokens: start..<next, paragraph: paragraphs.count))
            start = next
          }
        }
        let span = TextSpan(
          start: tokenizer.tokens[all.lowerBound].span.start, end: tokenizer.tokens[all.upperBound - 1].span.end)
        paragraphs.append(Paragraph(span: span, sentences: firstSentence..<sentences.count, tokens: all))
      }
      tokens = tokenizer.tokens
    }
    self.init(text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }
}

/// Finds the paragraphs of a text: its lines, or, where the lines are broken at a fixed width, the blocks between
/// blank lines.
struct ParagraphSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func ranges() -> [Range<Int>] {
    let lines = lineRanges()
    return isHardWrapped(lines) ? blocks(lines) : lines.filter { !isBlank($0) }
  }

  private func lineRanges() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for i in 0..<bytes.count where bytes[i] == UInt8(ascii: "\n") {
      result.append(start..<i)
      start = i + 1
    }
    if start < bytes.count { result.append(start..<bytes.count) }
    return result
  }

  private func isBlank(_ line: Range<Int>) -> Bool { !bytes[line].contains { $0 > 0x20 } }

  /// Lines broken at a width: three in four of the lines that another one follows directly are 45 to 100 bytes long,
  /// most of these end inside a sentence, and few lines are longer.
  private func isHardWrapped(_ lines: [Range<Int>]) -> Bool {
    var followed = 0
    var fits = 0
    var open = 0
    var long = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !isBlank(line) {
      if line.count > 110 { long += 1 }
      guard !isBlank(next) else { continue }
      followed += 1
      guard (45...100).contains(line.count) else { continue }
      fits += 1
      var last = line.upperBound - 1
      while last > line.lowerBound, bytes[last] <= 0x20 { last -= 1 }
      if !".?!:\"".utf8.contains(bytes[last]) { open += 1 }
    }
    return followed >= 3 && fits * 4 >= followed * 3 && open * 3 >= fits * 2 && long * 10 <= followed
  }

  private func blocks(_ lines: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var current: Range<Int>?
    for line in lines {
      if isBlank(line) {
        if let block = current { result.append(block) }
        current = nil
      } else {
        current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let block = current { result.append(block) }
    return result
  }
}
