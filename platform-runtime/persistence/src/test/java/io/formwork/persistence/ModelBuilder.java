package io.formwork.persistence;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.View;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Small models for tests, as definitions would come to. */
public final class ModelBuilder {

  private final String app;
  private final Map<String, ObjectType> objects = new LinkedHashMap<>();
  private final Map<String, Choices> choices = new LinkedHashMap<>();
  private final Map<String, View> views = new LinkedHashMap<>();

  public ModelBuilder(String app) {
    this.app = app;
  }

  /** A desk of people, tickets and messages with every type of field. */
  public static ModelBuilder desk() {
    ModelBuilder desk = new ModelBuilder("desk");
    desk.choices("criticality", "low", "normal", "high");
    desk.object(
        desk.objectOf("user")
            .system()
            .platformPeople()
            .field("roles", new FieldType.Roles())
            .field("line", new FieldType.Choice("criticality"))
            .field("available", new FieldType.Flag()));
    desk.object(ticket(desk));
    desk.object(
        desk.objectOf("ticket_messages")
            .system()
            .field("ticket", new FieldType.Reference("ticket"))
            .field("text", new FieldType.RichText())
            .ownedBy("ticket", "messages"));
    return desk;
  }

  public static ObjectBuilder ticket(ModelBuilder desk) {
    return desk.objectOf("ticket")
        .system()
        .field("number", new FieldType.Sequence("T-{yyyy}-{00000}"))
        .searchable("subject", new FieldType.Text(200))
        .field("description", new FieldType.RichText())
        .field("criticality", new FieldType.Choice("criticality"))
        .field("rating", new FieldType.Whole(1, 5))
        .field("amount", new FieldType.Decimal(12, 2))
        .field("price", new FieldType.Money(Currency.getInstance("RUB"), Range.any()))
        .field("opens_at", new FieldType.TimeOfDay())
        .field("mail", new FieldType.Email())
        .field("phone", new FieldType.Phone(Optional.empty()))
        .field("page", new FieldType.Url())
        .field("tags", new FieldType.ChoiceSet("criticality"))
        .field("labels", new FieldType.Tags(40, 20))
        .field("scan", new FieldType.Files("scan", false))
        .field("scans", new FieldType.Files("scan", true))
        .field("data", new FieldType.Json())
        .field("urgent", new FieldType.Flag())
        .field("wanted_on", new FieldType.Day())
        .field("limit", new FieldType.Span())
        .field("resolution.due", new FieldType.Moment())
        .field("client", new FieldType.Reference("user"))
        .field("assignee", new FieldType.Reference("user"))
        .field("parent", new FieldType.Reference("ticket"))
        .field("watchers", new FieldType.References("user"))
        .field("linked", new FieldType.References("ticket"))
        .lifecycle();
  }

  public ModelBuilder choices(String name, String... values) {
    Map<String, Choices.Value> all = new LinkedHashMap<>();
    for (String value : values) {
      all.put(value, new Choices.Value(value, Label.of(value), Optional.empty()));
    }
    choices.put(name, new Choices(name, Label.of(name), true, all));
    return this;
  }

  public ObjectBuilder objectOf(String name) {
    return new ObjectBuilder(name);
  }

  public ModelBuilder object(ObjectBuilder object) {
    objects.put(object.name, object.build());
    return this;
  }

  public ModelBuilder list(String object, String... sort) {
    List<View.Sort> keys = new ArrayList<>();
    for (String key : sort) {
      String field = key.replace("-", "");
      FieldPath path = new FieldPath(List.of(require(object).field(field)));
      keys.add(new View.Sort(path, key.startsWith("-")));
    }
    views.put(
        object + "_list",
        new View.ListView(
            object + "_list",
            Label.of(object),
            Set.of(),
            object,
            List.of(),
            List.of(),
            keys,
            Optional.empty(),
            List.of(),
            Optional.empty()));
    return this;
  }

  private ObjectType require(String object) {
    return Objects.requireNonNull(objects.get(object), object);
  }

  public ApplicationModel build() {
    return new ApplicationModel(
        app,
        Label.of(app),
        "1.0.0",
        Locale.of("ru"),
        List.of(Locale.of("ru")),
        ZoneId.of("Europe/Moscow"),
        "always",
        new Branding(Optional.empty(), Optional.empty()),
        Duration.ofDays(30),
        Map.of(),
        objects,
        choices,
        Map.of(),
        Map.of(),
        Map.of(),
        views,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "f1");
  }

