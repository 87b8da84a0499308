package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.keys;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.Optional;
import java.util.regex.Pattern;

/** The application itself, its packages and overlays, choices, calendars, roles and texts. */
final class ApplicationDescriptors {

  private static final Shape COLOUR_CODE =
      new Shape.Pattern("a colour such as \"#1f6f8b\"", Pattern.compile("#[0-9a-fA-F]{6}"));
  private static final Shape DAY =
      new Shape.Pattern(
          "a date such as 2026-01-01, or 2026-01-01..2026-01-08",
          Pattern.compile("\\d{4}-\\d\\d-\\d\\d(\\.\\.\\d{4}-\\d\\d-\\d\\d)?"));
  private static final Shape HOURS =
      new Shape.Pattern(
          "working time such as \"09:00-13:00\"", Pattern.compile("\\d\\d:\\d\\d-\\d\\d:\\d\\d"));

  /** The palette of states and choices. */
  static final Shape COLOUR = word("green", "amber", "red", "blue", "violet", "grey");

  static final Descriptor APP =
      Descriptor.of(
          "an app",
          required("app", text()),
          Key.of("title", text()),
          required("version", text()),
          required("language", text()),
          required("timezone", text()),
          Key.of("calendar", reference("a calendar")),
          Key.of("uses", listOf(reference("a package"))),
          Key.of("colour", COLOUR_CODE),
          Key.of("logo", text()));

  static final Descriptor PACKAGE =
      Descriptor.of(
          "a package",
          required("package", text()),
          Key.of("title", text()),
          Key.of("version", text()),
          Key.of("language", text()),
          Key.of("uses", listOf(reference("a package"))));

  static final Descriptor OVERLAY =
      Descriptor.of(
          "an overlay",
          required("overlay", text()),
          required("over", reference("an app")),
          Key.of("title", text()),
          Key.of("colour", COLOUR_CODE),
          Key.of("logo", text()));

  static final Descriptor CHOICES =
      Descriptor.of(
          "choices",
          required("choices", text()),
          Key.of("title", text()),
          Key.of("ordered", word("lowest_first")),
          required(
              "values",
              named(Descriptor.of("a choice", Key.of("title", text()), Key.of("colour", COLOUR)))));

  static final Descriptor CALENDAR =
      Descriptor.of(
          "a calendar",
          required("calendar", text()),
          Key.of("title", text()),
          required("day", Shape.duration()),
          required("hours", named(listOf(HOURS))),
          Key.of("holidays", listOf(DAY)),
          Key.of("working_days", listOf(DAY)));

  private static final Descriptor GRANT =
      Descriptor.of(
          "a grant",
          Key.of("where", expression()),
          Key.of("only", oneOrMore(reference("a field"))),
          Key.of("in", oneOrMore(reference("a state"))));

  private static final Shape GRANTS =
      new Shape.Forms(
          Optional.of(word("all")), Optional.of(listOf(keys(GRANT))), Optional.of(keys(GRANT)));

  private static final Descriptor POLICY =
      Descriptor.of(
          "a policy",
          Key.of("read", GRANTS),
          Key.of("create", GRANTS),
          Key.of("update", GRANTS),
          Key.of("delete", GRANTS),
          Key.of("export", GRANTS));

  static final Descriptor ROLE =
      Descriptor.of(
          "a role",
          required("role", text()),
          Key.of("title", text()),
          Key.of("includes", oneOrMore(reference("a role"))),
          Key.of("administers", flag()),
          Key.of("policies", named(POLICY)),
          Key.of("starts_at", reference("a view")),
          Key.of("menu", listOf(reference("a view"))));

  private ApplicationDescriptors() {}
}
