import Glibc

/// The signals that kill a process in the middle of a write.
public enum WriteSignals {
  /// From now on a closed pipe and a file at its size limit are errors of the write, which can be reported and cleaned
  /// up after, and no sudden death.
  public static func ignore() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
