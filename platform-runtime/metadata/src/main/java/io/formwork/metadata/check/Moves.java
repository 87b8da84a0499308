package io.formwork.metadata.check;

import io.formwork.metadata.check.Course.Token;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the record of a process moves from state to state, by its process and beside it. */
record Moves(ApplicationModel model, Process process, ObjectType about) {

  /** What the record is in after the transition; nothing when there is none of that name. */
  Set<Token> taken(String transition) {
    return Optional.ofNullable(lifecycle().transitions().get(transition)).stream()
        .map(found -> new Token(found.to(), transition))
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  /** Where others may have taken the record in the meantime. */
  Set<Token> moved(Set<Token> tokens) {
    Set<Token> all = new LinkedHashSet<>(tokens);
    List<Token> open = new ArrayList<>(tokens);
    while (!open.isEmpty()) {
      Token token = open.removeLast();
      others()
          .filter(transition -> transition.from().contains(token.state()))
          .map(transition -> new Token(transition.to(), token.outcome()))
          .filter(all::add)
          .forEach(open::add);
    }
    return all;
  }

  /** Transitions that people may take without a task, or that other processes take. */
  private Stream<Lifecycle.Transition> others() {
    return lifecycle().transitions().values().stream()
        .filter(transition ->
            !transition.by().isEmpty()
                || model.processes().values().stream()
                    .filter(other -> !other.name().equals(process.name()))
                    .anyMatch(other -> takes(other, transition.name())));
  }

  private boolean takes(Process other, String transition) {
    return other.bindings().values().stream()
        .anyMatch(binding ->
            switch (binding) {
              case Binding.Task task ->
                  other.about().equals(about.name()) && task.outcomes().contains(transition);
              case Binding.Service service ->
                  TransitionsAreTaken.target(model, other, service).equals(about.name())
                      && service.takes().filter(transition::equals).isPresent();
              case Binding.Timer timer -> false;
            });
  }

  private Lifecycle lifecycle() {
    return about.lifecycle().orElseThrow();
  }
}
