// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses
import Synchronization

/// Messages from background work to the thread of the terminal; posting one wakes it.
///
/// Messages come out in the order in which they were posted. Work that was overtaken still posts its result: give each
/// request a generation number, carry it in the message, and drop those of an older one when they are taken.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wakeEnd: Int32
  /// What `CursesTerminal` waits on.
  public let fileDescriptor: Int32

  /// A mailbox without messages; nil when the system has no file descriptors left.
  public init?() {
    var ends: (wait: Int32, wake: Int32) = (-1, -1)
    guard screen_make_wake(&ends.wait, &ends.wake) == 1 else { return nil }
    fileDescriptor = ends.wait
    wakeEnd = ends.wake
  }

  deinit { screen_close_wake(fileDescriptor, wakeEnd) }

  /// Adds a message, from any thread.
  public func post(_ message: Message) {
    let isFirst = messages.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    // Later ones are found by the taker that the first one wakes.
    if isFirst { screen_wake(wakeEnd) }
  }

  /// Takes out all messages.
  public func takeAll() -> [Message] {
    messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
