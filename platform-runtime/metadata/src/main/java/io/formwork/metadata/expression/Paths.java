package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.Environment.Start;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.ValueType.Simple;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a name or a chain of names leads to: {@code status}, {@code assignee.line}, {@code
 * resolution.due}.
 */
final class Paths {

  /** The words that have a meaning in some places and not in others. */
  private static final Set<String> PLACE_WORDS =
      Set.of("me", "old", "it", "this", "record", "outcome");

  private final Environment environment;
  private final Names names;
  private final Complaints complaints;
  private final Inlining inlining;

  Paths(Environment environment, Complaints complaints, Inlining inlining) {
    this.environment = environment;
    this.names = environment.names();
    this.complaints = complaints;
    this.inlining = inlining;
  }

  /** The value at the end of the chain. The hint serves the message about a word without quotes. */
  Typed resolve(CelExpr node, ValueType hint) {
    return Chain.of(node)
        .map(chain -> resolve(chain, hint))
        .orElseGet(() ->
            complaints.unsupported(
                node, "Only a field, a relation or a variable may stand before a point."));
  }

  private Typed resolve(Chain chain, ValueType hint) {
    String first = chain.name(0);
    if (first.equals(Setting.ROOT)) {
      return setting(chain);
    }
    Optional<Typed> special = special(chain, first);
    if (special.isPresent()) {
      return special.get();
    }
    Start start = environment.roots().get(first);
    if (start != null) {
      return follow(chain, 1, start);
    }
    if (environment.bare().isPresent() && isField(environment.bare().get(), chain)) {
      return follow(chain, 0, environment.bare().get());
    }
    return unknown(chain, hint);
  }

  private Optional<Typed> special(Chain chain, String first) {
    Environment.Given given = environment.variables().get(first);
    Typed value = null;
    if (given != null) {
      value = new Typed(new Expression.Variable(first, given.field()), given.value());
    } else if (first.equals("now")) {
      value = new Typed(new Expression.Now(), Simple.MOMENT);
    } else if (first.equals("today")) {
      value = new Typed(new Expression.Today(), Simple.DAY);
    }
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(
        chain.size() == 1
            ? value
            : complaints.leadsNowhere(chain.node(0), chain.node(1), value.type().description()));
  }

  private Typed setting(Chain chain) {
    if (!environment.settings()) {
      return complaints.settingNotKnownHere(chain.node(0));
    }
    if (chain.size() == 1) {
      return complaints.unknownSetting(chain.node(0), "", names.settings());
    }
    Optional<Setting> setting = names.setting(chain.name(1));
    if (setting.isEmpty()) {
      return complaints.unknownSetting(chain.node(1), chain.name(1), names.settings());
    }
    ValueType type = ValueType.of(setting.get().type(), names);
    return chain.size() == 2
        ? new Typed(new Expression.SettingValue(setting.get()), type)
        : complaints.leadsNowhere(chain.node(1), chain.node(2), type.description());
  }

  private boolean isField(Start start, Chain chain) {
    return field(start.object(), chain, 0).isPresent();
  }

  private Typed unknown(Chain chain, ValueType hint) {
    String name = chain.name(0);
    CelExpr node = chain.node(0);
    if (PLACE_WORDS.contains(name)) {
      return complaints.notKnownHere(node, name, environment);
    }
    if (hint instanceof ValueType.Words words && words.words().contains(name)) {
      return complaints.missingQuotes(node, name);
    }
    return environment
        .bare()
        .map(
            bare -> complaints.unknownField(node, bare.object(), name, names.fields(bare.object())))
        .orElseGet(() -> complaints.unknownName(node, name, environment));
  }

  private Typed follow(Chain chain, int from, Start start) {
    Typed reached =
        new Typed(new Path(start.root(), List.of()), new ValueType.Reference(start.object()));
    int next = from;
    while (next < chain.size()) {
      if (!(reached.type() instanceof ValueType.Reference(String object))
          || !(reached.expression() instanceof Path path)) {
        return noRelation(chain, next, reached);
      }
      Optional<Field> field = field(object, chain, next);
      if (field.isEmpty()) {
        return complaints.unknownField(
            chain.node(next), object, chain.name(next), names.fields(object));
      }
      next += field.get().name().equals(chain.name(next)) ? 1 : 2;
      reached = inlining.field(object, field.get(), path, chain.node(next - 1));
    }
    return reached;
  }

  /** The field of one name or, as with clocks, of two that a point joins. */
  private Optional<Field> field(String object, Chain chain, int index) {
    return names
        .field(object, chain.name(index))
        .or(() -> chain.dotted(index).flatMap(name -> names.field(object, name)));
  }

  private Typed noRelation(Chain chain, int index, Typed reached) {
    return reached.type() == Simple.ANY
        ? reached
        : complaints.leadsNowhere(
            chain.node(index - 1), chain.node(index), reached.type().description());
  }
}
