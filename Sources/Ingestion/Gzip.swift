// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CZlib

/// Files that end in `.gz`.
enum Gzip {
  /// Why bytes could not be unpacked.
  enum Failure: Error {
    case damaged
    /// There is more in them than the limit.
    case tooLarge
  }

  /// What was compressed: all members one after the other, as `gzip -d` gives them.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard dossier_inflate_init(&stream) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while true {
      let status = bytes.withUnsafeBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { output in
          // zlib counts in 32 bits and never writes to its input.
          let available = min(input.count - position, 1 << 30)
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + position })
          stream.avail_in = UInt32(available)
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          position += available - Int(stream.avail_in)
          return status
        }
      }
      result += chunk[..<(chunk.count - Int(stream.avail_out))]
      guard result.count <= limit else { throw .tooLarge }
      if status == Z_STREAM_END {
        // Zeros behind the last member are padding, and whatever is no further member is left alone, as gzip does.
        guard bytes[position...].starts(with: [0x1F, 0x8B]) else { return result }
        inflateReset(&stream)
      } else if status != Z_OK {
        throw .damaged
      } else if stream.avail_out > 0, position == bytes.count {
        throw .damaged
      }
    }
  }
}
