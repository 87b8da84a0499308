package io.formwork.testkit.proof;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.explain.Explanation;
import io.formwork.core.export.CsvForm;
import io.formwork.core.export.Export;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.AggregateRequest;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.proof.Referee.Person;
import io.formwork.testkit.proof.World.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Asks one person's questions through every channel, and holds the answers against the referee. */
final class Examination {

  private static final int ALL = 10_000;

  /** What the world does not keep. */
  private static final Set<String> UNKNOWN = Set.of("id", "version", "status_outcome");

  private final Application application;
  private final World world;
  private final Referee referee;
  private final Tally tally;
  private final Actor actor;
  private final Person person;

  Examination(Application application, World world, Referee referee, Tally tally, World.Row self) {
    this.application = application;
    this.world = world;
    this.referee = referee;
    this.tally = tally;
    this.actor = application.actor((String) self.values().get("login")).orElseThrow();
    this.person =
        new Person(
            referee.withIncluded((List<?>) self.values().getOrDefault("roles", List.of())), self);
  }

  void records(ObjectType type) {
    for (World.Row row : world.all(type.name())) {
      RecordRef ref = new RecordRef(type.name(), row.id());
      Optional<VisibleRecord> found = application.query().get(actor, ref);
      boolean there = referee.row(person, row, Action.READ);
      tally.judge("record", there, found.isPresent(), said(ref.toString()));
      for (Field field : known(type)) {
        tally.judge(
            "record field",
            there && sees(row, field),
            found.map(record -> record.values().has(field.name())).orElse(false),
            said(ref + "." + field.name()));
      }
      found.ifPresent(record -> screens(record));
      heard("history", application.history().of(actor, ref, HistoryRequest.newest(9)).toString());
    }
  }

  private void screens(VisibleRecord record) {
    heard("names", record.names().toString() + record.several() + record.display());
    application.model().views().values().stream()
        .filter(View.FormView.class::isInstance)
        .map(View.FormView.class::cast)
        .filter(form -> form.object().equals(record.type().name()))
        .forEach(form ->
            heard(
                "screen",
                application.forms().of(form, record, actor, actor.language()).toString()));
  }

  /** Every column of every row, over relations too, as a list and as a file. */
  void lists(ObjectType type) {
    List<FieldPath> columns = columns(type);
    ListRequest request = request(type, columns, Optional.empty(), List.of(), Optional.empty());
    Map<Long, Values> listed = new LinkedHashMap<>();
    application
        .query()
        .list(actor, request)
        .rows()
        .forEach(row -> listed.put(row.id(), row.values()));
    table("list", type, columns, listed, false);
    Map<Long, Values> exported = new LinkedHashMap<>();
    application.query().export(actor, request, row -> exported.put(row.id(), row.values()));
    table("export", type, columns, exported, true);
    if (application.query().mayExport(actor, type.name()).allowed()) {
      heard("file", file(request));
    }
  }

  private void table(
      String channel,
      ObjectType type,
      List<FieldPath> columns,
      Map<Long, Values> rows,
      boolean exported) {
    for (World.Row row : world.all(type.name())) {
      boolean there =
          referee.row(person, row, Action.READ)
              && (!exported || referee.row(person, row, Action.EXPORT));
      Optional<Values> found = Optional.ofNullable(rows.get(row.id()));
      tally.judge(channel + " row", there, found.isPresent(), said(type.name() + row.id()));
      for (FieldPath column : columns) {
        boolean allowed = there && sees(row, column, exported);
        boolean told = found.map(one -> one.has(column.text())).orElse(false);
        tally.judge(channel, allowed, told, said(type.name() + row.id() + "." + column.text()));
      }
    }
  }

