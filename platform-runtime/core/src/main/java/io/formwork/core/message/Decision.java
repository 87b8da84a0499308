package io.formwork.core.message;

/** The answer to "may this be done?", which carries its reason to the screen. */
public sealed interface Decision {

  record Allowed() implements Decision {}

  record Refused(Message reason) implements Decision {}

  static Decision yes() {
    return new Allowed();
  }

  static Decision refused(String key, Object... arguments) {
    return new Refused(Message.of(key, arguments));
  }

  default boolean allowed() {
    return this instanceof Allowed;
  }
}
