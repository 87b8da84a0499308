package io.formwork.metadata.definition;

/** What may be said of a field for some of the states of its record. */
final class StateFlagDescriptors {

  static final Key HIDDEN_IN =
      Key.of(
          "hidden_in",
          RuleDescriptors.STATES,
          "The states of the record in which nobody sees the field, whatever the policies say.");

  static final Key READ_ONLY_IN =
      Key.of(
          "read_only_in",
          RuleDescriptors.STATES,
          "The states of the record in which nobody changes the field, whatever the policies say.");

  static final Key REQUIRED_IN =
      Key.of(
          "required_in",
          RuleDescriptors.STATES,
          "The states that a record may not be in, or come to, without a value here.");

  private StateFlagDescriptors() {}
}
