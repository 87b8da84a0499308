package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Roles;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Administrators;
import io.formwork.core.view.Condition;
import io.formwork.core.view.Openings;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Explains what is decided without a record: to whom a view opens, and what somebody may do with
 * files of a class. What is not there for the asker is not explained; administrators ask about all.
 */
public final class ThingExplanations {

  private final ApplicationModel model;
  private final Openings openings;
  private final Others others;

  ThingExplanations(ApplicationModel model, Openings openings, Others others) {
    this.model = model;
    this.openings = openings;
    this.others = others;
  }

  /**
   * Why a view opens to somebody, or does not.
   *
   * @throws RefusedException when there is no such view for the asker, or another is asked about
   */
  public Explanation ofView(Actor asker, Actor whom, String name) {
    requireOwn(asker, whom);
    View view =
        Optional.ofNullable(model.views().get(name))
            .filter(known -> informs(asker) || openings.opens(asker, known))
            .orElseThrow(() -> missing("explain.no_view", name));
    return ofView(asker, whom, view);
  }

  /** As {@link #ofView}, for whoever holds the database itself. */
  public Explanation viewForOperator(Actor whom, String name) {
    return ofView(
        whom,
        whom,
        Optional.ofNullable(model.views().get(name))
            .orElseThrow(() -> missing("explain.no_view", name)));
  }

  private Explanation ofView(Actor asker, Actor whom, View view) {
    Span place = origin("view." + view.name(), "ui-definitions");
    return explained(
        new Case(asker, whom, somebody -> openings.opens(somebody, view)),
        new Question.Opening(view),
        Message.of("explain.not_open", view.title()),
        openings.conditions(whom, view).stream().map(one -> finding(view, one, place)).toList());
  }

  private static Finding finding(View view, Condition condition, Span place) {
    Optional<Source> source = Optional.of(new Source(view.name(), "", place));
    return switch (condition) {
      case Condition.LeftTo(List<Role> roles, boolean holds) ->
          new Finding(
              holds,
              Message.of("explain.opens_to", roles.stream().map(Role::title).toList()),
              source);
      case Condition.InMenu(boolean holds) ->
          new Finding(holds, Message.of(holds ? "explain.in_menu" : "explain.not_in_menu"), source);
      case Condition.Reached reached ->
          new Finding(
              reached.holds(),
              Message.of(
                  reached.holds() ? "explain.reached" : "explain.not_reached",
                  reached.object().title()),
              Optional.empty());
    };
  }

  /**
   * Why somebody may do something with files of a class, or may not; the policies of the record
   * that holds them are judged beside it.
   *
   * @param deed {@code add}, {@code view}, {@code download} or {@code delete}
   * @throws RefusedException when there is no such class for the asker, or nothing like that is
   *     done with files
   */
  public Explanation ofFiles(Actor asker, Actor whom, String name, String deed) {
    requireOwn(asker, whom);
    FileClass files =
        Optional.ofNullable(model.fileClasses().get(name))
            .filter(known -> informs(asker) || isThere(known, asker))
            .orElseThrow(() -> missing("explain.no_file_class", name));
    return ofFiles(asker, whom, files, use(deed));
  }

  /** As {@link #ofFiles}, for whoever holds the database itself. */
  public Explanation filesForOperator(Actor whom, String name, String deed) {
    return ofFiles(
        whom,
        whom,
        Optional.ofNullable(model.fileClasses().get(name))
            .orElseThrow(() -> missing("explain.no_file_class", name)),
        use(deed));
  }

  private Explanation ofFiles(Actor asker, Actor whom, FileClass files, Use use) {
    Span place = origin("file_class." + files.name(), "model-definitions");
    List<Finding> granted =
        files.may().entrySet().stream()
            .filter(entry -> whom.hasRole(entry.getKey()) && entry.getValue().contains(use))
            .map(entry -> granted(entry.getKey(), place))
            .toList();
    return explained(
        new Case(asker, whom, somebody -> files.lets(somebody.roles(), use)),
        new Question.Handling(files, use),
        Message.of("explain.files_closed", files.title()),
        granted.isEmpty() ? List.of(notGranted(place)) : granted);
  }

  private static boolean isThere(FileClass files, Actor actor) {
    return files.isSeenBy(actor.roles()) || files.lets(actor.roles(), Use.ADD);
  }

  private static Use use(String deed) {
    for (Use use : Use.values()) {
      if (use.name().toLowerCase(Locale.ROOT).equals(deed)) {
        return use;
      }
    }
    throw new RefusedException(Kind.INVALID, Message.of("explain.unknown_use", deed));
  }

  private Finding granted(String role, Span place) {
    Role known = Optional.ofNullable(model.roles().get(role)).orElseThrow();
    return new Finding(
        true, Message.of("explain.role", known.title()), Optional.of(new Source(role, "", place)));
  }

  private static Finding notGranted(Span place) {
    return new Finding(
        false, Message.of("explain.not_granted"), Optional.of(new Source("may", "", place)));
  }

  /** Who asks, about whom, and who may. */
  private record Case(Actor asker, Actor whom, Predicate<Actor> may) {}

  private Explanation explained(
      Case asked, Question question, Message refusal, List<Finding> findings) {
    if (asked.may().test(asked.whom())) {
      return new Explanation(question, Decision.yes(), findings, List.of(), List.of(), List.of());
    }
    List<Role> roles =
        model.roles().values().stream()
            .filter(role -> asked.may().test(holder(asked.asker(), role)))
            .toList();
    return new Explanation(
        question,
        new Decision.Refused(refusal),
        findings,
        roles.stream().map(Role::title).toList(),
        others.people(asked.asker(), roles, asked.may()),
        List.of());
  }

  private Actor holder(Actor asker, Role role) {
    return new Actor(
        asker.id(),
        asker.login(),
        asker.name(),
        asker.language(),
        new Roles(model).withIncluded(List.of(role.name())),
        asker.values());
  }

  private boolean informs(Actor asker) {
    return new Administrators(model).include(asker);
  }

  private void requireOwn(Actor asker, Actor whom) {
    if (whom.id() != asker.id() && !informs(asker)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("explain.forbidden"));
    }
  }

  private Span origin(String address, String folder) {
    Map<String, Span> origins = model.origins();
    return Optional.ofNullable(origins.get(address)).orElseGet(() -> Span.ofFile(folder));
  }

  private static RefusedException missing(String key, String name) {
    return new RefusedException(Kind.NOT_FOUND, Message.of(key, name));
  }
}
