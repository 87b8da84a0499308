package io.formwork.language;

import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.model.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an expression may go on with. */
record KnownNames(Environment environment) {

  private static final Pattern PATH = Pattern.compile("([a-z_][a-z0-9_.]*)\\.$");

  /** Behind {@code assignee.} the fields of a person; otherwise everything that is known. */
  Collection<String> behind(String before) {
    Matcher path = PATH.matcher(before);
    return path.find() ? behindPath(List.of(path.group(1).split("\\."))) : all();
  }

  private Set<String> all() {
    Set<String> names = new TreeSet<>(environment.roots().keySet());
    names.addAll(environment.variables().keySet());
    names.addAll(List.of("now", "today"));
    if (environment.settings() && !environment.names().settings().isEmpty()) {
      names.add(Setting.ROOT);
    }
    environment.bare().ifPresent(bare -> names.addAll(environment.names().fields(bare.object())));
    return names;
  }

  private Set<String> behindPath(List<String> steps) {
    if (steps.equals(List.of(Setting.ROOT))) {
      return environment.settings() ? new TreeSet<>(environment.names().settings()) : Set.of();
    }
    Walked walked = Walked.of(environment, steps);
    return walked.object().map(this::fields).orElseGet(Set::of).stream()
        .collect(TreeSet::new, within(walked.open()), TreeSet::addAll);
  }

  /** Of a clock {@code resolution} the part behind its point. */
  private static BiConsumer<TreeSet<String>, String> within(String dotted) {
    return (names, name) -> {
      if (name.startsWith(dotted)) {
        names.add(name.substring(dotted.length()));
      }
    };
  }

  private Set<String> fields(String object) {
    return new TreeSet<>(environment.names().fields(object));
  }
}