  /** Collects the fields of an object. */
  public static final class ObjectBuilder {

    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Summary> summaries = new ArrayList<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private Optional<Lifecycle> lifecycle = Optional.empty();
    private Optional<ObjectType.Ownership> owner = Optional.empty();

    private ObjectBuilder(String name) {
      this.name = name;
    }

    public ObjectBuilder field(String field, FieldType type) {
      return put(field, type, Optional.empty(), false);
    }

    public ObjectBuilder searchable(String field, FieldType type) {
      return put(field, type, Optional.empty(), true);
    }

    public ObjectBuilder computed(String field, FieldType type, Expression expression) {
      return put(field, type, Optional.of(expression), false);
    }

    public ObjectBuilder removed(String field) {
      removed.add(field);
      return this;
    }

    public ObjectBuilder without(String field) {
      fields.remove(field);
      return this;
    }

    /** A summary of what the texts say, as definitions write it. */
    public ObjectBuilder summary(String name, List<String> by, String... sums) {
      List<Summary.Dimension> dimensions = new ArrayList<>();
      for (String dimension : by) {
        int dot = dimension.lastIndexOf('.');
        Optional<Step> step = Step.of(dimension.substring(dot + 1));
        String field = step.isPresent() ? dimension.substring(0, dot) : dimension;
        dimensions.add(new Summary.Dimension(field(field), step));
      }
      summaries.add(new Summary(name, dimensions, Arrays.stream(sums).map(this::field).toList()));
      return this;
    }

    private Field field(String field) {
      return Objects.requireNonNull(fields.get(field), field);
    }

    ObjectBuilder system() {
      return field("created_at", new FieldType.Moment())
          .field("created_by", new FieldType.Reference("user"))
          .field("updated_at", new FieldType.Moment());
    }

    ObjectBuilder platformPeople() {
      return field("login", new FieldType.Text(40))
          .field("name", new FieldType.Text(200))
          .field("email", new FieldType.Text(200))
          .field("language", new FieldType.Text(10))
          .field("active", new FieldType.Flag());
    }

    ObjectBuilder ownedBy(String object, String collection) {
      owner = Optional.of(new ObjectType.Ownership(object, object, collection));
      return this;
    }

    ObjectBuilder lifecycle() {
      Map<String, Lifecycle.State> states = new LinkedHashMap<>();
      state(states, "assigning", StateKind.INITIAL, Optional.empty());
      state(states, "in_work", StateKind.ACTIVE, Optional.empty());
      state(states, "solved", StateKind.FINAL, Optional.of("solved"));
      lifecycle = Optional.of(new Lifecycle("status", "assigning", states, Map.of()));
      field("status", new FieldType.State(name));
      unstored("status_kind", new FieldType.StateKindOf(name));
      return unstored("status_outcome", new FieldType.Text(40));
    }

    private ObjectBuilder unstored(String field, FieldType type) {
      return put(field, type, Optional.empty(), false, Optional.empty());
    }

    private static void state(
        Map<String, Lifecycle.State> states,
        String state,
        StateKind kind,
        Optional<String> outcome) {
      states.put(
          state,
          new Lifecycle.State(
              state, Label.of(state), kind, outcome, Optional.empty(), Optional.empty()));
    }

    private ObjectBuilder put(
        String field, FieldType type, Optional<Expression> computed, boolean searchable) {
      Optional<String> column =
          computed.isPresent() ? Optional.empty() : Optional.of(field.replace('.', '_'));
      return put(field, type, computed, searchable, column);
    }

    private ObjectBuilder put(
        String field,
        FieldType type,
        Optional<Expression> computed,
        boolean searchable,
        Optional<String> column) {
      fields.put(
          field,
          Field.of(field, Label.of(field), type)
              .computed(computed)
              .column(column)
              .search(searchable ? Field.Search.HIGH : Field.Search.NONE)
              .build());
      return this;
    }

    ObjectType build() {
      return ObjectType.of(name, Label.of(name), fields)
          .lifecycle(lifecycle)
          .owner(owner)
          .removed(removed)
          .summaries(summaries)
          .build();
    }
  }
}
