// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Corpus {
  /// The corpus in the sections of a file.
  ///
  /// Checks that every column is there and has the length it must have, from the section table alone. What is in the
  /// columns is checked on use: reading never traps.
  public init(_ file: SectionFile) throws(CorpusFileError) { self.init(storage: try CorpusStorage(file)) }

  /// The corpus in the bytes of a file, as `file` of a corpus gives them; checks all checksums unless told not to.
  public init(validating bytes: SectionBytes, checkingSums: Bool = true) throws(CorpusFileError) {
    let file = try SectionFile(validating: bytes)
    if checkingSums { try file.verify() }
    try self.init(file)
  }

  /// The corpus as a file: its columns, and what other modules have beside them.
  public var file: SectionFile { storage.file }

  /// The bytes of that file.
  public var bytes: [UInt8] { file.bytes }
}
