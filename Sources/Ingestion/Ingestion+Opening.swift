// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import Glibc
package import NewsModel

extension Ingestion {
  /// Why a corpus file is not opened.
  public enum OpeningFailure: Error, Hashable, Sendable {
    /// The system refused, or there is nothing in it (ENODATA); the number is `errno`.
    case unreadable(errno: Int32)
    case refused(CorpusFileError)
  }

  /// How much of a corpus file is compared with its checksums before it is used.
  public enum Verification: Sendable {
    /// Head and section table: some kilobytes, whatever the size. The rest can be checked later: `SectionFile.verify()`.
    case head
    /// All bytes, at memory speed; from a disk they all come in.
    case everything
  }

  /// The corpus in a file, mapped read-only.
  public static func corpus(
    inFile path: String, verifying verification: Verification = .everything
  ) throws(OpeningFailure) -> Corpus {
    let bytes: SectionBytes
    do throws(SystemError) { bytes = try FileAccess.mapped(FileAccess.path(path), trusting: .anyone) } catch {
      throw .unreadable(errno: error.number)
    }
    do throws(CorpusFileError) {
      let file = try SectionFile(validating: bytes)
      if verification == .everything { try file.verify(lettingGo: true) }
      return try Corpus(file)
    } catch {
      throw .refused(error)
    }
  }

  /// The articles that a corpus file keeps, each with its reading by itself, in the order of files; empty when it keeps
  /// none.
  package static func keptReadings(
    inFile path: String
  ) throws(OpeningFailure) -> [(article: Article, reading: PackedReading)] {
    KeptReadings(try corpus(inFile: path).file)?.all ?? []
  }

  /// True for what is called `.dossier` or begins as a corpus file does.
  public static func isCorpusFile(_ path: String) -> Bool {
    let raw = FileAccess.path(path)
    guard (try? FileAccess.status(raw))?.kind == .file else { return false }
    if path.utf8.suffix(8).elementsEqual(".dossier".utf8) { return true }
    return (try? FileAccess.bytes(of: raw, limit: 15)).map { SectionFile.isBeginning($0) } ?? false
  }

  /// Removes what this process has begun to write and not finished: for a program that ends in a hurry.
  public static func discardUnfinishedFiles() { FileReplacement.discardUnfinished() }
}
