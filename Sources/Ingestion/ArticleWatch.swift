// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Dispatch
import Glibc

/// Tells when articles below some paths come, change or go, by inotify(7): nothing runs while nothing happens.
///
/// Watches folders, with those below them that a load would go through, and the folders of single files. Names that a
/// load passes over tell nothing. What is told is that something changed, not what: a load finds that out by itself.
public final class ArticleWatch {
  public enum Event: Hashable, Sendable {
    /// Files are being written, moved or deleted; more may come at once.
    case changed
    /// A path that was named is not there any more; it is waited for.
    case gone(path: String)
    /// Not all folders can be watched: the system gives no more watches. Told once.
    case tooManyFolders(limit: Int?)
  }

  private let state: WatchState
  private let source: any DispatchSourceRead
  private let queue: DispatchQueue

  /// Nil where the system does not watch files.
  ///
  /// - Parameter onEvent: Called on a queue of its own, one call at a time.
  public init?(_ paths: [String], onEvent: @escaping @Sendable (Event) -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let queue = DispatchQueue(label: "dossier.watch", qos: .utility)
    let state = WatchState(descriptor, onEvent)
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler { state.read() }
    source.setCancelHandler { close(descriptor) }
    self.state = state
    self.queue = queue
    source.resume()
    // Large trees take a while to go through.
    queue.async { for path in paths { state.watch(path) } }
  }

  deinit { source.cancel() }

  /// Waits until all that was named is watched: for tests.
  package func waitUntilWatching() { queue.sync {} }
}

/// Used on the queue of the watch alone.
private final class WatchState: @unchecked Sendable {
  /// A watched folder.
  private struct Folder {
    var path: FileAccess.Path
    /// As the user would name it.
    var shown: String
    /// The names that tell something; nil for all of articles, tables and folders.
    var names: Set<String>?
    /// A path that the user named: when it goes, that is told.
    var isNamed = false
    var identity: FileAccess.Identity?
  }

  private let descriptor: Int32
  private let tell: @Sendable (ArticleWatch.Event) -> Void
  private var folders: [Int32: Folder] = [:]
  private var identities: Set<FileAccess.Identity> = []
  private var hasToldLimit = false

  init(_ descriptor: Int32, _ tell: @escaping @Sendable (ArticleWatch.Event) -> Void) {
    self.descriptor = descriptor
    self.tell = tell
  }

