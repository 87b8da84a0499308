package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can stand in a menu and be opened: a list, a form, a board, a dashboard, a page.
 */
public sealed interface View {

  String name();

  Label title();

  /**
   * The roles that open it; whoever comes to it by what the policies grant when it is empty. A role
   * that includes one of them opens it, too.
   */
  Set<String> openTo();

  /**
   * A list of records.
   *
   * @param where the records it shows, rights apart
   * @param filters fields offered as filters, in order
   * @param actions {@code create}, {@code import}, {@code bulk} and {@code export_xlsx}
   * @param form the form a row opens
   */
  record ListView(
      String name,
      Label title,
      Set<String> openTo,
      String object,
      List<FieldPath> columns,
      List<FieldPath> filters,
      List<Sort> sort,
      Optional<Expression> where,
      List<String> actions,
      Optional<String> form)
      implements View {
    public ListView {
      openTo = Ordered.copyOf(openTo);
      columns = List.copyOf(columns);
      filters = List.copyOf(filters);
      sort = List.copyOf(sort);
      actions = List.copyOf(actions);
    }
  }

  /**
   * A record on a page of its own, and the form of a task.
   *
   * @param panels beside or below the fields: {@code messages}, {@code tasks}, {@code history},
   *     {@code process}, and collections of the object
   */
  record FormView(
      String name,
      Label title,
      Set<String> openTo,
      String object,
      List<Section> sections,
      List<String> panels)
      implements View {
    public FormView {
      openTo = Ordered.copyOf(openTo);
      sections = List.copyOf(sections);
      panels = List.copyOf(panels);
    }
  }

  /**
   * A kanban board (G32). A drop is a transition.
   *
   * @param lanes the field whose values are the lanes: the lifecycle's
   * @param states the lanes in order
   */
  record BoardView(
      String name,
      Label title,
      Set<String> openTo,
      String object,
      String lanes,
      List<String> states,
      Optional<Expression> where,
      Card card,
      Optional<String> form)
      implements View {
    public BoardView {
      openTo = Ordered.copyOf(openTo);
      states = List.copyOf(states);
    }
  }

  /**
   * Summary analytics over one object (G30).
   *
   * @param period by which date records belong to the chosen period; empty when it always shows all
   */
  record DashboardView(
      String name,
      Label title,
      Set<String> openTo,
      String object,
      Optional<Period> period,
      List<Measure> measures,
      List<Chart> charts)
      implements View {
    public DashboardView {
      openTo = Ordered.copyOf(openTo);
      measures = List.copyOf(measures);
      charts = List.copyOf(charts);
    }

    /** The measure of that name; the model is checked. */
    public Measure measure(String measure) {
      return measures.stream().filter(m -> m.name().equals(measure)).findFirst().orElseThrow();
    }
  }

  /**
   * The stretch of time a dashboard shows.
   *
   * @param field the date or datetime that must lie in it
   * @param initially chosen when the dashboard opens: {@code last_7_days}, {@code last_30_days},
   *     {@code last_90_days}, {@code this_year} or {@code all}
   */
  record Period(FieldPath field, String initially) {}

  /** A page that a role starts at (G31). */
  record PageView(
      String name, Label title, Set<String> openTo, Optional<Label> greeting, List<Block> blocks)
      implements View {
    public PageView {
      openTo = Ordered.copyOf(openTo);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A titled group of fields; each row is laid out as it is written.
   *
   * @param readOnly whether its fields are only shown here; a task whose form this is does not
   *     grant them
   */
  record Section(
      Optional<Label> title,
      Optional<Expression> visibleWhen,
      boolean readOnly,
      List<List<Field>> rows) {}

  /** What a card of a board shows. */
  record Card(Field title, Optional<FieldPath> subtitle, List<FieldPath> badges) {}

  /** One key of an order. */
  record Sort(FieldPath path, boolean descending) {}

  /** A figure over the records of a dashboard. */
  record Measure(
      String name,
      Label title,
      Aggregate aggregate,
      Optional<FieldPath> of,
      Optional<Expression> where) {}

  /** How a figure is made of records. */
  enum Aggregate {
    COUNT,
    SUM,
    AVERAGE,
    MINIMUM,
    MAXIMUM
  }

  /**
   * A picture of a measure.
   *
   * @param by what it is broken down by; empty for a number
   * @param step for a date: {@code day}, {@code week} or {@code month}
   * @param split a second breakdown, drawn as series
   * @param opens the list that a click opens, filtered to what was clicked
   */
  record Chart(
      Label title,
      ChartKind kind,
      String measure,
      Optional<FieldPath> by,
      Optional<String> step,
      Optional<FieldPath> split,
      Optional<String> opens) {}

  /** How a measure is drawn. */
  enum ChartKind {
    NUMBER,
    BAR,
    LINE,
    PIE
  }

  /** A part of a page. */
  sealed interface Block {

    /** A prominent button that creates a record through a form. */
    record Create(String object, String form, Label title) implements Block {}

    /** The first rows of a list. */
    record Rows(String list, int limit) implements Block {}

    /** The person's open tasks. */
    record Tasks(int limit) implements Block {}

    /** A link to a view, or a dashboard in small: its numbers. */
    record Link(String view) implements Block {}

    /** The numbers of a dashboard, opening it at a click. */
    record Numbers(String dashboard) implements Block {}
  }
}
