package io.formwork.core.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.core.view.Openings;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.View;
import io.formwork.metadata.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each role of the packaged support desk sees, compared with golden texts. To accept a change,
 * run with {@code -Dgolden.write=true} and look at the difference.
 */
class ScreensOfTheSupportDeskTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "screens");
  private static ApplicationModel model;

  @BeforeAll
  static void read() {
    ReadResult read = new ApplicationReader().read(new FolderSource(ROOT));
    model =
        read.models().stream()
            .filter(one -> one.name().equals("support_desk"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(read.toString()));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"client, ru", "agent, ru", "manager, ru", "administrator, ru", "client, en"})
  void role(String role, String language) throws IOException {
    Locale locale = Locale.of(language);
    Actor actor = new Actor(1, role, role, locale, Set.of(role), Values.none());
    String seen = seen(actor, locale);
    Path golden = GOLDEN.resolve(role + "_" + language + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, seen);
    }
    assertEquals(Files.readString(golden), seen);
  }

  private static String seen(Actor actor, Locale locale) {
    Openings openings = new Openings(model, new Policies(model));
    StringBuilder text =
        new StringBuilder(ScreenText.of(new MenuScreens(model, openings, locale).of(actor)));
    ListScreens lists = new ListScreens(model, locale);
    for (View view : model.views().values()) {
      if (!openings.opens(actor, view)) {
        continue;
      }
      switch (view) {
        case View.ListView list ->
            text.append(
                ScreenText.of(
                    lists.of(list, actor, action -> granted(actor, list.object(), action))));
        case View.BoardView board -> text.append(ScreenText.of(lists.of(board)));
        case View.FormView form -> text.append(ScreenText.of(form(form, actor, locale)));
        case View.DashboardView ignored -> {}
        case View.PageView ignored -> {}
      }
    }
    return text.toString();
  }

  /** The form with every section open, of a record on which every grant of the role holds. */
  private static FormScreen form(View.FormView form, Actor actor, Locale locale) {
    Values values = Values.none().after(Changes.of("number", "T-2026-00001"));
    return new FormScreens(locale)
        .of(
            form,
            new FormScreens.Content(
                fields(actor, form.object(), Role.Action.READ),
                fields(actor, form.object(), Role.Action.UPDATE),
                values,
                Map.of(),
                Map.of(),
                Set.of(),
                condition -> true));
  }

  private static boolean granted(Actor actor, String object, Role.Action action) {
    return !new Policies(model).rows(actor, model.object(object), action).equals(Predicates.NEVER);
  }

  /** Some of what a bulk may do is enough for it to be offered. */
  private static boolean granted(Actor actor, String object, ListAction action) {
    return switch (action) {
      case CREATE -> granted(actor, object, Role.Action.CREATE);
      case IMPORT -> granted(actor, object, Role.Action.IMPORT);
      case BULK ->
          granted(actor, object, Role.Action.UPDATE) || granted(actor, object, Role.Action.DELETE);
      case EXPORT_XLSX -> granted(actor, object, Role.Action.EXPORT);
    };
  }

  private static Set<String> fields(Actor actor, String object, Role.Action action) {
    ObjectType type = model.object(object);
    Set<String> names = new LinkedHashSet<>();
    for (Field field : type.fields().values()) {
      if (!new Policies(model).field(actor, type, field, action).equals(Predicates.NEVER)) {
        names.add(field.name());
      }
    }
    return names;
  }
}
