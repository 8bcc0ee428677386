// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// The real program while articles come, change and go.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct LiveReloadingTests {
  private let home = ScratchFolder()
  private let news = ScratchFolder()

  init() {
    news.write(
      "coast.txt", "Mira Solheim opened the pier. \u{201C}It took thirty years,\u{201D} Solheim said on Monday.")
    news.write("hill.txt", "The mayor, Tomas Brandt, said: \u{201C}We are glad of it.\u{201D} Brandt thanked Solheim.")
  }

  private func open(_ arguments: String = "", keepsCache: Bool = true) throws -> Tmux {
    let cache = keepsCache ? "XDG_CACHE_HOME=\(home.path)" : ""
    let path = arguments.isEmpty ? news.path : arguments
    return try Tmux(columns: 120, rows: 40, command: "\(cache) exec \(Program.path) \(path)")
  }

  private let third = "Ada Okonkwo visited Halden. \u{201C}The ferry is late,\u{201D} Okonkwo said."

  @Test(arguments: [true, false]) func anArticleThatComesIsShown(_ keepsCache: Bool) throws {
    let tmux = try open(keepsCache: keepsCache)
    try tmux.wait(for: "2 articles")
    try tmux.press("3", "j")
    try tmux.wait(for: "the second quote") { $0.contains("▌Tomas Brandt") }
    news.write("ferry.txt", third)
    let screen = try tmux.wait(for: "1 new article (I shows): “")
    #expect(screen.contains("3 articles"))
    #expect(screen.contains("▌Tomas Brandt"))
    news.write("ferry.txt", third + " She left on Tuesday.")
    try tmux.wait(for: "1 changed article")
    unlink(news.path + "/ferry.txt")
    try tmux.wait(for: "1 article gone")
    try tmux.press("Q")
    #expect(try tmux.waitForEnd() == 0)
  }

  @Test func anArticleInANewFolderIsShown() throws {
    let tmux = try open()
    try tmux.wait(for: "2 articles")
    try FileManager.default.createDirectory(atPath: news.path + "/week/day", withIntermediateDirectories: true)
    news.write("week/day/ferry.txt", third)
    try tmux.wait(for: "3 articles")
  }

  @Test func whatWasKeptIsShownBeforeWhatIsNew() throws {
    let first = try open()
    try first.wait(for: "2 articles")
    try first.press("Q")
    #expect(try first.waitForEnd() == 0)
    news.write("ferry.txt", third)
    // What is told is what came since the last time.
    try open().wait(for: "1 new article (I shows): “")
  }

  @Test func aFolderThatGoesStaysOnTheScreen() throws {
    let tmux = try open()
    try tmux.wait(for: "2 articles")
    rename(news.path, home.path + "/moved")
    try tmux.wait(for: "the articles are gone; shown is what was read of them")
    rename(home.path + "/moved", news.path)
    try tmux.wait(for: "the articles are there again")
  }

  @Test func aFileThatCannotBeReadIsTold() throws {
    let tmux = try open()
    try tmux.wait(for: "2 articles")
    news.write("odd.txt", "\u{0}\u{0}\u{0}binary")
    try tmux.wait(for: "1 file could not be read")
  }

  @Test func aCorpusFileThatIsReplacedIsShown() throws {
    let file = home.path + "/news.dossier"
    #expect(try Program.run("build", news.path, "--output", file).status == 0)
    let tmux = try open(file)
    try tmux.wait(for: "2 articles")
    news.write("ferry.txt", third)
    #expect(try Program.run("build", news.path, "--output", file).status == 0)
    try tmux.wait(for: "1 new article")
    // What is no corpus leaves the one that is open.
    try Data("nothing".utf8).write(to: URL(filePath: file), options: .atomic)
    #expect(tmux.screen.contains("3 articles"))
  }
}
