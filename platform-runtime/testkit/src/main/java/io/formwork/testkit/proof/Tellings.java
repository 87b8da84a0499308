package io.formwork.testkit.proof;

import io.formwork.core.explain.Explanation;
import io.formwork.core.export.CsvForm;
import io.formwork.core.export.Export;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads everything through every channel, and holds each cell against the referee. */
record Tellings(Sight sight) {

  /** Each view is there for those to whom it opens. */
  void views() {
    for (View view : sight.application().model().views().values()) {
      boolean open = sight.doors().open(view);
      boolean found = sight.application().openings().opens(sight.actor(), view);
      sight.tally().judge("view", open, found, sight.said(view.name()));
    }
  }

  void records(ObjectType type) {
    for (World.Row row : sight.world().all(type.name())) {
      RecordRef ref = new RecordRef(type.name(), row.id());
      Optional<VisibleRecord> found = sight.application().query().get(sight.actor(), ref);
      boolean there = sight.insight().opens(row);
      sight.tally().judge("record", there, found.isPresent(), sight.said(ref.toString()));
      for (Field field : Sight.known(type)) {
        sight
            .tally()
            .judge(
                "record field",
                sight.opened(row, field),
                found.map(record -> record.values().has(field.name())).orElse(false),
                sight.said(ref + "." + field.name()));
      }
      found.ifPresent(record -> screens(record));
      history(row, ref);
    }
  }

  private void history(World.Row row, RecordRef ref) {
    boolean told = sight.application().history().tells(sight.actor(), ref);
    sight
        .tally()
        .judge("history", sight.insight().remembers(row), told, sight.said(ref.toString()));
    String text =
        sight
            .application()
            .history()
            .of(sight.actor(), ref, HistoryRequest.newest(9))
            .entries()
            .toString();
    sight.heard("history text", text);
  }

  private void screens(VisibleRecord record) {
    sight.heard("names", record.names().toString() + record.several() + record.display());
    sight.application().model().views().values().stream()
        .filter(View.FormView.class::isInstance)
        .map(View.FormView.class::cast)
        .filter(form -> form.object().equals(record.type().name()))
        .forEach(form ->
            sight.heard(
                "screen",
                sight
                    .application()
                    .forms()
                    .of(form, record, sight.actor(), sight.actor().language())
                    .toString()));
  }

  /** Every column of every row, over relations too, as a list and as a file. */
  void lists(ObjectType type) {
    List<FieldPath> columns = sight.columns(type);
    ListRequest request =
        Sight.request(type, columns, Optional.empty(), List.of(), Optional.empty());
    Map<Long, Values> listed = new LinkedHashMap<>();
    sight
        .application()
        .query()
        .list(sight.actor(), request)
        .rows()
        .forEach(row -> listed.put(row.id(), row.values()));
    table("list", type, columns, listed, false);
    Map<Long, Values> exported = new LinkedHashMap<>();
    sight
        .application()
        .query()
        .export(sight.actor(), request, row -> exported.put(row.id(), row.values()));
    table("export", type, columns, exported, true);
    if (sight.application().query().mayExport(sight.actor(), type.name()).allowed()) {
      sight.heard("file", file(request));
    }
  }

  private void table(
      String channel,
      ObjectType type,
      List<FieldPath> columns,
      Map<Long, Values> rows,
      boolean exported) {
    for (World.Row row : sight.world().all(type.name())) {
      boolean there =
          sight.referee().row(sight.person(), row, Action.READ)
              && (!exported || sight.referee().row(sight.person(), row, Action.EXPORT));
      Optional<Values> found = Optional.ofNullable(rows.get(row.id()));
      sight
          .tally()
          .judge(channel + " row", there, found.isPresent(), sight.said(type.name() + row.id()));
      for (FieldPath column : columns) {
        boolean allowed = there && sight.sees(row, column, exported);
        boolean told = found.map(one -> one.has(column.text())).orElse(false);
        sight
            .tally()
            .judge(
                channel, allowed, told, sight.said(type.name() + row.id() + "." + column.text()));
      }
    }
  }

  private String file(ListRequest request) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Export.Wanted wanted = new Export.Wanted(request, "proof", sight.actor().language());
    try {
      sight.application().export().csv(sight.actor(), wanted, CsvForm.plain()).writeTo(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  /** No explanation tells a value; and it agrees with what is shown. */
  void explanations(ObjectType type, int most) {
    sight.world().all(type.name()).stream()
        .limit(most)
        .forEach(row ->
            sight
                .application()
                .reading(() -> {
                  Sight.known(type).forEach(field -> explanations(row, field));
                  return row;
                }));
  }

  private void explanations(World.Row row, Field field) {
    RecordRef ref = new RecordRef(row.type().name(), row.id());
    sight
        .insight()
        .answers(row, field)
        .forEach((question, allowed) ->
            sight
                .tally()
                .judge(
                    "explain",
                    allowed,
                    explained(ref, question + ":" + field.name()),
                    sight.said(ref + " " + question + ":" + field.name())));
  }

  private boolean explained(RecordRef ref, String question) {
    try {
      Explanation explanation =
          sight.application().explanations().of(sight.actor(), sight.actor(), ref, question);
      sight.heard("explain text", explanation.toString());
      return explanation.decision().allowed();
    } catch (RefusedException refused) {
      return false;
    }
  }
}
