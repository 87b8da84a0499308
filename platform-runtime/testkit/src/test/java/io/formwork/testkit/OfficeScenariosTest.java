package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The stories of rights: who sees and may what, in units, in the place of another, each in a
 * database of its own.
 */
@ExtendWith(DatabaseServerExtension.class)
class OfficeScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios(DatabaseServer server) {
    ApplicationModel model = new ApplicationReader().read(Office.DEFINITIONS).models().getFirst();
    Theatre theatre = new Theatre(server, Office.DEFINITIONS);
    return model.scenarios().values().stream()
        .map(scenario ->
            DynamicTest.dynamicTest(
                scenario.name(),
                () -> assertEquals("", theatre.play(model.name(), scenario).text())))
        .onClose(theatre::close);
  }
}
