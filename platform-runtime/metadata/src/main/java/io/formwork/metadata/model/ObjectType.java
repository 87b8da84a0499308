package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of record: its fields, its lifecycle, its checks.
 *
 * <p>Every object has the system fields {@code id} (Long), {@code version} (Long), {@code
 * created_at}, {@code created_by}, {@code updated_at}. The object {@code user} is the platform's:
 * its fields {@code login}, {@code name}, {@code email}, {@code language}, {@code active} lie in
 * {@code fw."user"}, what an application adds (and {@code roles}) in the extension table of that
 * application. So it is with {@code unit}, where an application has it.
 *
 * @param name snake_case; an owned object of {@code ticket} named {@code messages} is {@code
 *     ticket_messages}
 * @param display what a record is called where it is mentioned
 * @param fields all of them in file order, system and clock fields last
 * @param owner the object it belongs to, whose reference field it carries; its rights to be read
 *     need the owner readable
 * @param uniques which values no two records share
 * @param summaries figures over its records that are kept while they are written
 * @param collections the records that refer to one of these, by the name under which it knows them
 * @param acyclic relations to the object itself that never come back to where they began
 * @param indexes orders that the database keeps at hand
 * @param table the table in the application's schema
 * @param removed names of fields that were taken out on purpose: their values are kept for {@link
 *     ApplicationModel#keepsRemoved()}
 * @param quietWhen the records that are written quietly: of everything that is done in the save of
 *     such a one only people are told who may read it (X36)
 * @param keepsDeleted how long a deleted record can be brought back; zero when not at all
 * @param presence who sees who else is at one of its records (X38, X40)
 */
public record ObjectType(
    String name,
    Label title,
    Template display,
    Map<String, Field> fields,
    Optional<Lifecycle> lifecycle,
    List<Check> checks,
    List<Clock> clocks,
    Optional<Ownership> owner,
    List<Unique> uniques,
    List<Index> indexes,
    List<Summary> summaries,
    Map<String, RecordCollection> collections,
    Set<String> acyclic,
    String table,
    Set<String> removed,
    Optional<Expression> quietWhen,
    Duration keepsDeleted,
    Presence presence) {

  /** How long deleted records are kept where nobody says. */
  public static final Duration KEEPS_DELETED = Duration.ofDays(30);

  /** The name of the platform's own object of people. */
  public static final String USER = "user";

  /** The name of the platform's own object of organisational units; an application may have it. */
  public static final String UNIT = "unit";

  /**
   * The name of the object in which it stands who takes whose place, from when to when; its records
   * lie with the application, as roles do, and the platform knows what they mean.
   */
  public static final String SUBSTITUTION = "substitution";

  public ObjectType {
    fields = Ordered.copyOf(fields);
    checks = List.copyOf(checks);
    clocks = List.copyOf(clocks);
    uniques = List.copyOf(uniques);
    indexes = List.copyOf(indexes);
    summaries = List.copyOf(summaries);
    collections = Ordered.copyOf(collections);
    acyclic = Ordered.copyOf(acyclic);
    removed = Ordered.copyOf(removed);
  }

  /**
   * Which object an owned object belongs to.
   *
   * @param object the owner, {@code ticket}
   * @param field the reference to it, {@code ticket}
   * @param collection the name under which the owner knows its children, {@code messages}
   */
  public record Ownership(String object, String field, String collection) {}

  /** An object with its fields, and nothing else to be said of it until the builder is told. */
  public static ObjectTypeBuilder of(String name, Label title, Map<String, Field> fields) {
    return new ObjectTypeBuilder(name, title, fields);
  }

  /** The field of that name. The model is checked: asking for one that is not there is a bug. */
  public Field field(String fieldName) {
    Field field = fields.get(fieldName);
    if (field == null) {
      throw new IllegalArgumentException("No field " + fieldName + " in " + name);
    }
    return field;
  }

  /** Whether its records belong to those of the other, which knows them under that name. */
  public boolean isOwnedBy(ObjectType other, String collection) {
    return owner
        .filter(ownership -> ownership.object().equals(other.name()))
        .filter(ownership -> ownership.collection().equals(collection))
        .isPresent();
  }

  public boolean isUser() {
    return name.equals(USER);
  }

  /** Whether its records are the platform's, so that all applications see the same ones. */
  public boolean isShared() {
    return isUser() || name.equals(UNIT);
  }
}
