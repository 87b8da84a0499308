package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Shape.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of definitions. The first key of a file says which it is. */
public enum Kind {
  APP(
      keys(ApplicationDescriptors.APP),
      "An application: its name, language and time zone, and the packages it is " + "made of."),
  PACKAGE(
      keys(ApplicationDescriptors.PACKAGE),
      "Definitions without an application of their own, shared by the applications "
          + "that name them under `uses`."),
  OVERLAY(
      keys(ApplicationDescriptors.OVERLAY),
      "Definitions laid over an application, key by key. They survive its updates."),
  OBJECT(
      keys(ObjectDescriptors.OBJECT),
      "A kind of record: its fields, what it refers to, the states it passes "
          + "through and what must hold for it."),
  MIXIN(
      keys(ObjectDescriptors.MIXIN),
      "Fields, relations and owned objects that several objects share."),
  CHOICES(keys(ApplicationDescriptors.CHOICES), "A list of values to choose from."),
  FILE_CLASS(
      keys(FileDescriptors.FILE_CLASS),
      "A class of files: what they may be, how large, and which role does what with them."),
  ROLE(
      keys(RoleDescriptors.ROLE),
      "A kind of person: what they may do with which records, their menu and where "
          + "they start."),
  CALENDAR(
      keys(ApplicationDescriptors.CALENDAR), "When time counts: working days, hours and holidays."),
  VIEW(
      ViewDescriptors.VIEW,
      "Something that is opened to see records: a list, a board, or the form of " + "one."),
  DASHBOARD(
      keys(DashboardDescriptors.DASHBOARD),
      "Figures over the records of one object, as numbers and charts."),
  PAGE(keys(PageDescriptors.PAGE), "What people see first: buttons, rows, tasks and numbers."),
  PROCESS(
      keys(ProcessDescriptors.PROCESS),
      "What the nodes of a BPMN drawing mean here. The drawing lies beside it "
          + "under the same name."),
  NOTIFICATION(
      keys(ProcessDescriptors.NOTIFICATION), "What is told to whom when something happens."),
  WEBHOOK(
      keys(WebhookDescriptor.WEBHOOK),
      "What another program is told when something happens, by a signed request to its address."),
  STRATEGY(keys(RuleDescriptors.STRATEGY), "How somebody is chosen for a record."),
  TABLE(
      keys(RuleDescriptors.TABLE), "Values of a record that follow from other values, row by row."),
  CLOCK(
      keys(RuleDescriptors.CLOCK),
      "A deadline that runs in some states of a record and stands still in others."),
  SEED(keys(StoryDescriptors.SEED), "Records that come with the application."),
  SCENARIO(
      keys(StoryDescriptors.SCENARIO),
      "A story that is played and checked: who does what, how time passes, what is " + "expected."),
  DEMO(
      keys(StoryDescriptors.DEMO),
      "A lively past, played through the engine before the first start."),
  TEXTS(
      new Shape.Named(Shape.text()),
      "The words of an application in another language, by the addresses of what " + "they name.");

  /** Shapes are records, and never change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Shape shape;

  private final String introduction;

  Kind(Shape shape, String introduction) {
    this.shape = KeysOfAll.and(shape);
    this.introduction = introduction;
  }

  /** The key that a file of this kind begins with. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Shape shape() {
    return shape;
  }

  /** What a definition of this kind declares, in a sentence of Markdown. */
  public String introduction() {
    return introduction;
  }

  /** Whether it says what an application consists of, as an app, a package and an overlay do. */
  public boolean isContainer() {
    return this == APP || this == PACKAGE || this == OVERLAY;
  }

  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }
}
