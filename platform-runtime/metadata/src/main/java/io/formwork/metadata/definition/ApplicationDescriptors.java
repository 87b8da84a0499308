package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.RENAMED;
import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.listOf;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.regex.Pattern;

/** The application itself, its packages and overlays, choices and calendars. */
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

  private static final Shape CODE =
      new Shape.Pattern(
          "letters and digits to stand in a number, HW", Pattern.compile("[\\p{L}\\p{N}_-]{1,20}"));

  /** The palette of states and choices. */
  static final Shape COLOUR = word("green", "amber", "red", "blue", "violet", "grey");

  static final Descriptor APP =
      Descriptor.of(
          "an app",
          required("app", text(), "The name of the application, and of its folders."),
          TITLE,
          required("version", text(), "The version its author gives it; shown with releases."),
          required(
              "language",
              text(),
              "The language that titles and texts in the definitions are written in: `ru` "
                  + "or `en`."),
          required(
              "timezone",
              text(),
              "The time zone in which days begin and times are written, such as "
                  + "`Europe/Moscow`."),
          Key.of(
              "calendar",
              reference("a calendar"),
              "The calendar of timers that name none. Left out, `always`, which counts "
                  + "every second."),
          Key.of(
              "uses",
              listOf(reference("a package")),
              "Packages whose definitions the application has too; a later one wins over "
                  + "an earlier one."),
          Key.of("colour", COLOUR_CODE, "The accent of buttons, links and charts."),
          Key.of(
              "logo", text(), "The SVG file in `ui-definitions/<app>` that stands in the header."),
          Key.of(
              "removed",
              listOf(text()),
              "Objects that were taken out on purpose. Their records are kept for as long as "
                  + "`keeps_removed` says."),
          Key.of(
              "keeps_removed",
              Shape.duration(),
              "How long values and records that were removed can be brought back. Left out, "
                  + "`30d`."),
          Key.of(
              "keeps_deleted",
              Shape.duration(),
              "How long deleted records can be brought back, where their object says nothing "
                  + "else; `0d` is not at all. Left out, `30d`."),
          SettingDescriptors.KEY);

  static final Descriptor PACKAGE =
      Descriptor.of(
          "a package",
          required("package", text(), "The name of the package, and of its folders."),
          TITLE,
          Key.of("version", text(), "The version its author gives it."),
          Key.of(
              "language",
              text(),
              "The language its titles are written in; only an app of the same language "
                  + "can use it."),
          Key.of("uses", listOf(reference("a package")), "Packages that this one builds on."),
          SettingDescriptors.KEY);

  static final Descriptor OVERLAY =
      Descriptor.of(
          "an overlay",
          required("overlay", text(), "The name of the overlay, and of its folders."),
          required("over", reference("an app"), "The application that it changes."),
          Key.of("title", text(), "What the application is called instead."),
          Key.of("colour", COLOUR_CODE, "The accent of buttons, links and charts instead."),
          Key.of("logo", text(), "The SVG file of the overlay that stands in the header instead."),
          SettingDescriptors.KEY,
          Key.of(
              "removed",
              listOf(text()),
              "Definitions of the application that are given up, by their addresses: "
                  + "`[view.old_list, role.guest, survey]`."));

  private static final Descriptor CHOICE =
      Descriptor.of(
          "a choice",
          TITLE,
          RENAMED,
          Key.of("colour", COLOUR, "The colour of the value's badge."),
          Key.of(
              "code",
              CODE,
              "What stands for the value in numbers that are counted by it. Left out, its name in "
                  + "capitals."));

  static final Descriptor CHOICES =
      Descriptor.of(
          "choices",
          required("choices", text(), "The name of the choices, and of the file."),
          TITLE,
          Key.of(
              "ordered",
              word("lowest_first"),
              "Says that the order of the values is a rank: sorting follows it."),
          required("values", named(CHOICE), "The values, in the order in which they are offered."),
          Key.of(
              "order",
              listOf(text()),
              "Names of values that come first, in this order; the others follow as they are "
                  + "written. For an overlay, whose own values would all stand behind."),
          Key.of(
              "removed",
              named(reference("a choice")),
              "Values that were taken out on purpose, to the value that the records that hold them get: "
                  + "`{ urgent: high }`."));

  static final Descriptor CALENDAR =
      Descriptor.of(
          "a calendar",
          required("calendar", text(), "The name of the calendar, and of the file."),
          TITLE,
          required("day", Shape.duration(), "What one working day is worth."),
          required(
              "hours",
              named(listOf(HOURS)),
              "Days of the week, such as `mon-fri` or `sat`, to their working time."),
          Key.of(
              "holidays",
              listOf(DAY),
              "Days on which nobody works, whatever day of the week they are."),
          Key.of(
              "working_days",
              listOf(DAY),
              "Days off that were moved: they are worked on with the hours of their day of the week, "
                  + "or else of the first working day."));

  private ApplicationDescriptors() {}
}
