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
/// An open-addressing table: a look-up packs the token's bytes into two numbers and compares them once.
struct EventLexicon: Sendable {
  static let shared = EventLexicon()

  private(set) var entries: [WordEntry] = [WordEntry()]
  private var slots: [UInt16]
  /// The words of the entries.
  private var keys: [PackedWord] = [PackedWord([0])]
  private var keyLengths: [UInt8] = [0]
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
    precondition(bytes.count <= EventLexicon.longest, "a word too long for the table")
    let key = PackedWord(bytes)
    var slot = Self.slot(of: key)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if keys[index] == key, Int(keyLengths[index]) == bytes.count {
        change(&entries[index])
        return
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot] = UInt16(entries.count)
    var entry = WordEntry()
    change(&entry)
    entries.append(entry)
    keys.append(key)
    keyLengths.append(UInt8(bytes.count))
  }

  /// Bytes of a word, at most.
  private static let longest = 16

  @inline(__always)
  private static func slot(of key: PackedWord) -> Int { Int(truncatingIfNeeded: key.hash) & (slotCount - 1) }

  /// The entries of the given tokens of a text, by index into `entries`; 0 for words that say nothing here.
  func indices(of spans: [TextSpan], in text: [UInt8]) -> [UInt16] {
    var result = [UInt16](repeating: 0, count: spans.count)
    text.withUnsafeBufferPointer { text in
      slots.withUnsafeBufferPointer { slots in
        keys.withUnsafeBufferPointer { keys in
          for i in 0..<spans.count where spans[i].range.count <= Self.longest && !spans[i].range.isEmpty {
            let key = PackedWord(text, spans[i].range)
            var slot = Self.slot(of: key)
            while slots[slot] != 0 {
              let index = Int(slots[slot])
              if keys[index] == key, Int(keyLengths[index]) == spans[i].range.count {
                result[i] = slots[slot]
                break
              }
              slot = (slot + 1) & (Self.slotCount - 1)
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
