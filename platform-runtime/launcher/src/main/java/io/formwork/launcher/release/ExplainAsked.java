package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants explained.
 *
 * @param action as REST has it: {@code read}, {@code update:category}, {@code take:cancel}
 * @param people whom it is about
 */
record ExplainAsked(String app, Target target, String action, People people) {

  private static final Pattern ADDRESS =
      Pattern.compile("([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)(?:/([0-9]{1,18}))?");
  private static final Pattern THING =
      Pattern.compile("([a-z][a-z0-9_]*)/(view|file_class)\\.([a-z][a-z0-9_]*)");

  /** What it is about. */
  sealed interface Target {

    /** A record; none yet when it is about creating one. */
    record Of(String object, OptionalLong id) implements Target {}

    /** A list, board, form, dashboard or page. */
    record View(String name) implements Target {}

    /** A class of files. */
    record FileClass(String name) implements Target {}
  }

  /**
   * Whom it is about.
   *
   * @param whom the login of the person; whoever asks when empty
   * @param away the login of the person in whose place that one acts
   */
  record People(Optional<String> whom, Optional<String> away) {}

  static ExplainAsked of(String address, String action, People people) {
    Matcher thing = THING.matcher(address);
    if (thing.matches()) {
      String name = thing.group(3);
      Target target =
          thing.group(2).equals("view") ? new Target.View(name) : new Target.FileClass(name);
      return new ExplainAsked(thing.group(1), target, action, people);
    }
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new Refusal(
          "\"%s\" is no record; write it as support_desk/ticket/12, or support_desk/ticket to create, or support_desk/view.ticket_list, or support_desk/file_class.attachment."
              .formatted(address));
    }
    String number = parts.group(3);
    OptionalLong id =
        number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number));
    return new ExplainAsked(parts.group(1), new Target.Of(parts.group(2), id), action, people);
  }

  /** Where a server answers it, from {@code /api/} on. */
  String path() {
    String place =
        switch (target) {
          case Target.Of(String object, OptionalLong id) ->
              id.isPresent() ? object + "/" + id.getAsLong() : object;
          case Target.View(String name) -> "views/" + name;
          case Target.FileClass(String name) -> "files/" + name;
        };
    return "apps/%s/%s/explain".formatted(app, place);
  }
}
