import Oficio

/// What a night tells while it is at work.
public enum NightEvent {
  /// Mistakes in the inputs, with file and line as the caller can open them.
  case findings([Finding])
  /// A long piece of work begins, of so many steps when that is known.
  case begins(String, total: Int?)
  /// One step of it is done.
  case step
  /// It is done.
  case ends
  /// People who are not matched, because they have not agreed to it on the day.
  case withoutConsent([String])
}
