package io.formwork.core.value;

import io.formwork.core.message.Message;

/**
 * What became of a raw value: the value in the field's Java type, emptiness, or the reason why it
 * is neither.
 */
public sealed interface Parsed {

  record Value(Object value) implements Parsed {}

  record Empty() implements Parsed {}

  record Wrong(Message reason) implements Parsed {}
}
