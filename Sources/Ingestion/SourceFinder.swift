// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A file that is taken for an article, before it is read.
struct FoundFile: Sendable {
  enum Content: Sendable {
    case file(FileAccess.Path)
    case memory([UInt8])
  }

  var id: String
  /// As the user would name it.
  let path: String
  let format: ArticleFormat
  let content: Content
  var metadata = Metadata()
}

/// How an article's file is written.
enum ArticleFormat: Sendable {
  case plain, markdown

  /// The format and the length of the ending, of a file's name or path.
  static func ofName(_ name: String) -> (format: ArticleFormat, endingLength: Int)? {
    let lowered = name.utf8.suffix(4).map { $0 | 0x20 }
    if lowered == Array(".txt".utf8) { return (.plain, 4) }
    if lowered.suffix(3) == Array(".md".utf8) { return (.markdown, 3) }
    return nil
  }

  /// The name without an ending that says a format.
  static func withoutEnding(_ name: String) -> String {
    guard let (_, length) = ofName(name) else { return name }
    return String(decoding: name.utf8.dropLast(length), as: UTF8.self)
  }
}

/// Finds the articles below the paths that a user names, with what side tables say about them.
struct SourceFinder {
  private(set) var files: [FoundFile] = []
  private(set) var problems: [IngestionProblem] = []
  private var seen: Set<FileAccess.Identity> = []
  private var takenIDs: Set<String> = []
  private var otherFiles = 0
  private let isCancelled: () -> Bool
  private let mostFiles: Int

  /// Stops soon after it is cancelled or has found `mostFiles` articles.
  init(mostFiles: Int = .max, isCancelled: @escaping () -> Bool = { false }) {
    self.mostFiles = mostFiles
    self.isCancelled = isCancelled
  }

  /// Adds a file or folder as the user names it.
  mutating func add(_ name: String) {
    let path = FileAccess.path(name)
    let status: FileAccess.Status
    do { status = try FileAccess.status(path) } catch { return report(name, error.reason) }
    switch status.kind {
    case .other: report(name, .notRegular)
    case .file: addNamedFile(name, path, status)
    case .folder:
      let (filesBefore, problemsBefore) = (files.count, problems.count)
      otherFiles = 0
      let isEmpty = walk(Folder(path: path, shown: name == "." ? "" : name, relative: "", tables: [], above: []))
      guard files.count == filesBefore, !isCancelled(), !problems[problemsBefore...].contains(where: \.costsText),
        !seen.contains(status.identity) || otherFiles > 0 || isEmpty
      else { break }
      report(name, isEmpty ? .emptyFolder : .noArticles(otherFiles: otherFiles))
    }
  }

  /// Adds an article that is no file: its name stands for its path.
  mutating func add(name: String, bytes: [UInt8]) {
    guard let (format, _) = ArticleFormat.ofName(name), !SourceFinder.isSkipped(name) else { return }
    files.append(
      FoundFile(id: uniqueID(ArticleFormat.withoutEnding(name)), path: name, format: format, content: .memory(bytes)))
  }

  private mutating func report(_ path: String, _ reason: IngestionProblem.Reason) {
    problems.append(IngestionProblem(path: path, reason: reason))
  }

  /// Ids name articles in exports, so the second "a" of two folders becomes "a-2".
  private mutating func uniqueID(_ wanted: String) -> String {
    var id = wanted
    var number = 1
    while !takenIDs.insert(id).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    return id
  }
}

// MARK: - Single files

extension SourceFinder {
  private mutating func addNamedFile(_ name: String, _ path: FileAccess.Path, _ status: FileAccess.Status) {
    let base = String(name.split(separator: "/").last ?? "")
    guard let (format, _) = ArticleFormat.ofName(base) else {
      let dot = base.utf8.lastIndex(of: 46)
      return report(name, .unknownFormat(ending: dot.map { String(base[$0...]) } ?? ""))
    }
    guard seen.insert(status.identity).inserted else { return }
    let folder = String(decoding: name.utf8.dropLast(base.utf8.count), as: UTF8.self)
    let tables = tables(in: FileAccess.path(folder.isEmpty ? "." : folder), shown: folder)
    files.append(
      FoundFile(
        id: uniqueID(ArticleFormat.withoutEnding(base)), path: name, format: format, content: .file(path),
        metadata: Metadata(ofFile: base, in: tables)))
  }

