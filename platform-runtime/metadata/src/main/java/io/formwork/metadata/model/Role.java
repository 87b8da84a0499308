package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind of person may do and sees first. What is not granted is refused.
 *
 * @param includes roles whose grants, and menu where it has none of its own, this role has too
 * @param grants object to what may be done with its records
 * @param administers whether it may plan, publish and see releases
 * @param publishesCode whether it may also publish what runs as code: DRL files
 * @param startsAt the view, dashboard or page opened after signing in
 * @param menu views, dashboards and pages in order; {@code my_tasks} is the task inbox
 * @param groups of a view in the menu, the group under which it stands; those of a group follow one
 *     another
 */
public record Role(
    String name,
    Label title,
    Set<String> includes,
    Map<String, List<Grant>> grants,
    boolean administers,
    boolean publishesCode,
    Optional<String> startsAt,
    List<String> menu,
    Map<String, Label> groups) {

  public Role {
    includes = Ordered.copyOf(includes);
    grants = Ordered.copyOf(grants);
    menu = List.copyOf(menu);
    groups = Ordered.copyOf(groups);
  }

  /**
   * A row predicate with a set of fields. Grants unite.
   *
   * @param where the records it covers; all when empty
   * @param only the fields it covers; all when empty
   * @param in the states it covers; all when empty
   * @param written how it stands in the definition
   */
  public record Grant(
      Action action,
      Optional<Expression> where,
      Set<String> only,
      Set<String> in,
      Written written) {

    public Grant {
      only = Ordered.copyOf(only);
      in = Ordered.copyOf(in);
    }

    /** What goes with this grant to read where nothing else is said. */
    public Grant implying(Action other) {
      return new Grant(other, where, only, in, written.asImplied());
    }
  }

  /**
   * A grant as somebody wrote it, to be shown to people.
   *
   * @param place of the grant
   * @param where the words of its condition; empty when there is none
   * @param implied whether nobody wrote it: it follows from a grant to read
   */
  public record Written(Span place, String where, boolean implied) {

    /** Of a grant that stands there itself. */
    public Written(Span place, String where) {
      this(place, where, false);
    }

    Written asImplied() {
      return new Written(place, where, true);
    }
  }

  /** What may be granted on an object. */
  public enum Action {
    READ,
    CREATE,
    UPDATE,
    DELETE,
    EXPORT,
    IMPORT,
    /** To be told what happened to what is read; goes with reading unless a policy says it. */
    HISTORY,
    /** To find by words what is read; goes with reading unless a policy says it. */
    SEARCH;

    /** Those that go with reading where a policy does not say them. */
    public static final List<Action> WITH_READING = List.of(HISTORY, SEARCH);
  }
}
