package io.formwork.rule;

import io.formwork.core.entity.EntityType;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Condition;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a decision table as DRL: a rule a row, of which the first that holds acts. Every row
 * watches all inputs, so that a change of one asks all rows again and in their order. Tables come
 * before DRL of ordinary salience; when DRL changes an input, the table is asked again. A record
 * for which no row holds stays as it is.
 */
final class TableDrl {

  /** Above what authors of DRL are likely to write. */
  private static final int FIRST_SALIENCE = 100_000;

  private final String app;
  private final DecisionTable table;
  private final EntityType type;

  TableDrl(String app, DecisionTable table, EntityType type) {
    this.app = app;
    this.table = table;
    this.type = type;
  }

  String text() {
    StringBuilder drl = new StringBuilder();
    drl.append("package io.formwork.tables.").append(app).append("\n\n");
    drl.append("import ").append(type.beanClass().getName()).append("\n");
    for (int row = 0; row < table.rows().size(); row++) {
      drl.append("\n").append(rule(row));
    }
    return drl.toString();
  }

  private String rule(int index) {
    DecisionTable.Row row = table.rows().get(index);
    return """
    rule "%s %d"
        salience %d
        activation-group "%s"
        no-loop
    when
        $record : %s( %s )%s
    then
        modify( $record ) { %s }
    end
    """
        .formatted(
            table.name(),
            index + 1,
            FIRST_SALIENCE - index,
            table.name(),
            type.beanClass().getSimpleName(),
            conditions(row),
            watched(),
            results(row));
  }

  private String conditions(DecisionTable.Row row) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < table.when().size(); i++) {
      String property = type.propertyOf(table.when().get(i).name());
      switch (row.conditions().get(i)) {
        case Condition.Anything anything -> {}
        case Condition.OneOf oneOf -> conditions.add(condition(property, oneOf));
      }
    }
    return String.join(", ", conditions);
  }

  private static String condition(String property, Condition.OneOf oneOf) {
    List<String> literals = oneOf.values().stream().map(DrlLiteral::of).toList();
    return literals.size() == 1
        ? property + " == " + literals.getFirst()
        : property + " in ( " + String.join(", ", literals) + " )";
  }

  private String watched() {
    String properties =
        table.when().stream()
            .map(Field::name)
            .map(type::propertyOf)
            .collect(Collectors.joining(", "));
    return properties.isEmpty() ? "" : " @watch( " + properties + " )";
  }

  private String results(DecisionTable.Row row) {
    List<String> results = new ArrayList<>();
    for (int i = 0; i < table.then().size(); i++) {
      String property = type.propertyOf(table.then().get(i).name());
      String setter = "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
      results.add(setter + "( " + DrlLiteral.of(row.results().get(i)) + " )");
    }
    return String.join(", ", results);
  }
}
