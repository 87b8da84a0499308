package io.formwork.rest.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.rest.Library;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query asks of a list, and what is said of a query that asks wrongly. */
class ListParametersTest {

  private final ListParameters parameters = new ListParameters(Library.model());

  @Test
  void asksForTheFirstFiftyWithAllFieldsButLongTexts() {
    ListParameters.Asked asked = page(Map.of());

    assertEquals(OptionalInt.of(1), asked.page());
    assertEquals(50, asked.size());
    assertEquals(0, asked.request().offset());
    assertEquals(
        List.of(
            "title", "pages", "price", "lent", "bought_at", "reading_time", "author", "loan.due"),
        texts(asked.request().columns()));
  }

  @Test
  void readsPageOrderFieldsAndSearch() {
    ListRequest request =
        page(Map.of(
                "page", List.of("3"),
                "size", List.of("20"),
                "sort", List.of("-price, author.name"),
                "fields", List.of("title,author.name,loan.due"),
                "search", List.of(" война ")))
            .request();

    assertEquals(40, request.offset());
    assertEquals(20, request.limit());
    assertEquals(List.of("title", "author.name", "loan.due"), texts(request.columns()));
    assertEquals("price", request.sort().get(0).path().text());
    assertTrue(request.sort().get(0).descending());
    assertEquals("author.name", request.sort().get(1).path().text());
    assertEquals(Optional.of("война"), request.search());
  }

  @Test
  void compilesTheFilter() {
    Optional<Expression> filter =
        page(Map.of("filter", List.of("pages > 300 && author.name == \"Толстой\"")))
            .request()
            .where();

    assertInstanceOf(Expression.And.class, filter.orElseThrow());
  }

  @Test
  void pointsIntoTheFilter() {
    List<Fault> faults = faults(Map.of("filter", List.of("pages > 300 && titel == \"x\"")));

    assertEquals(1, faults.size());
    Fault.Place.Parameter place =
        assertInstanceOf(Fault.Place.Parameter.class, faults.getFirst().place());
    assertEquals(Optional.of(new Position(1, 16)), place.position());
    assertTrue(faults.getFirst().sentence().toString().contains("Did you mean \"title\"?"));
  }

  @Test
  void refusesWhatIsNoFilter() {
    assertEquals(1, faults(Map.of("filter", List.of("pages + 1"))).size());
    assertEquals(1, faults(Map.of("filter", List.of("pages >"))).size());
    assertEquals(1, faults(Map.of("filter", List.of("lent" + " && lent".repeat(1_000)))).size());
  }

  @Test
  void complainsOfEverythingAtOnce() {
    List<Fault> faults =
        faults(
            Map.of(
                "size", List.of("0"),
                "page", List.of("x"),
                "sort", List.of("-prise,text"),
                "fields", List.of("author.nam"),
                "filtre", List.of("lent")));

    assertEquals(6, faults.size());
  }

  @Test
  void goesOnlySoFar() {
    assertEquals(1, faults(Map.of("page", List.of("2001"), "size", List.of("50"))).size());
    assertEquals(99_950, page(Map.of("page", List.of("2000"))).request().offset());
  }

  @Test
  void goesOnFromThePlaceThatItToldBefore() {
    Place place =
        new Place(
            List.of(
                Optional.of(new BigDecimal("12345678.90")),
                Optional.empty(),
                Optional.of(Instant.parse("2026-03-02T09:00:00.123456Z")),
                Optional.of("Ёлка \"🎄\"")),
            Long.MAX_VALUE);
    Map<String, List<String>> query =
        Map.of("sort", List.of("-price,author.name,bought_at,title"), "filter", List.of("lent"));

    String next = page(query).next(new Page(List.of(), true, Optional.of(place))).orElseThrow();
    ListParameters.Asked asked = page(with(query, "after", next));

    assertEquals(Optional.of(place), asked.request().after());
    assertEquals(0, asked.request().offset());
    assertEquals(OptionalInt.empty(), asked.page());
    assertEquals(Optional.empty(), asked.next(new Page(List.of(), false, Optional.of(place))));
  }

  @Test
  void takesNoPlaceOfAnotherList() {
    Map<String, List<String>> query = Map.of("sort", List.of("price"));
    Place place = new Place(List.of(Optional.of(BigDecimal.ONE)), 5);
    String next = page(query).next(new Page(List.of(), true, Optional.of(place))).orElseThrow();

    assertEquals(1, faults(Map.of("after", List.of(next))).size());
    assertEquals(1, faults(with(Map.of("sort", List.of("-price")), "after", next)).size());
    assertEquals(
        1,
        faults(with(Map.of("sort", List.of("price"), "search", List.of("x")), "after", next))
            .size());
    assertEquals(1, faults(with(with(query, "page", "2"), "after", next)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "!",
        "W10",
        "bnVsbA",
        "1e999999999",
        "12.5e3",
        "NaN",
        "",
        "\u0000",
        "1.",
        "--1",
        "٣"
      })
  void takesNoPlaceThatSomebodyMadeUp(String key) {
    Map<String, List<String>> query = Map.of("sort", List.of("price"));
    Place place = new Place(List.of(Optional.of(key)), 5);
    String next = page(query).next(new Page(List.of(), true, Optional.of(place))).orElseThrow();

    assertEquals(1, faults(with(query, "after", next)).size());
    if (!key.isBlank()) {
      assertEquals(1, faults(with(query, "after", key)).size());
    }
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> query, String name, String value) {
    Map<String, List<String>> more = new HashMap<>(query);
    more.put(name, List.of(value));
    return more;
  }

  @Test
  void narrowsDeclaredList() {
    ListRequest plain = parameters.file(Library.lentBooks(), Map.of()).request();
    ListRequest narrowed =
        parameters
            .file(
                Library.lentBooks(),
                Map.of("filter", List.of("pages > 300"), "sort", List.of("title")))
            .request();

    assertEquals("price", plain.sort().getFirst().path().text());
    assertInstanceOf(Expression.Path.class, plain.where().orElseThrow());
    assertInstanceOf(Expression.And.class, narrowed.where().orElseThrow());
    assertEquals("title", narrowed.sort().getFirst().path().text());
    assertEquals(List.of("title"), texts(narrowed.columns()));
  }

  private ListParameters.Asked page(Map<String, List<String>> query) {
    return parameters.page(Library.BOOK, query);
  }

  private List<Fault> faults(Map<String, List<String>> query) {
    ProblemException problem = assertThrows(ProblemException.class, () -> page(query));
    assertEquals(ProblemKind.BAD_REQUEST, problem.kind());
    return problem.faults();
  }

  private static List<String> texts(List<FieldPath> paths) {
    return paths.stream().map(FieldPath::text).toList();
  }
}
