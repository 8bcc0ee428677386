// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the event layer knows of a word form.
struct WordEntry {
  /// The type of the events it tells as a verb; 0 for none.
  var verb: UInt8 = 0
  var verbTraits: TriggerTraits = []
  /// The type of the events it tells as a noun; 0 for none.
  var noun: UInt8 = 0
  var nounTraits: TriggerTraits = []
  var cues: WordCues = []
  /// A number for the verb's lemma, shared by its forms; 0 for none.
  var lemma: UInt16 = 0
  /// Some particle makes it another verb.
  var takesParticle = false
}

/// The words of the event layer, found by the bytes of their lower-case form.
///
/// An open-addressing table over one pool of bytes: a look-up hashes the token's bytes and compares them once.
struct EventLexicon: Sendable {
  static let shared = EventLexicon()

  private(set) var entries: [WordEntry] = [WordEntry()]
  private var slots: [UInt16]
  private var keyStarts: [Int32] = [0]
  private var keys: [UInt8] = []
  private var lemmas: [String: UInt16] = [:]
  private var phrasal: [UInt32: TriggerKind] = [:]

  /// A type with its traits.
  struct TriggerKind {
    var type: EventType
    var traits: TriggerTraits
  }

  private static let slotCount = 1 << 15

  private init() {
    slots = Array(repeating: 0, count: Self.slotCount)
    keyStarts.append(0)
    let inflection = Inflection()
    addVerbs(inflection)
    for group in EventNouns.groups {
      for lemma in group.lemmas.split(separator: " ") {
        for form in inflection.nounForms(String(lemma)) {
          add(form) { entry in
            guard entry.noun == 0 else { return }
            entry.noun = group.type.rawValue
            entry.nounTraits = group.traits
          }
        }
      }
    }
    for (cue, words) in EventCueWords.words {
      for word in words.split(separator: " ") { add(String(word)) { $0.cues.formUnion(cue) } }
    }
  }

  private mutating func addVerbs(_ inflection: Inflection) {
    for (cue, words) in EventCueWords.verbs {
      for word in words.split(separator: " ") {
        let lemma = lemmaNumber(String(word))
        for form in inflection.verbForms(String(word)) {
          add(form) { entry in
            entry.cues.formUnion(cue)
            if entry.lemma == 0 { entry.lemma = lemma }
          }
        }
      }
    }
    for group in EventVerbs.groups {
      for word in group.lemmas.split(separator: " ") {
        let parts = word.split(separator: "_").map(String.init)
        let lemma = lemmaNumber(parts[0])
        if parts.count == 2 {
          let key = UInt32(lemma) << 16 | UInt32(lemmaNumber(parts[1]))
          if phrasal[key] == nil { phrasal[key] = TriggerKind(type: group.type, traits: group.traits) }
          let particle = lemmaNumber(parts[1])
          add(parts[1]) { entry in if entry.lemma == 0 { entry.lemma = particle } }
        }
        for form in inflection.verbForms(parts[0]) {
          add(form) { entry in
            if entry.lemma == 0 { entry.lemma = lemma }
            if parts.count == 2 {
              entry.takesParticle = true
            } else if entry.verb == 0 {
              entry.verb = group.type.rawValue
              entry.verbTraits = group.traits
            }
          }
        }
      }
    }
  }

  private mutating func lemmaNumber(_ lemma: String) -> UInt16 {
    if let number = lemmas[lemma] { return number }
    let number = UInt16(lemmas.count + 1)
    lemmas[lemma] = number
    return number
  }

  private mutating func add(_ word: String, _ change: (inout WordEntry) -> Void) {
    let bytes = Array(word.utf8)
    var slot = Self.slot(of: bytes)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if keys[Int(keyStarts[index])..<Int(keyStarts[index + 1])].elementsEqual(bytes) {
        change(&entries[index])
        return
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot] = UInt16(entries.count)
    var entry = WordEntry()
    change(&entry)
    entries.append(entry)
    keys += bytes
    keyStarts.append(Int32(keys.count))
  }

  private static func slot(of bytes: [UInt8]) -> Int {
    var hash = seed
    for byte in bytes { hash = mix(hash, byte) }
    return Int(hash >> 40) & (slotCount - 1)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The entries of the given tokens of a text, by index into `entries`; 0 for words that say nothing here.
  func indices(of spans: [TextSpan], in text: [UInt8]) -> [UInt16] {
    var result = [UInt16](repeating: 0, count: spans.count)
    text.withUnsafeBufferPointer { text in
      slots.withUnsafeBufferPointer { slots in
        keyStarts.withUnsafeBufferPointer { starts in
          keys.withUnsafeBufferPointer { keys in
            for i in 0..<spans.count {
              let start = Int(spans[i].start)
              let end = Int(spans[i].end)
              var hash = Self.seed
              for at in start..<end { hash = Self.mix(hash, lower(text[at])) }
              var slot = Int(hash >> 40) & (Self.slotCount - 1)
              while slots[slot] != 0 {
                let index = Int(slots[slot])
                let keyStart = Int(starts[index])
                if Int(starts[index + 1]) - keyStart == end - start {
                  var same = true
                  for k in 0..<(end - start) where keys[keyStart + k] != lower(text[start + k]) {
                    same = false
                    break
                  }
                  if same {
                    result[i] = slots[slot]
                    break
                  }
                }
                slot = (slot + 1) & (Self.slotCount - 1)
              }
            }
          }
        }
      }
    }
    return result
  }

  /// The event that a verb tells together with a particle, both given by their lemma numbers.
  func event(verb: UInt16, particle: UInt16) -> TriggerKind? {
    phrasal[UInt32(verb) << 16 | UInt32(particle)]
  }
}

@inline(__always)
private func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