  private String file(ListRequest request) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Export.Wanted wanted = new Export.Wanted(request, "proof", actor.language());
    try {
      application.export().csv(actor, wanted, CsvForm.plain()).writeTo(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  /** Who filters by the very values finds the records on which they are seen, and no others. */
  void probes(ObjectType type) {
    for (FieldPath column : columns(type)) {
      if (!(column.field().type() instanceof FieldType.Text) || column.field().computed().isPresent()) {
        continue;
      }
      List<Expression> values = new ArrayList<>();
      List<Long> expected = new ArrayList<>();
      for (World.Row row : world.all(type.name())) {
        value(row, column).map(Expression.Constant::new).ifPresent(values::add);
        if (referee.row(person, row, Action.READ)
            && sees(row, column, false)
            && value(row, column).isPresent()) {
          expected.add(row.id());
        }
      }
      if (!values.isEmpty()) {
        Expression path = new Expression.Path(Expression.Root.RECORD, column.steps());
        Expression filter = new Expression.In(path, new Expression.ListOf(values));
        tally.same(
            "filter",
            values.size(),
            expected.stream().sorted().toList(),
            ids(request(type, List.of(), Optional.of(filter), List.of(), Optional.empty())).stream()
                .sorted()
                .toList(),
            said(type.name() + "." + column.text()));
        order(type, column, expected);
      }
    }
  }

  /** Records whose value is not seen come last, by their numbers. */
  private void order(ObjectType type, FieldPath column, List<Long> seen) {
    List<Long> hidden =
        world.all(type.name()).stream()
            .filter(row -> referee.row(person, row, Action.READ))
            .map(World.Row::id)
            .filter(id -> !seen.contains(id))
            .sorted()
            .toList();
    for (boolean descending : new boolean[] {false, true}) {
      List<Long> sorted =
          ids(
              request(
                  type,
                  List.of(),
                  Optional.empty(),
                  List.of(new View.Sort(column, descending)),
                  Optional.empty()));
      int visible = Math.max(0, sorted.size() - hidden.size());
      tally.same(
          "sort",
          hidden.size(),
          hidden,
          sorted.subList(Math.min(visible, sorted.size()), sorted.size()),
          said(type.name() + " by " + column.text()));
    }
  }

  /** The groups of a figure are the values that are seen, and one for all others. */
  void figures(ObjectType type) {
    for (Field field : known(type)) {
      if (field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Choice) {
        figure(type, field);
      }
    }
  }

  private void figure(ObjectType type, Field field) {
    List<World.Row> there =
        world.all(type.name()).stream()
            .filter(row -> referee.row(person, row, Action.READ))
            .toList();
    Map<String, Long> expected = new TreeMap<>();
    there.forEach(row ->
        expected.merge(
            sees(row, field) ? Reading.of(row, field).orElseThrow().toString() : "", 1L, Long::sum));
    Map<String, Long> answered = new TreeMap<>();
    application
        .query()
        .aggregate(actor, counted(type, field))
        .forEach(group ->
            answered.merge(
                group.find("by").map(Object::toString).orElse(""),
                group.get("value", Number.class).longValue(),
                Long::sum));
    tally.same(
        "figures", there.size(), expected, answered, said(type.name() + "." + field.name()));
  }

  private static AggregateRequest counted(ObjectType type, Field field) {
    return new AggregateRequest(
        type.name(),
        Optional.empty(),
        List.of(),
        View.Aggregate.COUNT,
        Optional.empty(),
        Optional.of(new FieldPath(List.of(field))),
        Optional.empty(),
        Optional.empty());
  }

  /** A canary that is looked for is found where it is seen. */
  void searches(ObjectType type, int most) {
    List<Field> searched =
        known(type).stream()
            .filter(field -> field.searchable() || field.type() instanceof FieldType.Sequence)
            .toList();
    world.all(type.name()).stream()
        .limit(most)
        .forEach(row ->
            searched.stream()
                .filter(field -> row.values().containsKey(field.name()))
                .forEach(field -> {
                  String canary = (String) row.values().get(field.name());
                  boolean there = referee.row(person, row, Action.READ) && sees(row, field);
                  List<Long> found =
                      ids(
                          request(
                              type,
                              List.of(),
                              Optional.empty(),
                              List.of(),
                              Optional.of(canary)));
                  tally.judge(
                      "search",
                      there,
                      found.contains(row.id()),
                      said(type.name() + row.id() + "." + field.name()));
                }));
  }

  /** To guess a hidden value is refused like any other value. */
  void guesses(ObjectType type, int most) {
    world.all(type.name()).stream()
        .filter(row -> referee.row(person, row, Action.READ))
        .limit(most)
        .forEach(row ->
            known(type).stream()
                .filter(field -> field.type() instanceof FieldType.Text && field.writable())
                .filter(field -> !sees(row, field) && row.values().containsKey(field.name()))
                .forEach(field ->
                    tally.same(
                        "guess",
                        1,
                        refusal(row, field, world.hatch()),
                        refusal(row, field, (String) row.values().get(field.name())),
                        said(type.name() + row.id() + "." + field.name()))));
  }

  private String refusal(World.Row row, Field field, String value) {
    try {
      application
          .records()
          .update(
              actor,
              new RecordRef(row.type().name(), row.id()),
              OptionalLong.empty(),
              Changes.of(field.name(), value));
      return "done";
    } catch (RefusedException refused) {
      return Messages.in(actor.language(), refused.refusal()).replace(value, "");
    }
  }

  /** No explanation tells a value; and it agrees with what is shown. */
  void explanations(ObjectType type, int most) {
    world.all(type.name()).stream()
        .limit(most)
        .forEach(row -> {
          for (Field field : known(type)) {
            RecordRef ref = new RecordRef(type.name(), row.id());
            boolean told = explained(ref, "read:" + field.name());
            boolean allowed =
                referee.row(person, row, Action.READ)
                    && referee.field(person, row, field, Action.READ);
            tally.judge("explain", allowed, told, said(ref + "." + field.name()));
          }
        });
  }

  private boolean explained(RecordRef ref, String question) {
    try {
      Explanation explanation = application.explanations().of(actor, actor, ref, question);
      heard("explain text", explanation.toString());
      return explanation.decision().allowed();
    } catch (RefusedException refused) {
      return false;
    }
  }

  /** Every canary in the text must be one that the person may see. */
  private void heard(String channel, String text) {
    for (Cell cell : world.heard(text)) {
      Field field = cell.row().type().field(cell.field());
      boolean named = cell.row().type().display().toString().contains(cell.field() + ",");
      boolean allowed =
          (referee.row(person, cell.row(), Action.READ) && sees(cell.row(), field))
              || (named && !referee.hidden(cell.row(), field));
      tally.judge(channel, allowed, true, said(cell.row().type().name() + "." + cell.field()));
    }
  }

  private boolean sees(World.Row row, Field field) {
    return referee.field(person, row, field, Action.READ)
        && (field.computed().isPresent() || Reading.of(row, field).isPresent());
  }

  private boolean sees(World.Row row, FieldPath column, boolean exported) {
    Field first = column.steps().getFirst();
    boolean whole = !exported || referee.exported(person, row, first);
    if (column.steps().size() == 1) {
      return whole && sees(row, first);
    }
    return whole
        && referee.over(person, row, first, column.field())
        && value(row, column).isPresent();
  }

  private Optional<Object> value(World.Row row, FieldPath column) {
    Field first = column.steps().getFirst();
    return column.steps().size() == 1
        ? Reading.of(row, first)
        : referee.target(row, first).flatMap(there -> Reading.of(there, column.field()));
  }

  /** The fields whose values the world knows. */
  private static List<Field> known(ObjectType type) {
    return type.fields().values().stream()
        .filter(field -> field.computed().isEmpty() && !UNKNOWN.contains(field.name()))
        .filter(field -> field.stored() || field.type() instanceof FieldType.StateKindOf)
        .toList();
  }

  private List<FieldPath> columns(ObjectType type) {
    List<FieldPath> columns = new ArrayList<>();
    for (Field field : known(type)) {
      columns.add(new FieldPath(List.of(field)));
      if (field.type() instanceof FieldType.Reference to) {
        known(application.model().object(to.object()))
            .forEach(there -> columns.add(new FieldPath(List.of(field, there))));
      }
    }
    return columns;
  }

  private List<Long> ids(ListRequest request) {
    return application.query().list(actor, request).rows().stream().map(Row::id).toList();
  }

  private static ListRequest request(
      ObjectType type,
      List<FieldPath> columns,
      Optional<Expression> where,
      List<View.Sort> sort,
      Optional<String> search) {
    return new ListRequest(type.name(), columns, where, List.of(), sort, search, 0, ALL);
  }

  private String said(String what) {
    return actor.login() + " " + what;
  }
}
