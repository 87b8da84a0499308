package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Strategy;
import io.formwork.metadata.resolve.Resolved;

/** Every strategy chooses somebody somewhere. */
final class StrategiesAreUsed implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (Strategy strategy : application.model().strategies().values()) {
      boolean used =
          application.model().processes().values().stream()
              .flatMap(process -> process.bindings().values().stream())
              .anyMatch(binding -> uses(binding, strategy));
      if (!used) {
        problems.warning(
            "Never used",
            "No service task chooses by the strategy \"%s\".".formatted(strategy.name()),
            application.origin("strategy." + strategy.name()));
      }
    }
  }

  private static boolean uses(Process.Binding binding, Strategy strategy) {
    return binding instanceof Process.Binding.Service service
        && service.assign().map(a -> a.strategy().equals(strategy.name())).orElse(false);
  }
}
