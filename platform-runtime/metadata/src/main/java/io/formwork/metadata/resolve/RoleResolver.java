package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Roles and what they grant. */
final class RoleResolver {

  /** Gives up what would go with reading. */
  private static final String NONE = "none";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final ViewNames views;

  RoleResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.objects = objects;
    this.views = new ViewNames(resolution);
  }

  SequencedMap<String, Role> all() {
    SequencedMap<String, Role> all = new LinkedHashMap<>();
    resolution.written().all(Kind.ROLE).forEach(d -> all.put(d.name(), role(d)));
    return all;
  }

  private Role role(Definition definition) {
    YamlNode.Mapping content = definition.content();
    String address = "role." + definition.name();
    Set<String> includes = new LinkedHashSet<>();
    for (YamlNode.Scalar other : content.scalars("includes")) {
      resolution
          .lookup()
          .find("role", resolution.written().byName(Kind.ROLE), other)
          .ifPresent(found -> includes.add(found.name()));
    }
    content.scalar("starts_at").ifPresent(views::find);
    MenuReader menu = new MenuReader(resolution.labels(), views, address);
    menu.read(content.items("menu"));
    return new Role(
        definition.name(),
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span()),
        includes,
        grants(content.mapping("policies")),
        content.text("administers").orElse("false").equals("true"),
        content.has("publishes"),
        content.text("starts_at"),
        menu.views(),
        menu.groups());
  }

  private Map<String, List<Role.Grant>> grants(YamlNode.Mapping policies) {
    Map<String, List<Role.Grant>> grants = new LinkedHashMap<>();
    policies
        .children()
        .forEach((name, policy) ->
            policies
                .entry(name)
                .flatMap(entry -> object(entry.key()))
                .ifPresent(object -> grants.put(object.name(), grants(object, policy))));
    return grants;
  }

  /** An object; the owned ones are also named {@code ticket.messages}. */
  private Optional<ObjectType> object(YamlNode.Scalar name) {
    Map<String, ObjectType> known = new LinkedHashMap<>(objects);
    objects
        .values()
        .forEach(object ->
            object
                .owner()
                .ifPresent(owner -> known.put(owner.object() + "." + owner.collection(), object)));
    return resolution.lookup().find("object", known, name);
  }

  private List<Role.Grant> grants(ObjectType object, YamlNode.Mapping policy) {
    List<Role.Grant> grants = new ArrayList<>();
    for (YamlNode.Entry entry : policy.list()) {
      Role.Action action = Role.Action.valueOf(entry.name().toUpperCase(Locale.ROOT));
      policy.scalars(entry.name()).stream()
          .filter(word -> !word.text().equals(NONE))
          .forEach(all ->
              grants.add(
                  new Role.Grant(
                      action,
                      Optional.empty(),
                      Set.of(),
                      Set.of(),
                      new Role.Written(all.span(), ""))));
      policy
          .mappings(entry.name())
          .forEach(keys -> grant(object, action, keys).ifPresent(grants::add));
    }
    grants.addAll(implied(policy, grants));
    return grants;
  }

  private static List<Role.Grant> implied(YamlNode.Mapping policy, List<Role.Grant> written) {
    return Role.Action.WITH_READING.stream()
        .filter(action -> !policy.has(action.name().toLowerCase(Locale.ROOT)))
        .flatMap(action ->
            written.stream()
                .filter(grant -> grant.action() == Role.Action.READ)
                .map(read -> read.implying(action)))
        .toList();
  }

  private Optional<Role.Grant> grant(ObjectType object, Role.Action action, YamlNode.Mapping keys) {
    Expressions expressions = resolution.expressions();
    Optional<Expression> where =
        expressions.condition(expressions.ofRecordAndMe(object.name()), keys.scalar("where"));
    if (keys.has("where") && where.isEmpty()) {
      return Optional.empty();
    }
    Set<String> only = new LinkedHashSet<>();
    String whose = "object \"%s\"".formatted(object.name());
    for (YamlNode.Scalar name : keys.scalars("only")) {
      resolution
          .lookup()
          .findIn(whose, "field", object.fields(), name)
          .ifPresent(field -> only.add(field.name()));
    }
    Role.Written written =
        new Role.Written(keys.span(), keys.text("where").map(String::strip).orElse(""));
    return Optional.of(new Role.Grant(action, where, only, states(object, keys), written));
  }

  private Set<String> states(ObjectType object, YamlNode.Mapping keys) {
    Set<String> states = new LinkedHashSet<>();
    Map<String, Lifecycle.State> known = object.lifecycle().map(Lifecycle::states).orElse(Map.of());
    String whose = "object \"%s\"".formatted(object.name());
    for (YamlNode.Scalar name : keys.scalars("in")) {
      resolution
          .lookup()
          .findIn(whose, "state", known, name)
          .ifPresent(state -> states.add(state.name()));
    }
    return states;
  }
}
