package io.formwork.process;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.process.ProcessHost;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Evaluator;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A platform of one room: keeps the tasks, does services by hand, knows the record's values. */
final class Desk implements ProcessHost {

  final Map<String, Opened> open = new LinkedHashMap<>();
  final Map<String, Instant> due = new HashMap<>();
  final List<String> abandoned = new ArrayList<>();
  final List<String> performed = new ArrayList<>();
  final Map<String, Object> values = new HashMap<>();
  final Map<String, Consumer<RecordRef>> services = new HashMap<>();

  private final Clock clock;

  Desk(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean holds(Expression condition, RecordRef about, Optional<String> outcome) {
    Expression.Scope scope =
        new Expression.Scope() {
          @Override
          public @Nullable Object value(Expression.Path path) {
            throw new IllegalArgumentException("Only variables are compared here");
          }

          @Override
          public @Nullable Object variable(String name) {
            return name.equals("outcome") ? outcome.orElse(null) : values.get(name);
          }

          @Override
          public Object setting(Setting setting) {
            return setting.defaultValue();
          }
        };
    return new Evaluator(clock, ZoneOffset.UTC).holds(condition, scope);
  }

  @Override
  public void openTask(Opened opened) {
    open.put(opened.task(), opened);
  }

  @Override
  public void abandonTask(String task) {
    abandoned.add(Objects.requireNonNull(open.remove(task), task).binding().node());
  }

  @Override
  public void perform(
      Process process,
      Process.Binding.Service service,
      RecordRef about,
      Optional<Actor> behind,
      Channel channel) {
    performed.add(service.node());
    services.getOrDefault(service.node(), record -> {}).accept(about);
  }

  @Override
  public Instant due(Process process, String node, Duration duration) {
    return clock.instant().plus(duration);
  }

  @Override
  public void taskDue(String task, Instant at) {
    if (!open.containsKey(task)) {
      throw new IllegalStateException("The task that falls due is not open");
    }
    due.put(task, at);
  }
}
