package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application with a field of every type, which a browser fills in too. */
@ExtendWith(DatabaseServerExtension.class)
class EveryTypeTest {

  private static final DefinitionSource DEFINITIONS =
      new FolderSource(Path.of("..", "acceptance", "src", "test", "resources", "every_type"));

  @Test
  void itsDefinitionsAreRight() {
    ReadResult result = new ApplicationReader().read(DEFINITIONS);
    assertEquals(List.of(), result.diagnostics());
  }

  @TestFactory
  Stream<DynamicTest> scenarios(DatabaseServer server) {
    ApplicationModel model = new ApplicationReader().read(DEFINITIONS).models().getFirst();
    Theatre theatre = new Theatre(server, DEFINITIONS);
    return model.scenarios().values().stream()
        .map(scenario ->
            DynamicTest.dynamicTest(
                scenario.name(),
                () -> assertEquals("", theatre.play(model.name(), scenario).text())))
        .onClose(theatre::close);
  }
}