  private static let inFolders =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_ATTRIB) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_DELETE) | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
  /// Others may be busy in the folder of a single file: only what can bring or take the file wakes us.
  private static let aroundFiles =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)

  // MARK: Watching

  /// Watches what the user named.
  func watch(_ name: String) {
    let path = FileAccess.path(name)
    guard let status = try? FileAccess.status(path) else { return waitFor(name) }
    switch status.kind {
    case .folder: watch(path, shown: name, isNamed: true)
    case .file: watchFolder(of: name, mask: WatchState.aroundFiles, also: Set(SideTable.names))
    case .other: break
    }
  }

  /// Watches a folder and those below it; one that is watched already only for the names it has.
  private func watch(_ path: FileAccess.Path, shown: String, isNamed: Bool = false) {
    guard let status = try? FileAccess.status(path), status.kind == .folder,
      identities.insert(status.identity).inserted
    else { return }
    let folder = Folder(path: path, shown: shown, isNamed: isNamed, identity: status.identity)
    guard add(folder, WatchState.inFolders), let names = try? FileAccess.possibleFolders(in: path) else { return }
    for raw in names {
      let name = FileAccess.string(raw)
      if !SourceFinder.isSkipped(name) { watch(FileAccess.join(path, raw), shown: shown + "/" + name) }
    }
  }

  private func watchFolder(of name: String, mask: UInt32, also names: Set<String>) {
    let whole = name.utf8.last == 47 && name.utf8.count > 1 ? String(name.dropLast()) : name
    let base = String(whole.split(separator: "/").last ?? "")
    let folder = String(decoding: whole.utf8.dropLast(base.utf8.count), as: UTF8.self)
    let path = FileAccess.path(folder.isEmpty ? "." : folder)
    _ = add(Folder(path: path, shown: folder, names: names.union([base])), mask)
  }

  /// Watches for a path that is not there, in the folder that would hold it.
  private func waitFor(_ name: String) {
    watchFolder(of: name, mask: UInt32(IN_CREATE) | UInt32(IN_MOVED_TO), also: [])
  }

  private func add(_ folder: Folder, _ mask: UInt32) -> Bool {
    // One folder has one watch, whatever it is watched for.
    let number = inotify_add_watch(descriptor, folder.path, mask | UInt32(IN_MASK_ADD))
    if number >= 0 {
      var folder = folder
      if let known = folders[number] {
        if folder.names != nil, known.names == nil { return true }
        if let names = folder.names, let more = known.names { folder.names = names.union(more) }
        folder.isNamed = folder.isNamed || known.isNamed
      }
      folders[number] = folder
      return true
    }
    if errno == ENOSPC, !hasToldLimit {
      hasToldLimit = true
      let text = try? FileAccess.bytes(of: FileAccess.path("/proc/sys/fs/inotify/max_user_watches"), limit: 32)
      tell(.tooManyFolders(limit: text.flatMap { Int(String(decoding: $0.filter { $0 > 32 }, as: UTF8.self)) }))
    }
    return false
  }

  // MARK: Events

  func read() {
    var hasChanged = false
    let size = 64 << 10
    withUnsafeTemporaryAllocation(byteCount: size, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, size)
        guard count > 0 else { break }
        var offset = 0
        while offset < count {
          let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
          if take(event.wd, event.mask, name) { hasChanged = true }
          offset = start + Int(event.len)
        }
      }
    }
    if hasChanged { tell(.changed) }
  }

  /// True when the event matters to what a load would find.
  private func take(_ watch: Int32, _ mask: UInt32, _ raw: FileAccess.Path) -> Bool {
    // More happened than the system keeps.
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    guard let folder = folders[watch] else { return false }
    if mask & (UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED) | UInt32(IN_UNMOUNT)) != 0 {
      return lose(watch, folder, mask)
    }
    let name = FileAccess.string(raw)
    if let names = folder.names {
      guard names.contains(name) else { return false }
      if mask & UInt32(IN_ISDIR) != 0 { self.watch(FileAccess.join(folder.path, raw), shown: name, isNamed: true) }
      return true
    }
    if SourceFinder.isSkipped(name) { return false }
    if mask & UInt32(IN_ISDIR) != 0 {
      if mask & UInt32(IN_ATTRIB) != 0 { return false }
      self.watch(FileAccess.join(folder.path, raw), shown: folder.shown + "/" + name)
      return true
    }
    return FileEnding(of: name) != nil || SideTable.names.contains(name)
      || mask & UInt32(IN_CREATE) != 0 && isLinkToFolder(FileAccess.join(folder.path, raw), name, folder)
  }

  private func isLinkToFolder(_ path: FileAccess.Path, _ name: String, _ folder: Folder) -> Bool {
    guard (try? FileAccess.status(path))?.kind == .folder else { return false }
    watch(path, shown: folder.shown + "/" + name)
    return true
  }

  /// A watched folder was deleted, moved or unmounted.
  private func lose(_ watch: Int32, _ folder: Folder, _ mask: UInt32) -> Bool {
    inotify_rm_watch(descriptor, watch)
    folders[watch] = nil
    if let identity = folder.identity { identities.remove(identity) }
    if folder.isNamed {
      if (try? FileAccess.status(folder.path))?.kind == .folder {
        self.watch(folder.path, shown: folder.shown, isNamed: true)
      } else {
        tell(.gone(path: folder.shown))
        waitFor(FileAccess.string(folder.path))
      }
    } else if mask & UInt32(IN_MOVE_SELF) != 0 {
      // It may have another place in the tree, and all below it have other paths.
      identities = []
      for folder in folders.values.filter(\.isNamed) { self.watch(folder.path, shown: folder.shown, isNamed: true) }
    }
    return mask & UInt32(IN_IGNORED) == 0
  }
}

extension FileAccess {
  /// The names in a folder, in any order, of what may lead to a folder.
  fileprivate static func possibleFolders(in folder: Path) throws(SystemError) -> [Path] {
    guard let stream = opendir(folder) else { throw SystemError(errno) }
    defer { closedir(stream) }
    var result: [Path] = []
    while let entry = readdir(stream) {
      let kind = Int(entry.pointee.d_type)
      guard kind == Int(DT_DIR) || kind == Int(DT_LNK) || kind == Int(DT_UNKNOWN) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        Array(raw.bindMemory(to: CChar.self).prefix { $0 != 0 }) + [0]
      }
      if name != [46, 0] && name != [46, 46, 0] { result.append(name) }
    }
    return result
  }
}
