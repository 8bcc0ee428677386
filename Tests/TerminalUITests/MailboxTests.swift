// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CursesTerminal
import Testing

@Suite struct MailboxTests {
  @Test func messagesComeOutInOrderAndOnce() throws {
    let mailbox = try #require(Mailbox<Int>())
    for number in 0..<1000 { mailbox.post(number) }
    #expect(mailbox.takeAll() == Array(0..<1000))
    #expect(mailbox.takeAll().isEmpty)
  }

  @Test func nothingIsLostBetweenTasks() async throws {
    let mailbox = try #require(Mailbox<Int>())
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for number in 0..<500 { mailbox.post(task * 500 + number) } }
      }
    }
    #expect(mailbox.takeAll().sorted() == Array(0..<4000))
  }
}
