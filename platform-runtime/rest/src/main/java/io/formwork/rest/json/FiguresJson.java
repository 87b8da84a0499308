package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.FigureRequest.Grouped;
import io.formwork.core.query.FigureRequest.Measure;
import io.formwork.core.query.Figures;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Groups with their figures in JSON; each stands under the name that it was asked for by. */
public final class FiguresJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FiguresJson() {}

  public static ObjectNode of(FigureRequest request, Figures figures) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    for (Values group : figures.groups()) {
      ObjectNode item = items.addObject();
      for (Grouped by : request.by()) {
        Map<Long, String> names = figures.names().getOrDefault(by.key(), Map.of());
        item.set(by.key(), group(by, group, names));
      }
      for (Measure measure : request.measures()) {
        item.set(
            measure.key(),
            group.find(measure.key()).map(FiguresJson::figure).orElse(NullNode.getInstance()));
      }
    }
    json.put("more", figures.more());
    return json;
  }

  private static JsonNode group(Grouped by, Values group, Map<Long, String> names) {
    Optional<Object> value = group.find(by.key());
    if (value.isEmpty()) {
      return NullNode.getInstance();
    }
    if (by.step().isPresent() || by.path().field().type() instanceof FieldType.Tags) {
      return NODES.textNode(value.get().toString());
    }
    Optional<String> name =
        value.get() instanceof Long id ? Optional.ofNullable(names.get(id)) : Optional.empty();
    return ValueJson.of(by.path().field().type(), value.get(), name);
  }

  /** Numbers as numbers, all else as ISO 8601 has it or as it is. */
  private static JsonNode figure(Object value) {
    return switch (value) {
      case Long number -> NODES.numberNode(number);
      case BigDecimal number -> decimal(number.stripTrailingZeros());
      default -> NODES.textNode(value.toString());
    };
  }

  private static JsonNode decimal(BigDecimal number) {
    return NODES.numberNode(number.scale() < 0 ? number.setScale(0) : number);
  }
}
