package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.FilterText;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the state of a record hides is found out by nobody. Two orders: of the draft “Шкаф” the
 * price 5 and the reason are hidden; “Стол” is refused, so that its price 10 and reason are seen.
 */
@ExtendWith(DatabaseServerExtension.class)
class HiddenByStateTest {

  @Test
  void noFilterFindsIt(DatabaseServer server) {
    play(
        server,
        workshop -> {
          assertEquals(List.of("Стол Дорого"), filtered(workshop, "price > 0"));
          assertEquals(List.of("Шкаф"), filtered(workshop, "price == null"));
          assertEquals(List.of(), filtered(workshop, "reason == \"Тайна\""));
        });
  }

  @Test
  void noOrderTellsIt(DatabaseServer server) {
    play(
        server,
        workshop -> {
          FieldPath price = new FieldPath(List.of(type(workshop).field("price")));
          for (boolean descending : new boolean[] {true, false}) {
            assertEquals(
                List.of("Стол Дорого", "Шкаф"),
                asked(workshop, Optional.empty(), List.of(new View.Sort(price, descending)), ""),
                "an empty price comes last");
          }
        });
  }

  @Test
  void noSearchFindsIt(DatabaseServer server) {
    play(
        server,
        workshop -> {
          assertEquals(
              List.of("Стол Дорого"), asked(workshop, Optional.empty(), List.of(), "дорого"));
          assertEquals(List.of(), asked(workshop, Optional.empty(), List.of(), "тайна"));
        });
  }

  @Test
  void noSpreadsheetHoldsIt(DatabaseServer server) {
    play(
        server,
        workshop -> {
          String spreadsheet = workshop.spreadsheet("orders");
          assertTrue(spreadsheet.contains("Шкаф"), spreadsheet);
          assertTrue(spreadsheet.contains("<v>10.00</v>"), spreadsheet);
          assertFalse(spreadsheet.contains("<v>5.00</v>"), spreadsheet);
        });
  }

  @Test
  void noGuessTellsIt(DatabaseServer server) {
    play(
        server,
        workshop -> {
          RecordRef draft = new RecordRef("order", wardrobe(workshop));
          String wrong = guess(workshop, draft, new BigDecimal("6.00"));
          assertEquals(
              "FORBIDDEN price: In the state “Черновик” the field “Цена” does not change.", wrong);
          assertEquals(wrong, guess(workshop, draft, new BigDecimal("5.00")));
          workshop.update(draft, Changes.of("status", "draft"));
        });
  }

  private static String guess(Workshop workshop, RecordRef draft, BigDecimal price) {
    return Workshop.refusal(() -> workshop.update(draft, Changes.of("price", price)));
  }

  private static long wardrobe(Workshop workshop) {
    ListRequest all =
        new ListRequest(
            "order", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), 0, 10);
    return workshop.application().query().list(workshop.person("orlova"), all).rows().stream()
        .filter(row -> row.display().equals("Шкаф"))
        .mapToLong(Row::id)
        .findFirst()
        .orElseThrow();
  }

  private static void play(DatabaseServer server, Consumer<Workshop> test) {
    Workshop.play(
        server,
        List.of("people", "orders"),
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          workshop.take(order, "agree", Changes.none());
          workshop.update(order, Changes.of("price", BigDecimal.TEN));
          workshop.take(order, "refuse", Changes.of("reason", "Дорого"));
          test.accept(workshop);
        });
  }

  private static ObjectType type(Workshop workshop) {
    return workshop.application().model().object("order");
  }

  private static List<String> filtered(Workshop workshop, String condition) {
    FilterText.Outcome outcome =
        new FilterText(workshop.application().model()).compile("order", condition);
    return outcome instanceof FilterText.Outcome.Understood understood
        ? asked(workshop, Optional.of(understood.filter()), List.of(), "")
        : List.of(outcome.toString());
  }

  /** What the orders that are found are called. */
  private static List<String> asked(
      Workshop workshop, Optional<Expression> where, List<View.Sort> sort, String search) {
    ListRequest request =
        new ListRequest(
            "order",
            List.of(),
            where,
            List.of(),
            sort,
            Optional.of(search).filter(text -> !text.isEmpty()),
            0,
            10);
    return workshop.application().query().list(workshop.person("orlova"), request).rows().stream()
        .map(Row::display)
        .toList();
  }
}
