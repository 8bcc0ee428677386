// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// What makes an address of an article's file: the name of this computer and the folder that paths begin in; without a
/// folder, articles are no files.
public struct LinkBase: Hashable, Sendable {
  let host: String
  let folder: String?

  /// - Parameter folder: A path from the root.
  public init(host: String, folder: String?) {
    self.host = host
    self.folder = folder
  }

  /// The article's address in the web if it states one, else that of its file; nil for a record of a file.
  ///
  /// What an article states is a stranger's word: only addresses of the web are taken, and only plain signs of them.
  func address(_ article: ArticleView) -> String? {
    if let url = article.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      return LinkBase.plain(url.utf8, keeping: LinkBase.ofAddresses)
    }
    guard let folder else { return nil }
    let path = article.path
    if let colon = path.lastIndex(of: ":"), path[colon...].dropFirst().allSatisfy(\.isNumber) { return nil }
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    return "file://\(host)" + LinkBase.plain(whole.utf8, keeping: LinkBase.ofPaths)
  }

  private static let ofPaths = Set("/-._~".utf8)
  private static let ofAddresses = Set("/-._~:?#[]@!$&'()*+,;=%".utf8)

  /// Other bytes become %XX (RFC 3986).
  private static func plain(_ bytes: String.UTF8View, keeping others: Set<UInt8>) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isPlain || others.contains(byte) {
        result.append(byte)
      } else {
        result += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
