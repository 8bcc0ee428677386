// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Dispatch
import Synchronization

/// Runs asynchronous work on other threads and waits for its result on this one.
///
/// For commands that show nothing meanwhile; the main thread stays the main thread (see `Dossier`).
func waiting<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) throws -> Result {
  let box = Box<Result>()
  let semaphore = DispatchSemaphore(value: 0)
  Task.detached {
    do { box.set(.success(try await work())) } catch { box.set(.failure(error)) }
    semaphore.signal()
  }
  semaphore.wait()
  return try box.take().get()
}

private final class Box<Value: Sendable>: Sendable {
  private let value = Mutex<Swift.Result<Value, any Error>?>(nil)

  func set(_ result: Swift.Result<Value, any Error>) { value.withLock { $0 = result } }
  func take() -> Swift.Result<Value, any Error> { value.withLock { $0! } }
}
