package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fields that are hidden, read-only or required in some states, and an object that extends one. */
@ExtendWith(DatabaseServerExtension.class)
class FieldsByStateTest {

  @Test
  void hidesAFieldEverywhereInItsStates(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          assertEquals(
              "FORBIDDEN price: You may not change the field “Цена”.",
              Workshop.refusal(() -> workshop.create("order", order("Стол", 10))));
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          assertEquals(
              "FORBIDDEN price: In the state “Черновик” the field “Цена” does not change.",
              Workshop.refusal(() -> workshop.update(order, Changes.of("price", BigDecimal.TEN))));
          workshop.take(order, "agree", Changes.none());
          workshop.update(order, Changes.of("price", BigDecimal.TEN));
          assertEquals(new BigDecimal("10.00"), listed(workshop).values().orNull("price"));
        });
  }

  @Test
  void masksTheColumnOfAListInTheStatesThatHideIt(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          workshop.take(order, "agree", Changes.none());
          assertFalse(readable(workshop, order).contains("reason"));
          workshop.update(order, Changes.of("price", BigDecimal.ONE));
          workshop.take(order, "refuse", Changes.of("reason", "Дорого"));
          assertTrue(readable(workshop, order).contains("reason"));
        });
  }

  @Test
  void keepsAFieldFromBeingChangedInItsStates(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", order("Стол", "Дубовый"));
          workshop.update(order, Changes.of("wish", "Сосновый"));
          workshop.take(order, "agree", Changes.none());
          assertEquals(
              "FORBIDDEN wish: In the state “Согласован” the field “Пожелание” does not change.",
              Workshop.refusal(() -> workshop.update(order, Changes.of("wish", "Любой"))));
        });
  }

  @Test
  void demandsAFieldOnTheWayIntoAState(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          workshop.take(order, "agree", Changes.none());
          assertEquals(
              "INVALID price: Fill in the field “Цена”.",
              Workshop.refusal(() -> workshop.take(order, "finish", Changes.none())));
          workshop.update(order, Changes.of("price", BigDecimal.TEN));
          workshop.take(order, "finish", Changes.none());
          assertEquals(
              "INVALID price: Fill in the field “Цена”.",
              Workshop.refusal(() -> workshop.update(order, Changes.of("price", null))));
        });
  }

  @Test
  void extendsAnObjectWithATableOfItsOwn(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          ObjectType urgent = workshop.application().model().object("urgent_order");
          assertEquals("Особое пожелание", urgent.field("wish").title().in(Locale.of("ru")));
          assertEquals(
              "INVALID until: Fill in the field “До какого дня”.",
              Workshop.refusal(() -> workshop.create("urgent_order", Changes.of("name", "Стол"))));
          Changes given = Changes.of("name", "Стул").with("until", LocalDate.of(2026, 3, 9));
          RecordRef order = workshop.create("urgent_order", given);
          workshop.take(order, "agree", Changes.none());
          workshop.take(order, "hurry", Changes.none());
          workshop.update(order, Changes.of("price", BigDecimal.TEN));
          workshop.take(order, "hurried_done", Changes.none());
          assertEquals("done", workshop.value(order, "status"));
          assertEquals(
              "INVALID name: Название слишком короткое.",
              Workshop.refusal(() -> workshop.create("urgent_order", given.with("name", "Я"))));
        });
  }

  @Test
  void groupsTheMenuOfARole(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          List<String> menu =
              workshop
                  .application()
                  .menus(Locale.of("ru"))
                  .of(workshop.person("orlova"))
                  .items()
                  .stream()
                  .map(item -> item.group().map(group -> group + "/").orElse("") + item.view())
                  .toList();
          assertEquals(
              List.of("visits", "works", "Справочники/clients", "Справочники/orders"), menu);
        });
  }

  private static Changes order(String name, Object value) {
    return Changes.of("name", name)
        .with(
            value instanceof String ? "wish" : "price",
            value instanceof Integer number ? BigDecimal.valueOf(number) : value);
  }

  private static Set<String> readable(Workshop workshop, RecordRef record) {
    return workshop
        .application()
        .query()
        .get(workshop.person("orlova"), record)
        .orElseThrow()
        .abilities()
        .readable();
  }

  private static Row listed(Workshop workshop) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "orders");
    return workshop
        .application()
        .query()
        .list(workshop.person("orlova"), ListRequest.of(view, 5))
        .rows()
        .getFirst();
  }
}
