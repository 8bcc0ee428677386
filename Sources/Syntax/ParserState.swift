// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A configuration of the arc-hybrid transition system over one sentence, as the last link of a chain of such.
///
/// Several hypotheses share what they have in common: a state holds the top of its stack and the front of its buffer, and
/// points to the state whose top lies below. Making the next one costs the same however long the sentence is (Goldberg,
/// Zhao and Huang 2013). The system is that of Kuhlmann, Gómez-Rodríguez and Satta 2011, with the root at the end of the
/// buffer.
package struct ParserState {
  /// A word on the stack or at the front of the buffer, and what it has gathered so far.
  package struct Word {
    /// Index into the sentence's words: a token, the root, nobody, or a token with its other tag.
    package var entry: Int32
    /// The outermost children on either side, and the ones next to them; nobody when there is none.
    package var left1: Int32
    package var left2: Int32
    package var right1: Int32
    package var right2: Int32
    /// The actions that attached them.
    package var leftAction1: UInt8 = 0
    package var leftAction2: UInt8 = 0
    package var rightAction1: UInt8 = 0
    package var rightAction2: UInt8 = 0
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    /// Sets of the actions that attached the children, a bit each.
    package var leftActions: UInt16 = 0
    package var rightActions: UInt16 = 0

    /// What stands for a place that is empty in a sentence of `count` tokens.
    @inline(__always)
    static func nobody(_ count: Int) -> Word {
      let nobody = Int32(truncatingIfNeeded: count &+ 1)
      return Word(nobody, nobody: nobody)
    }

    package init(_ entry: Int32, nobody: Int32) {
      self.entry = entry
      left1 = nobody
      left2 = nobody
      right1 = nobody
      right2 = nobody
    }

    @inline(__always)
    mutating func gainLeft(_ child: Int32, _ action: UInt8) {
      left2 = left1
      left1 = child
      leftAction2 = leftAction1
      leftAction1 = action
      leftCount = min(leftCount &+ 1, 6)
      leftActions |= 1 << UInt16(action)
    }

    @inline(__always)
    mutating func gainRight(_ child: Int32, _ action: UInt8) {
      right2 = right1
      right1 = child
      rightAction2 = rightAction1
      rightAction1 = action
      rightCount = min(rightCount &+ 1, 6)
      rightActions |= 1 << UInt16(action)
    }

    /// A number that is the same for words that look the same to the features.
    @inline(__always)
    var key: UInt64 {
      func number(_ a: Int32, _ b: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: a)) | UInt64(UInt32(bitPattern: b)) << 32
      }
      var key = UInt64(truncatingIfNeeded: entry) &* 0x9E37_79B9_7F4A_7C15
      key = (key ^ number(left1, left2)) &* 0xBF58_476D_1CE4_E5B9
      key = (key ^ key >> 29 ^ number(right1, right2)) &* 0x94D0_49BB_1331_11EB
      key ^= UInt64(leftActions) | UInt64(rightActions) << 16
      key ^= UInt64(leftAction1) << 32 | UInt64(leftAction2) << 37
      key ^= UInt64(rightAction1) << 42 | UInt64(rightAction2) << 47
      key ^= UInt64(leftCount) << 52 | UInt64(rightCount) << 55
      return (key ^ key >> 31) &* 0xD6E8_FEB8_6659_FD93
    }
  }

  package var top: Word
  package var front: Word
  /// The state whose top lies below this one's; -1 when none does.
  package var below: Int32 = -1
  /// The state before the last action; -1 at the start.
  package var previous: Int32 = -1
  package var depth: Int32 = 0
  /// The position of the front of the buffer; the number of tokens stands for the root.
  package var next: Int32 = 0
  package var action: UInt8 = 0
  /// The sentence is read from its end: what comes later in it has come before.
  package let isMirrored: Bool
  package var score: Float = 0
  /// The same for states that differ in nothing that a feature will ever see.
  package var key: UInt64 = 0
  /// Of the stack below the top.
  private var belowKey: UInt64 = 0
  /// Of the top and the front.
  private var topKey: UInt64 = 0
  private var frontKey: UInt64 = 0

  /// The same for states that no feature tells apart now.
  @inline(__always)
  package func view(_ all: UnsafePointer<ParserState>) -> UInt64 {
    let under = all + Int(below)
    let third = under.pointee.below >= 0 ? all[Int(under.pointee.below)].top.entry : -1
    var view = (topKey &+ under.pointee.topKey &* 0xA076_1D64_78BD_642F) &* 0x9FB2_1C65_1E98_DF25
    view = (view ^ view >> 32 ^ frontKey &+ UInt64(truncatingIfNeeded: third)) &* 0x8CB9_2BA7_2F3D_8DD7
    return view ^ view >> 29
  }

  /// The start of a sentence, with `front` as the first of the buffer.
  package init(front: Int32, nobody: Int32, isMirrored: Bool = false) {
    self.isMirrored = isMirrored
    top = Word(nobody, nobody: nobody)
    self.front = Word(front, nobody: nobody)
    makeKey()
  }

  @inline(__always)
  private mutating func makeKey() {
    topKey = top.key
    frontKey = front.key
    key = (belowKey &+ topKey) &* 0xA076_1D64_78BD_642F ^ frontKey
    key ^= key >> 32
  }

  @inline(__always)
  package func canShift(_ count: Int) -> Bool { Int(next) < count }
  /// Whether the top may hang on the word below it.
  package var canReduceBack: Bool { depth >= 2 }
  /// Whether the top may hang on the front. The root takes one child, so the last token on the stack.
  @inline(__always)
  package func canReduceAhead(_ count: Int) -> Bool { depth >= 1 && (Int(next) < count || depth == 1) }
  @inline(__always)
  package func can(_ action: Int, _ count: Int) -> Bool {
    action == ParserAction.shift ? canShift(count) : isAhead(action) ? canReduceAhead(count) : canReduceBack
  }

  /// An action that is no shift hangs the top on the front, rather than on the word below.
  @inline(__always)
  package func isAhead(_ action: Int) -> Bool { ParserAction.isLeft(action) != isMirrored }

  /// The state after an action; `own` is the number of this state in `all`, `front` the word that a shift brings forward.
  @inline(__always)
  package func after(
    _ action: Int, own: Int32, _ all: UnsafePointer<ParserState>, front newFront: Int32, nobody: Int32
  ) -> ParserState {
    var state = self
    state.previous = own
    state.action = UInt8(truncatingIfNeeded: action)
    if action == ParserAction.shift {
      state.below = own
      state.belowKey = (belowKey &+ topKey) &* 0x9FB2_1C65_1E98_DF25
      state.top = front
      state.front = Word(newFront, nobody: nobody)
      state.depth = depth &+ 1
      state.next = next &+ 1
    } else {
      if below >= 0 {
        let under = all + Int(below)
        state.top = under.pointee.top
        state.below = under.pointee.below
        state.belowKey = under.pointee.belowKey
      }
      state.depth = depth &- 1
      if isAhead(action) {
        state.front.gainLeft(top.entry, state.action)
      } else {
        state.top.gainRight(top.entry, state.action)
      }
    }
    state.makeKey()
    return state
  }
}

