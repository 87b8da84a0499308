package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.query.FilterText;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Computed fields that the database keeps: whoever writes, they are worth what they say. */
@ExtendWith(DatabaseServerExtension.class)
class StoredComputedTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void followsWhatItIsComputedFrom(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef visit = visit(workshop, "Осмотр", 2, 1500);
          assertEquals(new BigDecimal("3000.00"), workshop.value(visit, "fee"));
          workshop.update(visit, Changes.of("hours", 3L));
          assertEquals(new BigDecimal("4500.00"), workshop.value(visit, "fee"));
          assertEquals("Чек: Осмотр", workshop.value(visit, "receipt"));
          workshop.update(visit, Changes.of("hours", null));
          assertEquals("", workshop.value(visit, "fee"));
        });
  }

  @Test
  void isSortedFilteredAndSearched(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef small = visit(workshop, "Осмотр", 2, 100);
          RecordRef large = visit(workshop, "Ремонт", 9, 1000);
          RecordRef none = workshop.create("visit", given(workshop, "Ничего"));

          assertEquals(
              List.of(large.id(), small.id(), none.id()), found(workshop, Optional.empty(), ""));
          assertEquals(List.of(large.id()), found(workshop, typed(workshop, "fee > 500"), ""));
          assertEquals(List.of(none.id()), found(workshop, typed(workshop, "fee == null"), ""));
          assertEquals(List.of(small.id()), found(workshop, Optional.empty(), "чек: осм"));
        });
  }

  @Test
  void isThereOnceAndWrittenByNobody(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          visit(workshop, "Осмотр", 2, 100);
          assertEquals(
              "INVALID receipt: “Квитанция”: another record has this value already.",
              Workshop.refusal(() -> visit(workshop, "Осмотр", 3, 200)));
          assertEquals(
              "FORBIDDEN fee: The field “Стоимость” is filled by the system.",
              Workshop.refusal(() ->
                  workshop.create("visit", given(workshop, "Ремонт").with("fee", BigDecimal.ONE))));
        });
  }

  private static RecordRef visit(Workshop workshop, String purpose, long hours, long pay) {
    Changes more = given(workshop, purpose).with("hours", hours);
    return workshop.create("visit", more.with("pay", BigDecimal.valueOf(pay)));
  }

  private static Changes given(Workshop workshop, String purpose) {
    RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
    return Changes.of("client", client.id()).with("day", MONDAY).with("purpose", purpose);
  }

  private static Optional<Expression> typed(Workshop workshop, String filter) {
    FilterText texts = new FilterText(workshop.application().model());
    return texts.compile("visit", filter) instanceof FilterText.Outcome.Understood(var expression)
        ? Optional.of(expression)
        : Optional.empty();
  }

  private static List<Long> found(Workshop workshop, Optional<Expression> where, String searched) {
    ApplicationModel model = workshop.application().model();
    ObjectType visit = model.object("visit");
    FieldPath fee = new FieldPath(List.of(visit.field("fee")));
    ListRequest request =
        new ListRequest(
            "visit",
            List.of(fee),
            where,
            List.of(),
            List.of(new View.Sort(fee, true)),
            Optional.of(searched).filter(text -> !text.isEmpty()),
            0,
            9);
    return workshop.application().query().list(workshop.person("orlova"), request).rows().stream()
        .map(Row::id)
        .toList();
  }
}
