package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a search takes from among the newest records, and when it looks further back. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestMatchesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ApplicationModel model = ModelBuilder.desk().build();
  private final ObjectType ticket = model.object("ticket");
  private TestApplication application;

  @BeforeAll
  void open(DatabaseServer server) {
    application = TestApplication.open(model, server);
    write("Принтер молчит", 1, 3);
    write("Принтер горит", 300_000, 3);
    write("Принтер ждёт", 500_000, 3);
    write("Сервер встал", 500_100, 2);
    write("Серверная закрыта", 500_200, 2);
  }

  @AfterAll
  void close() {
    application.close();
  }

  private void write(String subject, long first, int records) {
    application
        .sql()
        .change(
            "INSERT INTO desk.ticket (id, version, subject) SELECT n, 1, ? FROM generate_series(?, ?) n",
            subject,
            first,
            first + records - 1);
  }

  @Test
  void looksFurtherBackOnlyForWhatIsRare() {
    assertEquals(ids(500_000, 3), found("принтер", 3));
    assertEquals(join(ids(500_000, 3), ids(300_000, 3)), found("принтер", 6));
    assertEquals(join(ids(500_000, 3), ids(300_000, 3), ids(1, 3)), found("принтер", 20));
  }

  @Test
  void takesWholeWordsBeforeWhatBeginsSo() {
    assertEquals(ids(500_100, 2), found("сервер", 2));
    assertEquals(join(ids(500_200, 2), ids(500_100, 2)), found("сервер", 4));
    assertEquals(ids(500_200, 2), found("серверн", 2));
  }

  private List<Long> found(String word, int most) {
    Path subject = new Path(Root.RECORD, List.of(ticket.field("subject")));
    Expression where = new Call(Function.HAS_BEGINNING, List.of(subject, new Constant(word)));
    Environment environment = new Environment(NOON, model.timezone(), new NothingKnown());
    return new JdbcRecordSearch(model, application.sql())
        .best(
            new Ranking(
                ticket,
                where,
                List.of(new Weighed(subject, true)),
                List.of(word),
                true,
                most,
                environment));
  }

  /** The newest first. */
  private static List<Long> ids(long first, int records) {
    return LongStream.range(0, records).map(n -> first + records - 1 - n).boxed().toList();
  }

  @SafeVarargs
  private static List<Long> join(List<Long>... parts) {
    return List.of(parts).stream().flatMap(List::stream).toList();
  }
}
