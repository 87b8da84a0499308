package io.formwork.core.screen;

import io.formwork.core.deployment.Change;
import io.formwork.core.message.Messages;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Orders changes by the things they happen to. Titles come from the application that serves, so
 * that what goes is called as people know it.
 */
public final class PlanScreens {

  private final ApplicationModel model;
  private final Locale locale;

  public PlanScreens(ApplicationModel model, Locale locale) {
    this.model = model;
    this.locale = locale;
  }

  public PlanScreen of(List<Change> changes) {
    Map<String, List<PlanScreen.Line>> things = new LinkedHashMap<>();
    for (Change change : changes) {
      things
          .computeIfAbsent(thing(change.address()), address -> new ArrayList<>())
          .add(line(change));
    }
    return new PlanScreen(
        things.entrySet().stream()
            .map(thing ->
                new PlanScreen.Thing(title(thing.getKey()), thing.getKey(), thing.getValue()))
            .toList());
  }

  private PlanScreen.Line line(Change change) {
    return new PlanScreen.Line(
        change.action(),
        Messages.in(locale, change.summary()),
        change.risk(),
        change.effects().stream().map(effect -> Messages.in(locale, effect)).toList());
  }

  /** {@code ticket} of {@code desk.ticket.cause}, {@code role.agent} of {@code desk.role.agent}. */
  private String thing(String address) {
    String[] steps = address.split("\\.");
    if (steps.length < 2) {
      return "app";
    }
    boolean object = model.objects().containsKey(steps[1]);
    return object || steps.length == 2 ? steps[1] : steps[1] + "." + steps[2];
  }

  private String title(String thing) {
    return label(thing).map(label -> label.in(locale)).orElse(thing);
  }

  private Optional<Label> label(String thing) {
    String[] steps = thing.split("\\.", 2);
    String name = steps[steps.length - 1];
    return switch (steps.length == 1 ? thing.equals("app") ? "app" : "object" : steps[0]) {
      case "app" -> Optional.of(model.title());
      case "object" -> Optional.ofNullable(model.objects().get(name)).map(ObjectType::title);
      case "role" -> Optional.ofNullable(model.roles().get(name)).map(Role::title);
      case "choices" -> Optional.ofNullable(model.choices().get(name)).map(Choices::title);
      case "view" -> Optional.ofNullable(model.views().get(name)).map(View::title);
      case "process" -> Optional.ofNullable(model.processes().get(name)).map(Process::title);
      default -> Optional.empty();
    };
  }
}