  private mutating func tables(in folder: FileAccess.Path, shown: String) -> [SideTable] {
    var result: [SideTable] = []
    for name in SideTable.names {
      let path = FileAccess.join(folder, FileAccess.path(name))
      guard (try? FileAccess.status(path))?.kind == .file else { continue }
      if let table = table(at: path, shown: shown + name, relative: "") { result.append(table) }
    }
    return result
  }

  private mutating func table(at path: FileAccess.Path, shown: String, relative: String) -> SideTable? {
    do {
      let bytes = try FileAccess.bytes(of: path, limit: SideTable.sizeLimit)
      return try SideTable(bytes, path: shown, folder: relative)
    } catch let error as SystemError {
      report(shown, error.reason)
    } catch let problem as IngestionProblem {
      problems.append(problem)
    } catch {}
    return nil
  }
}

// MARK: - Folders

extension SourceFinder {
  private struct Folder {
    let path: FileAccess.Path
    /// As the user would name it; empty for the current folder.
    let shown: String
    /// Below the opened folder, with a closing slash unless empty.
    let relative: String
    var tables: [SideTable]
    /// The folders that hold this one, to see loops of links.
    let above: [FileAccess.Identity]

    func shown(_ name: String) -> String {
      shown.isEmpty || shown.utf8.last == 47 ? shown + name : shown + "/" + name
    }
  }

  private static func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("README")
      || ArticleFormat.withoutEnding(name).lowercased() == "readme"
  }

  /// Adds all articles in the folder and below; true when there is nothing in it.
  private mutating func walk(_ folder: Folder) -> Bool {
    guard !isCancelled(), files.count < mostFiles else { return false }
    let names: [FileAccess.Path]
    let identity: FileAccess.Identity
    do {
      identity = try FileAccess.status(folder.path).identity
      names = try FileAccess.names(in: folder.path)
    } catch {
      report(folder.shown, error.reason)
      return false
    }
    guard seen.insert(identity).inserted else { return false }

    var folder = folder
    let ownTables = folder.tables.count
    var subfolders: [(path: FileAccess.Path, name: String)] = []
    var articles: [(path: FileAccess.Path, name: String)] = []
    for raw in names {
      let name = FileAccess.string(raw)
      guard !SourceFinder.isSkipped(name) else { continue }
      let path = FileAccess.join(folder.path, raw)
      let status: FileAccess.Status
      do { status = try FileAccess.status(path) } catch {
        // A dead link matters when it is named like an article.
        if ArticleFormat.ofName(name) != nil || error.reason == .linkLoop {
          report(folder.shown(name), error.reason)
        }
        continue
      }
      switch status.kind {
      case .folder where status.identity == identity || folder.above.contains(status.identity):
        report(folder.shown(name), .linkLoop)
      case .folder: subfolders.append((path, name))
      case .file where SideTable.names.contains(name):
        if let table = table(at: path, shown: folder.shown(name), relative: folder.relative) {
          folder.tables.append(table)
        }
      case .file where ArticleFormat.ofName(name) != nil:
        if seen.insert(status.identity).inserted { articles.append((path, name)) }
      case .other where ArticleFormat.ofName(name) != nil: report(folder.shown(name), .notRegular)
      case .file, .other: otherFiles += 1
      }
    }
    for (path, name) in articles { add(path, name, in: folder) }
    for (path, name) in subfolders {
      _ = walk(
        Folder(
          path: path, shown: folder.shown(name), relative: folder.relative + name + "/", tables: folder.tables,
          above: folder.above + [identity]))
    }
    for table in folder.tables[ownTables...] { reportRowsWithoutFile(table, folder.path) }
    return names.isEmpty
  }

  private mutating func add(_ path: FileAccess.Path, _ name: String, in folder: Folder) {
    guard let (format, _) = ArticleFormat.ofName(name) else { return }
    let relative = folder.relative + name
    files.append(
      FoundFile(
        id: uniqueID(ArticleFormat.withoutEnding(relative)), path: folder.shown(name), format: format,
        content: .file(path), metadata: Metadata(ofFile: relative, in: folder.tables)))
  }

  private mutating func reportRowsWithoutFile(_ table: SideTable, _ folder: FileAccess.Path) {
    let missing = table.unusedRows.filter { row in
      ["", ".txt", ".md"].allSatisfy { ending in
        (try? FileAccess.status(FileAccess.join(folder, FileAccess.path(row.key + ending)))) == nil
      }
    }
    if !missing.isEmpty { report(table.path, .rowsWithoutFile(missing)) }
  }
}
