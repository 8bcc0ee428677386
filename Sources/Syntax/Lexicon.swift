// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What the training texts say about frequent words: the only tag a word bears, the class of words with the same choice
/// of tags, and the cluster of words with like neighbours.
package struct Lexicon {
  /// An entry as it lies in the model file.
  package struct Entry {
    /// Tells the word from others in the slot; 0 in a free slot only.
    package var check: UInt32
    /// The index of the tag, or `several`.
    package var tag: UInt8
    /// 0 when unknown.
    package var cluster: UInt8
    /// 0 when unknown.
    package var wordClass: UInt16

    package init(check: UInt32 = 0, tag: UInt8 = Lexicon.several, cluster: UInt8 = 0, wordClass: UInt16 = 0) {
      self.check = check
      self.tag = tag
      self.cluster = cluster
      self.wordClass = wordClass
    }
  }

  package static let several: UInt8 = 255

  let slots: Int
  let entries: UnsafePointer<Entry>

  package init(slots: Int, entries: UnsafePointer<Entry>) {
    self.slots = slots
    self.entries = entries
  }

  @inline(__always)
  package static func place(_ key: UInt64, slots: Int) -> (slot: Int, check: UInt32) {
    (featureSlot(key, slots: slots), UInt32(truncatingIfNeeded: key) | 1)
  }

  /// The entry of a word given by its scattered number, or an empty one.
  @inline(__always)
  package func entry(_ key: UInt64) -> Entry {
    var (slot, check) = Lexicon.place(key, slots: slots)
    while entries[slot].check != 0 {
      if entries[slot].check == check { return entries[slot] }
      slot = slot &+ 1 == slots ? 0 : slot &+ 1
    }
    return Entry()
  }
}
