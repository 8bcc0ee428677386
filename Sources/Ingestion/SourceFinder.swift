// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Finds the articles below the paths that a user names, with what side tables say about them.
struct SourceFinder {
  private(set) var files: [FoundFile] = []
  private(set) var problems: [IngestionProblem] = []
  private var seen: Set<FileAccess.Identity> = []
  private var otherFiles = 0
  private let isCancelled: () -> Bool
  private let mostFiles: Int
  private let fields: RecordFields
  private let cuts: KeptCuts?
  /// The files of records among them, and those without a text.
  private(set) var recordFiles: [KeptCuts.File] = []

  /// Stops soon after it is cancelled or has found `mostFiles` articles.
  init(
    fields: RecordFields = RecordFields(), cuts: KeptCuts? = nil, mostFiles: Int = .max,
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.fields = fields
    self.cuts = cuts
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
    guard case .article(let format)? = FileEnding(of: name)?.kind, !SourceFinder.isSkipped(name) else { return }
    files.append(
      FoundFile(id: FileEnding.removed(from: name), path: name, format: format, content: .memory(bytes)))
  }

  private mutating func report(_ path: String, _ reason: IngestionProblem.Reason) {
    problems.append(IngestionProblem(path: path, reason: reason))
  }

  /// Adds a file by its ending; the names of its columns when none of them is a text.
  private mutating func add(
    _ path: FileAccess.Path, shown: String, id: String, _ ending: FileEnding, metadata: Metadata, _ stamp: FileStamp
  ) throws(IngestionProblem) -> [String]? {
    switch ending.kind {
    case .article(let format):
      files.append(
        FoundFile(
          id: id, path: shown, format: format, content: .file(path, isCompressed: ending.isCompressed),
          metadata: metadata, key: Array(path.dropLast()), stamp: stamp))
    case .records(let format):
      let file = try RecordFile(
        path, shown: shown, format: format, isCompressed: ending.isCompressed, fields: fields,
        cuts: cuts?.cuts(ofFile: Array(path.dropLast()), stamp, format), mostRecords: mostFiles)
      recordFiles.append(KeptCuts.File(key: Array(path.dropLast()), stamp: stamp, records: file))
      guard file.hasText else { return file.cuts.columns }
      for (index, place) in file.cuts.places.enumerated() {
        files.append(
          FoundFile(
            id: "\(id)-\(place.line)", path: "\(shown):\(place.line)", format: .plain, content: .record(file, index),
            key: path.dropLast() + FileAccess.path(":\(place.line)").dropLast(), stamp: FileStamp(place)))
      }
    }
    return nil
  }
}

// MARK: - Single files

extension SourceFinder {
  private mutating func addNamedFile(_ name: String, _ path: FileAccess.Path, _ status: FileAccess.Status) {
    let base = String(name.split(separator: "/").last ?? "")
    guard let ending = FileEnding(of: base) else {
      let dot = base.utf8.lastIndex(of: 46)
      return report(name, .unknownFormat(ending: dot.map { String(base[$0...]) } ?? ""))
    }
    guard seen.insert(status.identity).inserted else { return }
    let folder = String(decoding: name.utf8.dropLast(base.utf8.count), as: UTF8.self)
    let tables = tables(in: FileAccess.path(folder.isEmpty ? "." : folder), shown: folder)
    do {
      let columns = try add(
        path, shown: name, id: FileEnding.removed(from: base), ending, metadata: Metadata(ofFile: base, in: tables),
        FileStamp(status))
      if let columns { report(name, .noTextField(names: columns)) }
    } catch {
      problems.append(error)
    }
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

  static func isSkipped(_ name: String) -> Bool {
    switch name.utf8.first {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "R"), UInt8(ascii: "r"):
      name.hasPrefix("README") || FileEnding.removed(from: name).lowercased() == "readme"
    default: false
    }
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
    var articles: [(path: FileAccess.Path, name: String, stamp: FileStamp)] = []
    for raw in names {
      let name = FileAccess.string(raw)
      guard !SourceFinder.isSkipped(name) else { continue }
      let path = FileAccess.join(folder.path, raw)
      let status: FileAccess.Status
      do { status = try FileAccess.status(path) } catch {
        // A dead link matters when it is named like an article.
        if FileEnding(of: name) != nil || error.reason == .linkLoop {
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
      case .file where FileEnding(of: name) != nil:
        if seen.insert(status.identity).inserted { articles.append((path, name, FileStamp(status))) }
      case .other where FileEnding(of: name) != nil: report(folder.shown(name), .notRegular)
      case .file, .other: otherFiles += 1
      }
    }
    for (path, name, stamp) in articles { add(path, name, stamp, in: folder) }
    for (path, name) in subfolders {
      _ = walk(
        Folder(
          path: path, shown: folder.shown(name), relative: folder.relative + name + "/", tables: folder.tables,
          above: folder.above + [identity]))
    }
    for table in folder.tables[ownTables...] { reportRowsWithoutFile(table, folder.path) }
    return names.isEmpty
  }

  private mutating func add(_ path: FileAccess.Path, _ name: String, _ stamp: FileStamp, in folder: Folder) {
    guard let ending = FileEnding(of: name) else { return }
    let relative = folder.relative + name
    do {
      let columns = try add(
        path, shown: folder.shown(name), id: FileEnding.removed(from: relative), ending,
        metadata: Metadata(ofFile: relative, in: folder.tables), stamp)
      // A table of something else may lie beside articles.
      if columns != nil { otherFiles += 1 }
    } catch {
      problems.append(error)
    }
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
