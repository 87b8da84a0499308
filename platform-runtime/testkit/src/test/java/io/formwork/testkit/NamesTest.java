package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.View.ListView;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What records are called that are called after others. */
@ExtendWith(DatabaseServerExtension.class)
class NamesTest {

  private static final DefinitionSource EXAMPLE = new FolderSource(Path.of("../../docs/example"));

  /** The library says of a loan: {@code display: "{book} for {reader}"}. */
  @Test
  void aRelationInANameIsWhatItsRecordIsCalled(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, EXAMPLE)) {
      String name =
          theatre.with(
              "library", List.of("people", "books"), stage -> nameOfALoan(stage.application()));
      assertEquals("Emma for Anna Reader", name);
    }
  }

  private static String nameOfALoan(Application library) {
    Actor anna = library.actor("anna").orElseThrow();
    long emma =
        library
            .query()
            .list(anna, ListRequest.of(library.model().view(ListView.class, "books"), 10))
            .rows()
            .stream()
            .filter(row -> row.display().equals("Emma"))
            .findFirst()
            .orElseThrow()
            .id();
    RecordRef loan = library.records().create(anna, "loan", Changes.none().with("book", emma));
    return library.query().get(anna, loan).orElseThrow().display();
  }
}
