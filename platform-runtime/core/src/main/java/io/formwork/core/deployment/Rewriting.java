package io.formwork.core.deployment;

/**
 * A name that data holds and that is called otherwise from a release on, as {@code renamed_from} or
 * {@code removed} declare. It is written anew in the transaction of the release.
 */
public sealed interface Rewriting {

  /** A value of choices, or a state, in a column of an object of the new release. */
  record OfValue(String object, String field, String from, String to) implements Rewriting {}

  /** A state for records that have none, because their object has a lifecycle from now on. */
  record OfNothing(String object, String field, String to) implements Rewriting {}

  /** A role that people have, and that tasks are for. */
  record OfRole(String from, String to) implements Rewriting {}

  /** A setting, whose value and history of changes go with it. */
  record OfSetting(String from, String to) implements Rewriting {}

  /** A value of choices that was given to a setting of the new release. */
  record OfSettingValue(String setting, String from, String to) implements Rewriting {}

  /** An object, in the tasks, notifications, processes and timers about its records. */
  record OfObject(String from, String to) implements Rewriting {}
}
