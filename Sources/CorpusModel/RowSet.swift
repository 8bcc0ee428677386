// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Some rows of a table, as bits: an eighth of a byte for each row of the table, in order, with their places.
public struct RowSet: Hashable, Sendable, Sequence {
  /// Words of a block, before each of which the rows are counted.
  private static let blockWords = 8

  private var words: [UInt64] = []
  /// The number of rows before each block.
  private var blockStarts: [UInt32] = []
  /// How many rows there are.
  public private(set) var count = 0

  /// The rows below `limit` that pass the test.
  public init(below limit: Int, where isIncluded: (Int) -> Bool) {
    var words: [UInt64] = []
    words.reserveCapacity((limit + 63) / 64)
    for start in stride(from: 0, to: limit, by: 64) {
      var word: UInt64 = 0
      for bit in 0..<Swift.min(64, limit - start) where isIncluded(start + bit) { word |= 1 << UInt64(bit) }
      words.append(word)
    }
    self.init(words)
  }

  private init(_ words: [UInt64]) {
    self.words = words
    for (i, word) in words.enumerated() {
      if i % RowSet.blockWords == 0 { blockStarts.append(UInt32(count)) }
      count += word.nonzeroBitCount
    }
  }

  public func contains(_ row: Int) -> Bool {
    row >= 0 && row / 64 < words.count && words[row / 64] >> UInt64(row % 64) & 1 == 1
  }

  /// The number of rows below the given one.
  public func count(below row: Int) -> Int {
    guard row > 0, !words.isEmpty else { return 0 }
    guard row / 64 < words.count else { return count }
    let block = row / 64 / RowSet.blockWords
    var result = Int(blockStarts[block])
    for word in block * RowSet.blockWords..<row / 64 { result += words[word].nonzeroBitCount }
    return result + (words[row / 64] & (1 << UInt64(row % 64) - 1)).nonzeroBitCount
  }

  /// The row with so many before it; `place` must be below `count`.
  public subscript(place: Int) -> Int {
    precondition(place >= 0 && place < count, "no such row")
    var low = 0
    var high = blockStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blockStarts[middle] <= place { low = middle } else { high = middle }
    }
    var left = place - Int(blockStarts[low])
    var word = low * RowSet.blockWords
    while left >= words[word].nonzeroBitCount {
      left -= words[word].nonzeroBitCount
      word += 1
    }
    var bits = words[word]
    for _ in 0..<left { bits &= bits - 1 }
    return word * 64 + bits.trailingZeroBitCount
  }

  /// The rows that both have.
  public func intersection(_ other: RowSet) -> RowSet { RowSet(zip(words, other.words).map { $0 & $1 }) }
}

extension RowSet {
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var word = 0
    /// Those of `word` that have not been given out.
    private var bits: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      bits = words.first ?? 0
    }

    public mutating func next() -> Int? {
      while bits == 0 {
        guard word + 1 < words.count else { return nil }
        word += 1
        bits = words[word]
      }
      defer { bits &= bits - 1 }
      return word * 64 + bits.trailingZeroBitCount
    }
  }

  public func makeIterator() -> Iterator { Iterator(words) }
}
