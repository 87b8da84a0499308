package io.formwork.metadata.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an editor says by the schemas and what the reader says are the same, as far as schemas go.
 */
class KindSchemaTest {

  private static final DefinitionSource SHIPPED = new FolderSource(Path.of("../.."));
  private static final DefinitionSource EXAMPLE = new FolderSource(Path.of("../../docs/example"));

  private final Map<Kind, JsonSchema> schemas = new EnumMap<>(Kind.class);

  @Test
  void everythingThatShipsFits() {
    List<String> misfits = new ArrayList<>();
    int read = 0;
    for (DefinitionSource source : List.of(SHIPPED, EXAMPLE)) {
      for (Definition definition : definitions(source.files())) {
        read++;
        messages(definition)
            .forEach(message -> misfits.add(definition.span().file() + ": " + message));
      }
    }
    assertEquals(List.of(), misfits);
    assertTrue(read > 100, "only " + read + " files were read");
  }

  /** A file of the example with one thing replaced, which the schema must then refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model-definitions/library/app.yaml | timezone: | timezon:",
        "model-definitions/library/app.yaml | '\"#1f6f8b\"' | blue",
        "model-definitions/library/app.yaml | [remarks] | remarks",
        "model-definitions/library/app.yaml | type: integer | type: integr",
        "model-definitions/library/app.yaml | default: 60d | defualt: 60d",
        "model-definitions/branch_library/app.yaml | default: | defualt:",
        "objects/book.yaml | type: sequence | type: sequense",
        "objects/book.yaml | choices: shelf | colour: red",
        "objects/book.yaml | required: true | required: perhaps",
        "objects/loan.yaml | kind: active | kind: busy",
        "objects/loan.yaml | to: lent | tow: lent",
        "objects/loan.yaml | message: | massage:",
        "choices/shelf.yaml | colour: blue | colour: pink",
        "roles/reader.yaml | read: all | read: everything",
        "calendars/opening_hours.yaml | day: 8h | day: eight hours",
        "views/books.yaml | list: book | liste: book",
        "views/books.yaml | sort: | sorted:",
        "views/loan_board.yaml | lanes: | lines:",
        "dashboards/lending.yaml | count: all | count: some",
        "pages/desk.yaml | blocks: | block:",
        "library/lending_process.yaml | about: | abaut:",
        "library/lending_process.yaml | outcomes: | outcome:",
        "notifications/ready.yaml | body: | text:",
        "library/quietest.yaml | least_loaded: | laziest:",
        "library/reading_time.yaml | hit: unique | hit: any",
        "library/reading.yaml | calendar: | kalender:",
        "seeds/library/people.yaml | match: | matches:",
        "scenarios/book_is_lent.yaml | advance: 1h | advance: soon",
        "seeds/library/last_week.yaml | before: 7d | since: 7d",
      })
  void whatTheReaderRefusesTheSchemaRefuses(String file, String words, String instead) {
    List<SourceFile> files = new ArrayList<>(EXAMPLE.files());
    int index =
        files.indexOf(
            files.stream().filter(f -> f.path().endsWith(file)).findFirst().orElseThrow());
    SourceFile whole = files.get(index);
    assertTrue(whole.text().contains(words), () -> file + " has no " + words);
    String mutated = whole.text().replace(words, instead);
    files.set(index, new SourceFile(whole.path(), mutated.getBytes(StandardCharsets.UTF_8)));

    Definition definition =
        definitions(files).stream()
            .filter(d -> d.span().file().equals(whole.path()))
            .findFirst()
            .orElseThrow();
    assertFalse(messages(definition).isEmpty(), mutated);
  }

  private Set<ValidationMessage> messages(Definition definition) {
    return schemas
        .computeIfAbsent(definition.kind(), KindSchemaTest::schema)
        .validate(Documents.of(definition.content()));
  }

  private static JsonSchema schema(Kind kind) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(KindSchema.of(kind));
  }

  private static List<Definition> definitions(List<SourceFile> files) {
    Stream<SourceFile> yaml = files.stream().filter(file -> file.ending().equals("yaml"));
    return new DefinitionLoader(new Problems()).load(yaml.toList()).definitions();
  }
}
