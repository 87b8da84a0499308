package io.formwork.launcher.release;

import io.formwork.launcher.Refusal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants explained.
 *
 * @param id of the record; none when it is about creating one
 * @param action as REST has it: {@code read}, {@code update:category}, {@code take:cancel}
 * @param whom the login of the person it is about; whoever asks when empty
 */
record ExplainAsked(
    String app, String object, OptionalLong id, String action, Optional<String> whom) {

  private static final Pattern ADDRESS =
      Pattern.compile("([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)(?:/([0-9]{1,18}))?");

  static ExplainAsked of(String address, String action, Optional<String> whom) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new Refusal(
          "\"%s\" is no record; write it as support_desk/ticket/12, or support_desk/ticket to create."
              .formatted(address));
    }
    String number = parts.group(3);
    return new ExplainAsked(
        parts.group(1),
        parts.group(2),
        number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number)),
        action,
        whom);
  }
}
