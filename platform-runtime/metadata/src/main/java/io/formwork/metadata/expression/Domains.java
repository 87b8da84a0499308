package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The values that an expression can tell apart at each of its places: all words of a choice, the
 * numbers it is compared with and those between, as many records as there are relations to compare.
 */
final class Domains {

  /** A text that nobody writes. */
  private static final String ANOTHER = "\uFFFF";

  /** A list of more roles is not tried in all its parts. */
  private static final int MOST_ROLES = 5;

  private final Names names;

  Domains(Names names) {
    this.names = names;
  }

  /**
   * The values of each place; one that is not there may be anything.
   *
   * @param known variables whose values are
   */
  Map<Place, List<Object>> of(Expression expression, Map<String, String> known) {
    Map<Place, Expression> places = new LinkedHashMap<>();
    Set<Object> constants = new LinkedHashSet<>();
    collect(expression, places, constants);
    Map<Place, List<Object>> domains = new LinkedHashMap<>();
    places.forEach((place, example) -> {
      List<Object> values =
          known(example, known).orElseGet(() -> values(example, places.values(), constants));
      if (!values.isEmpty()) {
        domains.put(place, values);
      }
    });
    return domains;
  }

  private static Optional<List<Object>> known(Expression place, Map<String, String> known) {
    return place instanceof Expression.Variable variable
        ? Optional.ofNullable(known.get(variable.name())).map(List::of)
        : Optional.empty();
  }

  private static void collect(
      Expression part, Map<Place, Expression> places, Set<Object> constants) {
    Place.of(part).ifPresent(place -> places.putIfAbsent(place, part));
    if (part instanceof Expression.Constant constant) {
      constants.add(constant.value());
    }
    Reads.parts(part).forEach(inner -> collect(inner, places, constants));
  }

  private List<Object> values(
      Expression place, Collection<Expression> places, Set<Object> constants) {
    if (place instanceof Path path && path.steps().isEmpty()) {
      return records(places);
    }
    List<Object> values =
        switch (place) {
          case Path path -> new ArrayList<>(ofField(path.steps().getLast(), places, constants));
          case Expression.Variable variable -> new ArrayList<>(texts(constants));
          default -> new ArrayList<>();
        };
    if (!values.isEmpty() && !isAlwaysThere(place)) {
      values.add(Trial.Absent.EMPTY);
    }
    return values;
  }

  /** A record is never without its state. */
  private static boolean isAlwaysThere(Expression place) {
    return place instanceof Path path
        && path.root() == Root.RECORD
        && path.steps().size() == 1
        && path.steps().getFirst().type() instanceof FieldType.State;
  }

  private List<Object> ofField(Field field, Collection<Expression> places, Set<Object> constants) {
    FieldType type = field.type();
    if (type instanceof FieldType.Reference) {
      return records(places);
    }
    if (type instanceof FieldType.Flag) {
      return List.of(true, false);
    }
    if (type instanceof FieldType.Roles) {
      return subsets(texts(constants).stream().filter(word -> !word.equals(ANOTHER)).toList());
    }
    if (type instanceof FieldType.Whole || type instanceof FieldType.Decimal) {
      return numbers(constants);
    }
    if (type instanceof FieldType.Text || type instanceof FieldType.RichText) {
      return texts(constants);
    }
    return names.words(type).map(words -> List.<Object>copyOf(words)).orElse(List.of());
  }

  /** So many that all relations can lead to different ones. */
  private static List<Object> records(Collection<Expression> places) {
    long relations =
        places.stream()
            .filter(place ->
                place instanceof Path path
                    && (path.steps().isEmpty()
                        || path.steps().getLast().type() instanceof FieldType.Reference))
            .count();
    return LongStream.rangeClosed(1, relations).<Object>mapToObj(id -> id).toList();
  }

  private static List<Object> texts(Set<Object> constants) {
    List<Object> texts = new ArrayList<>();
    constants.stream().filter(String.class::isInstance).forEach(texts::add);
    texts.add(ANOTHER);
    return texts;
  }

  /** The numbers that are named, one below, one above, and one between each two. */
  private static List<Object> numbers(Set<Object> constants) {
    TreeSet<BigDecimal> named = new TreeSet<>();
    constants.stream()
        .filter(Number.class::isInstance)
        .forEach(number -> named.add(Values.decimal(number)));
    if (named.isEmpty()) {
      named.add(BigDecimal.ZERO);
    }
    TreeSet<BigDecimal> all = new TreeSet<>(named);
    all.add(named.first().subtract(BigDecimal.ONE));
    all.add(named.last().add(BigDecimal.ONE));
    for (BigDecimal number : named.headSet(named.last())) {
      BigDecimal next = named.tailSet(number, false).first();
      all.add(number.add(next).divide(BigDecimal.TWO));
    }
    return new ArrayList<>(all);
  }

  private static List<Object> subsets(List<Object> words) {
    if (words.size() > MOST_ROLES) {
      return List.of();
    }
    return IntStream.range(0, 1 << words.size())
        .<Object>mapToObj(bits ->
            IntStream.range(0, words.size())
                .filter(i -> (bits & (1 << i)) != 0)
                .mapToObj(words::get)
                .toList())
        .toList();
  }
}
