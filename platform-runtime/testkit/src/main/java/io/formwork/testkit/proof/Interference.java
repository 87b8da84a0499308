package io.formwork.testkit.proof;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.testkit.web.Visitor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Every text that a person may not see is exchanged in the database for another, behind the back of
 * the platform, so that no version and no time changes with it; and everything is asked again. What
 * is answered must be the same byte for byte, with all headers but the date: no exception.
 */
record Interference(Stage stage, Sight sight, Api api, DataSource database) {

  void prove() {
    List<World.Cell> hidden = hidden();
    List<String> addresses = addresses(hidden);
    List<String> before = answers(addresses);
    sight.tally().same("http exchanged", hidden.size(), hidden.size(), exchange(hidden), "texts");
    List<String> after = answers(addresses);
    for (int at = 0; at < addresses.size(); at++) {
      String said = sight.said(addresses.get(at));
      sight.tally().same("http again", 1, before.get(at), after.get(at), said);
    }
  }

  /** Texts that the referee shows to this person nowhere, not as part of a name either. */
  private List<World.Cell> hidden() {
    List<World.Cell> hidden = new ArrayList<>();
    for (ObjectType type : stage.objects()) {
      for (World.Row row : stage.world().all(type.name())) {
        for (Field field : Sight.known(type)) {
          boolean text =
              field.type() instanceof FieldType.Text || field.type() instanceof FieldType.RichText;
          boolean seen = sight.opened(row, field) || sight.named(row, field);
          if (text && !seen && row.values().containsKey(field.name())) {
            hidden.add(new World.Cell(row, field.name()));
          }
        }
      }
    }
    return hidden;
  }

  private List<String> addresses(List<World.Cell> hidden) {
    List<String> addresses = new ArrayList<>();
    for (ObjectType type : stage.objects()) {
      String fields =
          sight.columns(type).stream().map(FieldPath::text).collect(Collectors.joining(","));
      for (Field field : Sight.known(type)) {
        addresses.add(list(type, Map.of("fields", fields, "sort", "-" + field.name())));
        addresses.add(
            type.name()
                + "/aggregate?size=1000&measures=count,count:%1$s&by=%1$s".formatted(field.name()));
      }
      for (World.Row row : stage.world().all(type.name())) {
        addresses.add(Api.of(row));
        addresses.add(Api.of(row) + "/history");
      }
    }
    hidden.stream()
        .filter(cell -> !cell.row().type().name().equals(ObjectType.USER))
        .limit(2L * stage.world().all(stage.objects().getFirst().name()).size())
        .forEach(cell -> {
          String value = cell.row().text(cell.field());
          String filter = "%s == \"%s\"".formatted(cell.field(), value);
          addresses.add(list(cell.row().type(), Map.of("filter", filter, "total", "true")));
          addresses.add(list(cell.row().type(), Map.of("search", value, "total", "true")));
          addresses.add("search?q=" + value);
        });
    stage.application().model().views().values().stream()
        .filter(View.ListView.class::isInstance)
        .forEach(view -> addresses.add(view.name() + ".csv"));
    return addresses;
  }

  private static String list(ObjectType type, Map<String, String> parameters) {
    return type.name() + "?size=500&" + Visitor.query(parameters);
  }

  private List<String> answers(List<String> addresses) {
    return addresses.stream().map(address -> api.get(address).whole()).toList();
  }

  /** How many the database has exchanged. */
  private int exchange(List<World.Cell> cells) {
    int exchanged = 0;
    try (Connection connection = database.getConnection()) {
      for (World.Cell cell : cells) {
        String canary = stage.world().hatch();
        String sql =
            "UPDATE \"%s\".\"%s\" SET \"%s\" = ? WHERE id = ?"
                .formatted(api.app(), cell.row().type().name(), cell.field());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, canary);
          statement.setLong(2, cell.row().id());
          exchanged += statement.executeUpdate();
        }
        cell.row().values().put(cell.field(), canary);
        stage.world().put(canary, cell);
      }
      return exchanged;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
