package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.View;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An instance keeps the drawing it began with; what the drawing speaks of may be called something
 * else by then.
 */
@ExtendWith(DatabaseServerExtension.class)
class RenamedUnderInstancesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

  private static final Map<String, String> NAMES =
      Map.of(
          "librarian", "keeper",
          "damage", "harm",
          "asked", "wanted",
          "lent", "handed",
          "loan", "issue",
          "remark", "word",
          "usual", "normal");

  private static final List<SourceFile> LIBRARY =
      new FolderSource(Path.of("../../docs/example"))
          .files().stream()
              .filter(file -> !file.path().contains("/branch_library/"))
              .map(file ->
                  edited(
                      file,
                      "<conditionExpression>librarian != null<",
                      "<conditionExpression>librarian != null &amp;&amp; pace == \"usual\" &amp;&amp; status in [\"lent\"]<"))
              .toList();

  @Test
  void whatAnInstanceSpeaksOfMayBeCalledSomethingElse(DatabaseServer server) {
    try (TestDatabase database = server.empty();
        Node node = Node.open(database)) {
      node.runtime().clock().holdAt(NOON);
      node.runtime().start(() -> LIBRARY, false);
      Application before = library(node);
      Actor anna = before.actor("anna").orElseThrow();
      RecordRef book = book(before, anna);
      RecordRef loan = before.records().create(anna, "loan", Changes.of("book", book.id()));

      node.done(new Proposal.Files(() -> LIBRARY.stream().map(this::renamed).toList()));
      RecordRef issue = new RecordRef("issue", loan.id());
      node.runtime().clock().advance(Duration.ofHours(1));
      node.runtime().timers().fireDue();

      Actor boris = library(node).actor("boris").orElseThrow();
      assertEquals("handed", read(node, boris, issue).values().find("status").orElseThrow());
      assertEquals(boris.id(), read(node, boris, issue).values().find("keeper").orElseThrow());
      take(node, boris, issue, "harm");
      assertEquals("returned", read(node, boris, issue).values().find("status").orElseThrow());
      assertEquals("A page is torn.", read(node, boris, book).values().find("word").orElseThrow());
    }
  }

  @Test
  void whatBeganGoesOnWhenNothingBeginsAnyMore(DatabaseServer server) {
    try (TestDatabase database = server.empty();
        Node node = Node.open(database)) {
      node.runtime().clock().holdAt(NOON);
      node.runtime().start(() -> LIBRARY, false);
      Application before = library(node);
      Actor anna = before.actor("anna").orElseThrow();
      RecordRef book = book(before, anna);
      RecordRef loan = before.records().create(anna, "loan", Changes.of("book", book.id()));
      node.runtime().clock().advance(Duration.ofHours(1));
      node.runtime().timers().fireDue();

      node.done(
          new Proposal.Files(() ->
              LIBRARY.stream()
                  .filter(file -> !ofTheProcess(file))
                  .map(RenamedUnderInstancesTest::without)
                  .toList()));
      assertEquals(Map.of(), library(node).model().processes());
      Actor boris = library(node).actor("boris").orElseThrow();
      assertEquals(List.of("give_back"), offered(node, boris, loan));
      take(node, boris, loan, "damage");
      assertEquals("returned", read(node, boris, loan).values().find("status").orElseThrow());
    }
  }

  private static boolean ofTheProcess(SourceFile file) {
    return file.path().contains("lending_process")
        || file.path().endsWith("/asked.yaml")
        || file.path().contains("/scenarios/");
  }

  /** Nothing is left that only the process does, and what running instances need is kept. */
  private static SourceFile without(SourceFile file) {
    String rest =
        file.text()
            .replaceAll("(?m)^(process\\.lending_process|notification\\.asked)\\..*\n", "")
            .replace("event: by_process\nobject: loan", "event: loan.created")
            .replace(" && it != record.reader", "")
            .replace("to: lent,", "to: lent, by: { librarian: true },")
            .replace("to: returned,", "to: returned, by: { librarian: true },");
    return new SourceFile(file.path(), rest.getBytes(StandardCharsets.UTF_8));
  }

  /** The transitions that a task of his offers. */
  private static List<String> offered(Node node, Actor actor, RecordRef ref) {
    return read(node, actor, ref).abilities().offers().stream()
        .filter(offer -> offer.task().isPresent())
        .map(offer -> offer.transition().name())
        .toList();
  }

  private static void take(Node node, Actor boris, RecordRef issue, String field) {
    var task = library(node).tasks().about(boris, issue).getFirst();
    library(node)
        .tasks()
        .complete(boris, task.task().id(), "give_back", Changes.of(field, "A page is torn."));
  }

  private static RecordRef book(Application library, Actor actor) {
    View.ListView books =
        (View.ListView) Objects.requireNonNull(library.model().views().get("books"));
    long id = library.query().list(actor, ListRequest.of(books, 1)).rows().getFirst().id();
    return new RecordRef("book", id);
  }

  private static Application library(Node node) {
    return node.runtime().platform().application("library").orElseThrow();
  }

  private static VisibleRecord read(Node node, Actor actor, RecordRef ref) {
    return library(node).query().get(actor, ref).orElseThrow();
  }

  private static SourceFile edited(SourceFile file, String from, String to) {
    return new SourceFile(
        file.path(), file.text().replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private SourceFile renamed(SourceFile file) {
    String path = file.path();
    String text = file.text();
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      String word = "\\b" + name.getKey() + "\\b";
      path = path.replaceAll(word, name.getValue());
      text = text.replaceAll(word, name.getValue());
    }
    String born =
        text.replaceFirst("\\Aobject: issue\n", "object: issue\nrenamed_from: loan\n")
            .replace("role: keeper\n", "role: keeper\nrenamed_from: librarian\n")
            .replaceAll("( keeper: +\\{ to: user,)", "$1 renamed_from: librarian,")
            .replaceAll("( harm: +\\{ type: text,)", "$1 renamed_from: damage,")
            .replaceAll("( word: +\\{ type: text,)", "$1 renamed_from: remark,")
            .replace(" normal: {}", " normal: { renamed_from: usual }")
            .replaceAll("( handed: +\\{ )title", "$1renamed_from: lent, title")
            .replaceAll("( wanted: +\\{ )title", "$1renamed_from: asked, title");
    return new SourceFile(path, born.getBytes(StandardCharsets.UTF_8));
  }
}
