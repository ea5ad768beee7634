/// A private value that never prints itself: every description is `«…»`, and reading it must be asked for by name.
@propertyWrapper
public struct Redacted<Value> {
  /// The private value. Using the wrapped property reveals it; printing the owner does not.
  public var wrappedValue: Value

  /// Wraps a private value.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension Redacted: Sendable where Value: Sendable {}
extension Redacted: Equatable where Value: Equatable {}
extension Redacted: Hashable where Value: Hashable {}

extension Redacted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `«…»`, whatever the value.
  public var description: String { "«…»" }
  /// `«…»`, whatever the value.
  public var debugDescription: String { "«…»" }
  /// Without children, so that `dump` shows nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
