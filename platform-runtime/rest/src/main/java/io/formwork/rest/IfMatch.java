package io.formwork.rest;

import io.formwork.core.command.Seen;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record as an ETag, and the version that a writer expects. */
final class IfMatch {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private IfMatch() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * What the writer has seen, and whether fields that nobody else has touched may be saved beside
   * others' saves.
   */
  static Seen seen(@Nullable String header, @Nullable String merge) {
    if (merge != null && !merge.equals("true") && !merge.equals("false")) {
      throw wrong("parameter.not_a_flag", "merge");
    }
    boolean merging = "true".equals(merge);
    OptionalLong version = version(header);
    if (merging && version.isEmpty()) {
      throw wrong("parameter.merge");
    }
    return new Seen(version, merging);
  }

  private static ProblemException wrong(String key, Object... arguments) {
    return new ProblemException(
        ProblemKind.BAD_REQUEST, Fault.parameter("merge", Sentence.of(key, arguments)));
  }

  /** The version in the header; none when there is no header or when any version will do. */
  static OptionalLong version(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      Fault fault = Fault.header("If-Match", Sentence.of("header.if_match"));
      throw new ProblemException(ProblemKind.BAD_REQUEST, fault);
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
