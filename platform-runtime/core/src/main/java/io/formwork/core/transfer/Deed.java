package io.formwork.core.transfer;

import io.formwork.core.record.Changes;

/** What is to be done with each of many records. */
public sealed interface Deed {

  record Change(Changes changes) implements Deed {}

  /**
   * A transition.
   *
   * @param with the fields that it asks for
   */
  record Take(String transition, Changes with) implements Deed {}

  record Delete() implements Deed {}
}
