package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.key.KeyScope;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what a key opens; what is no longer there bears its name. */
record ScopeWords(Visit visit, List<Openable> openable) {

  String of(KeyScope scope) {
    String opened =
        scope.applications().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(app -> part(app.getKey(), app.getValue()))
            .collect(Collectors.joining("; "));
    String writes = text(scope.writes() ? "keys.writes" : "keys.reads");
    return scope.administers()
        ? text("keys.scope_administers", writes, opened)
        : text("keys.scope", writes, opened);
  }

  private String part(String app, KeyScope.Part part) {
    Optional<Openable> known =
        openable.stream().filter(one -> one.model().name().equals(app)).findFirst();
    String title = known.map(one -> visit.say(one.model().title())).orElse(app);
    String roles =
        titles(part.roles(), known.map(Openable::roles).orElse(List.of()), Role::name, Role::title);
    String objects =
        titles(
            part.objects(),
            known.map(Openable::objects).orElse(List.of()),
            ObjectType::name,
            ObjectType::title);
    String narrowed = roles + (roles.isEmpty() || objects.isEmpty() ? "" : " · ") + objects;
    return narrowed.isEmpty() ? title : title + " (" + narrowed + ")";
  }

  private <T> String titles(
      Set<String> names, List<T> known, Function<T, String> name, Function<T, Label> title) {
    Map<String, Label> titles = known.stream().collect(Collectors.toMap(name, title));
    return names.stream()
        .sorted()
        .map(one -> Optional.ofNullable(titles.get(one)).map(visit::say).orElse(one))
        .collect(Collectors.joining(", "));
  }
}
