package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application that the reference takes its examples from does what it shows. */
@ExtendWith(DatabaseServerExtension.class)
class ExampleTest {

  private static final DefinitionSource EXAMPLE = new FolderSource(Path.of("../../docs/example"));

  @Test
  void itsScenariosSucceed(DatabaseServer server) {
    ApplicationModel library = new ApplicationReader().read(EXAMPLE).models().getFirst();
    try (Theatre theatre = new Theatre(server, EXAMPLE)) {
      library
          .scenarios()
          .values()
          .forEach(story -> assertEquals("", theatre.play(library.name(), story).text()));
    }
  }
}
