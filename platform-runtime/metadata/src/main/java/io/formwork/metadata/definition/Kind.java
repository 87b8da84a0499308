package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Shape.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of definitions. The first key of a file says which it is. */
public enum Kind {
  APP(keys(ApplicationDescriptors.APP)),
  PACKAGE(keys(ApplicationDescriptors.PACKAGE)),
  OVERLAY(keys(ApplicationDescriptors.OVERLAY)),
  OBJECT(keys(ObjectDescriptors.OBJECT)),
  MIXIN(keys(ObjectDescriptors.MIXIN)),
  CHOICES(keys(ApplicationDescriptors.CHOICES)),
  ROLE(keys(ApplicationDescriptors.ROLE)),
  CALENDAR(keys(ApplicationDescriptors.CALENDAR)),
  VIEW(ViewDescriptors.VIEW),
  DASHBOARD(keys(ViewDescriptors.DASHBOARD)),
  PAGE(keys(ViewDescriptors.PAGE)),
  PROCESS(keys(ProcessDescriptors.PROCESS)),
  NOTIFICATION(keys(ProcessDescriptors.NOTIFICATION)),
  STRATEGY(keys(RuleDescriptors.STRATEGY)),
  TABLE(keys(RuleDescriptors.TABLE)),
  CLOCK(keys(RuleDescriptors.CLOCK)),
  SEED(keys(StoryDescriptors.SEED)),
  SCENARIO(keys(StoryDescriptors.SCENARIO)),
  DEMO(keys(StoryDescriptors.DEMO)),
  TEXTS(new Shape.Named(Shape.text()));

  private final Shape shape;

  Kind(Shape shape) {
    this.shape = shape;
  }

  /** The key that a file of this kind begins with. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Shape shape() {
    return shape;
  }

  /** Whether it says what an application consists of, as an app, a package and an overlay do. */
  public boolean isContainer() {
    return this == APP || this == PACKAGE || this == OVERLAY;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }
}
