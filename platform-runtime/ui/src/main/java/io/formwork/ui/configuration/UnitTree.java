package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.formwork.core.query.Row;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Units within units, as nested lists of links: keys and readers know how to go through them. */
final class UnitTree extends Nav {

  private static final long serialVersionUID = 1L;

  /** The top, which no unit is. */
  private static final long TOP = 0;

  UnitTree(Visit visit, List<Row> units, Optional<Long> chosen) {
    addClassName("fw-unit-tree");
    getElement().setAttribute("aria-label", text("units.title"));
    Set<Long> known = units.stream().map(Row::id).collect(Collectors.toSet());
    Map<Long, List<Row>> below =
        units.stream().collect(Collectors.groupingBy(unit -> parent(unit, known)));
    if (!units.isEmpty()) {
      add(list(visit, below, TOP, chosen));
    }
  }

  /** A unit whose parent the person does not see stands at the top. */
  private static long parent(Row unit, Set<Long> known) {
    return unit.values().find("parent").map(Long.class::cast).filter(known::contains).orElse(TOP);
  }

  private static UnorderedList list(
      Visit visit, Map<Long, List<Row>> below, long parent, Optional<Long> chosen) {
    UnorderedList list = new UnorderedList();
    for (Row unit : below.getOrDefault(parent, List.of())) {
      ListItem item = new ListItem(link(visit, unit, chosen));
      if (below.containsKey(unit.id())) {
        item.add(list(visit, below, unit.id(), chosen));
      }
      list.add(item);
    }
    return list;
  }

  private static Anchor link(Visit visit, Row unit, Optional<Long> chosen) {
    Anchor link = new Anchor(SetUpLinks.unit(visit.app(), unit.id()), new Span(unit.display()));
    Optional.ofNullable(unit.names().get("manager"))
        .ifPresent(manager -> {
          Span name = new Span(manager);
          name.addClassName("fw-soft");
          link.add(name);
        });
    link.addClassName("fw-unit-link");
    if (chosen.filter(id -> id == unit.id()).isPresent()) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}
