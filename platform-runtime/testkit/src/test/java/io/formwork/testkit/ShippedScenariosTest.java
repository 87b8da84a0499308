package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.scenario.ScenarioResult;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Scenario;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.coverage.CoverageWatcher;
import io.formwork.testkit.coverage.Evidence;
import io.formwork.testkit.scenario.Theatre;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every scenario of every application that ships, each in a database of its own. */
@ExtendWith({DatabaseServerExtension.class, CoverageWatcher.class})
class ShippedScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios(DatabaseServer server, Evidence evidence) {
    Theatre theatre = new Theatre(server, Shipped.definitions());
    return Shipped.applications().stream()
        .flatMap(model ->
            model.scenarios().values().stream()
                .map(scenario -> test(theatre, model, scenario, evidence)))
        .onClose(theatre::close);
  }

  private static DynamicTest test(
      Theatre theatre, ApplicationModel model, Scenario scenario, Evidence evidence) {
    return DynamicTest.dynamicTest(
        model.name() + ": " + scenario.name(),
        () -> {
          ScenarioResult result = theatre.play(model.name(), scenario);
          assertEquals("", result.text());
          evidence.add(result.covered(), "scenario " + scenario.name());
        });
  }
}
