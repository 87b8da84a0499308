package io.formwork.core.plan;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.model.Process.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something of the application that a node of a process cannot do without.
 *
 * @param name of the thing
 * @param object whose transition it is; of other kinds the object that the process is about
 * @param node that needs it
 */
record Need(Kind kind, String name, String object, Node node) {

  private static final Node ANY = new Node("", "", Label.of(""), Optional.empty());

  /** What may be needed. */
  enum Kind {
    TRANSITION,
    FORM,
    STRATEGY,
    NOTIFICATION,
    CALENDAR;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, whichever node needs it. */
  Need ofAnyNode() {
    return new Need(kind, name, object, ANY);
  }

  /** Whether the application has it; its object may have another name there. */
  boolean isMetBy(ApplicationModel model, String objectThere) {
    return switch (kind) {
      case TRANSITION ->
          Optional.ofNullable(model.objects().get(objectThere))
              .flatMap(type -> type.lifecycle())
              .flatMap(lifecycle -> lifecycle.find(name))
              .isPresent();
      case FORM -> model.views().containsKey(name);
      case STRATEGY -> model.strategies().containsKey(name);
      case NOTIFICATION -> model.notifications().containsKey(name);
      case CALENDAR -> model.calendars().containsKey(name);
    };
  }

  /** All that the process needs, in the order of its nodes. */
  static List<Need> of(Process process) {
    List<Need> needs = new ArrayList<>();
    for (Node node : process.nodes()) {
      Asking asking = new Asking(process.about(), node, needs);
      node.message().ifPresent(name -> asking.add(Kind.TRANSITION, name));
      Optional.ofNullable(process.bindings().get(node.id())).ifPresent(asking::all);
    }
    return needs;
  }

  /** Collects what one node needs. */
  private record Asking(String object, Node node, List<Need> needs) {

    void add(Kind kind, String name) {
      needs.add(new Need(kind, name, object, node));
    }

    void all(Binding binding) {
      switch (binding) {
        case Binding.Task task -> {
          add(Kind.FORM, task.form());
          task.outcomes().forEach(outcome -> add(Kind.TRANSITION, outcome));
        }
        case Binding.Timer timer -> add(Kind.CALENDAR, timer.calendar());
        case Binding.Service service -> {
          service.assign().ifPresent(assign -> add(Kind.STRATEGY, assign.strategy()));
          service.notifies().forEach(name -> add(Kind.NOTIFICATION, name));
          if (service.relation().isEmpty()) {
            service.takes().ifPresent(taken -> add(Kind.TRANSITION, taken));
          }
        }
      }
    }
  }
}