/// The classes of parsing decisions: shift, or reduce to one side with a group of relations.
///
/// A second classifier picks the relation out of the group once the tree is finished. Sixteen classes fit one vector
/// register, which is what makes parsing fast; the groups keep apart what the structure itself depends on.
package enum ParserAction {
  package static let shift = 0
  package static let classCount = 16

  /// The class of reducing to the left with a relation.
  package static func left(_ relation: Relation) -> Int {
    switch relation {
    case .nsubj, .nsubjPass, .csubj, .expl: 1
    case .det, .nmodPoss, .nummod: 2
    case .amod: 3
    case .compound, .nmodDesc, .flat, .goeswith: 4
    case .case: 5
    case .mark, .cc: 6
    case .aux, .auxPass, .cop: 7
    case .advmod, .discourse: 8
    case .punct: 9
    default: 10
    }
  }

  /// The class of reducing to the right with a relation.
  package static func right(_ relation: Relation) -> Int {
    switch relation {
    case .obj, .iobj, .xcomp, .ccomp, .compoundPrt, .csubj, .nsubj: 11
    case .obl, .oblAgent, .advmod, .advcl: 12
    case .conj: 13
    case .punct: 14
    default: 15
    }
  }

  /// The class of the last action of all.
  @inline(__always)
  package static func root(isMirrored: Bool) -> Int { isMirrored ? right(.root) : left(.root) }

  @inline(__always)
  package static func isLeft(_ action: Int) -> Bool { action >= 1 && action <= 10 }

  /// The relations of each class, as sets of bits.
  package static let relations: [UInt64] = {
    var sets = [UInt64](repeating: 0, count: classCount)
    for relation in Relation.allCases where relation != .root {
      sets[left(relation)] |= 1 << UInt64(relation.rawValue)
      sets[right(relation)] |= 1 << UInt64(relation.rawValue)
    }
    return sets
  }()
}
