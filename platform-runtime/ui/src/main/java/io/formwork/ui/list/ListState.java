package io.formwork.ui.list;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person has set on a list, as its address carries it, so that it can be kept and sent.
 *
 * @param sort the paths of columns in order, a minus before those that descend; empty for the
 *     list's own order
 * @param filters path to what was chosen, as written in the address
 * @param measure {@code dashboard.measure} whose condition narrows the list
 */
public record ListState(
    Optional<String> search,
    List<String> sort,
    Map<String, String> filters,
    Optional<String> measure) {

  private static final String SEARCH = "q";
  private static final String SORT = "sort";
  private static final String MEASURE = "measure";

  public ListState {
    sort = List.copyOf(sort);
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  public static ListState none() {
    return new ListState(Optional.empty(), List.of(), Map.of(), Optional.empty());
  }

  /** Reads the address. */
  public static ListState of(QueryParameters parameters) {
    Map<String, String> filters = new LinkedHashMap<>();
    parameters
        .getParameters()
        .forEach((name, values) -> filters.put(name, String.join(",", values)));
    Optional<String> search = Optional.ofNullable(filters.remove(SEARCH));
    String sort = filters.getOrDefault(SORT, "");
    filters.remove(SORT);
    Optional<String> measure = Optional.ofNullable(filters.remove(MEASURE));
    List<String> keys = Arrays.stream(sort.split(",")).filter(key -> !key.isBlank()).toList();
    return new ListState(search.filter(text -> !text.isBlank()), keys, filters, measure);
  }

  /** Writes the address. */
  public QueryParameters toAddress() {
    Map<String, String> all = new LinkedHashMap<>();
    search.ifPresent(text -> all.put(SEARCH, text));
    all.putAll(filters);
    measure.ifPresent(name -> all.put(MEASURE, name));
    if (!sort.isEmpty()) {
      all.put(SORT, sort.stream().collect(Collectors.joining(",")));
    }
    return QueryParameters.simple(all);
  }

  public ListState searching(String text) {
    Optional<String> wanted = Optional.of(text.strip()).filter(words -> !words.isEmpty());
    return new ListState(wanted, sort, filters, measure);
  }

  public ListState sortedBy(List<String> keys) {
    return new ListState(search, keys, filters, measure);
  }

  /** With that filter; an empty value takes it away. */
  public ListState filtered(String path, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(path, value);
    more.values().removeIf(String::isEmpty);
    return new ListState(search, sort, more, measure);
  }

  public ListState measuring(String dashboard, String name) {
    return new ListState(search, sort, filters, Optional.of(dashboard + "." + name));
  }

  public ListState withoutMeasure() {
    return new ListState(search, sort, filters, Optional.empty());
  }

  /** Whether anything narrows the list down. */
  public boolean narrows() {
    return search.isPresent() || !filters.isEmpty() || measure.isPresent();
  }
}
