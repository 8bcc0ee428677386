// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Synchronization
import Testing

@testable import Ingestion

/// Events of the system come when they come: each test waits for the one it asks for.
@Suite struct ArticleWatchTests {
  /// The events so far, which tests wait for.
  private final class Heard: Sendable {
    private let events = Mutex<[ArticleWatch.Event]>([])
    private let semaphore = DispatchSemaphore(value: 0)

    func hear(_ event: ArticleWatch.Event) {
      events.withLock { $0.append(event) }
      semaphore.signal()
    }

    /// Waits for an event that was not waited for yet.
    func next(_ wanted: ArticleWatch.Event) -> Bool {
      let deadline = DispatchTime.now() + .seconds(20)
      while true {
        let isThere = events.withLock { events in
          guard let index = events.firstIndex(of: wanted) else { return false }
          events.removeSubrange(...index)
          return true
        }
        if isThere { return true }
        if semaphore.wait(timeout: deadline) == .timedOut { return false }
      }
    }

    func forget() { events.withLock { $0 = [] } }
    var all: [ArticleWatch.Event] { events.withLock { $0 } }
  }

  private func watching(_ paths: [String], _ heard: Heard) throws -> ArticleWatch {
    let watch = try #require(ArticleWatch(paths) { heard.hear($0) })
    watch.waitUntilWatching()
    return watch
  }

  @Test func filesThatComeChangeAndGoAreTold() throws {
    let folder = TemporaryFolder()
    let heard = Heard()
    let watch = try watching([folder.path], heard)
    let changes: [() -> Void] = [
      { folder.write("a.txt", "One.") }, { folder.write("a.txt", "Two.") },
      { _ = rename(folder("a.txt"), folder("b.md")) }, { _ = unlink(folder("b.md")) },
      { folder.write("metadata.csv", "file,date") },
    ]
    for change in changes {
      change()
      #expect(heard.next(.changed))
      watch.waitUntilWatching()
      heard.forget()
    }
  }

  @Test func newFoldersAreWatchedToo() throws {
    let folder = TemporaryFolder()
    let heard = Heard()
    let watch = try watching([folder.path], heard)
    folder.write("x/y/a.txt", "One.")
    #expect(heard.next(.changed))
    // Until the folder below is watched, too.
    watch.waitUntilWatching()
    heard.forget()
    folder.write("x/y/b.txt", "Two.")
    #expect(heard.next(.changed))
    try FileManager.default.moveItem(atPath: folder.path + "/x", toPath: folder.path + "/z")
    #expect(heard.next(.changed))
    watch.waitUntilWatching()
    heard.forget()
    folder.write("z/y/c.txt", "Three.")
    #expect(heard.next(.changed))
  }

  @Test func whatALoadPassesOverIsNotTold() throws {
    let folder = TemporaryFolder()
    let heard = Heard()
    let watch = try watching([folder.path], heard)
    folder.write(".a.txt.swp", "x")
    folder.write("README.md", "x")
    folder.write("picture.png", "x")
    folder.write("a.txt", "One.")
    #expect(heard.next(.changed))
    watch.waitUntilWatching()
    #expect(heard.all.allSatisfy { $0 == .changed })
  }

  @Test func aFileIsWatchedWhenAnotherTakesItsPlace() throws {
    let folder = TemporaryFolder()
    folder.write("a.txt", "One.")
    folder.write("other", "Two.")
    let heard = Heard()
    let watch = try watching([folder.path + "/a.txt"], heard)
    _ = rename(folder.path + "/other", folder.path + "/a.txt")
    #expect(heard.next(.changed))
    withExtendedLifetime(watch) {}
  }

  @Test func aFolderThatGoesIsToldAndWaitedFor() throws {
    let above = TemporaryFolder()
    above.write("news/a.txt", "One.")
    let heard = Heard()
    let path = above.path + "/news"
    let watch = try watching([path], heard)
    try FileManager.default.moveItem(atPath: path, toPath: above.path + "/elsewhere")
    #expect(heard.next(.gone(path: path)))
    watch.waitUntilWatching()
    heard.forget()
    try FileManager.default.moveItem(atPath: above.path + "/elsewhere", toPath: path)
    #expect(heard.next(.changed))
    watch.waitUntilWatching()
    heard.forget()
    above.write("news/b.txt", "Two.")
    #expect(heard.next(.changed))
  }
}
