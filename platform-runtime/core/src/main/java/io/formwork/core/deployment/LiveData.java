package io.formwork.core.deployment;

import io.formwork.core.store.SettingStore.Kept;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in the tables of an application while a plan is made. Only reads. Objects, fields and
 * expressions are those of the release that serves, unless another is said.
 */
public interface LiveData {

  /** How many records of the object hold the condition. */
  long count(ObjectType type, Expression condition);

  /** What becomes of the values of a field when it is kept as another. */
  Retyping retyping(ObjectType type, Field before, Field after);

  /**
   * What a field that is new will find in its column, because it was removed not long ago.
   *
   * @param after the field of the new release, of an object that is there already
   */
  Optional<Retyping> kept(ObjectType type, Field after);

  /**
   * Whether the database keeps already what a stored computed field of the new release is computed
   * as.
   */
  boolean isKept(ApplicationModel wanted, ObjectType type, Field computed);

  /** The records of an object that is new and was removed not long ago. */
  Optional<Long> keptRecords(ObjectType after);

  /**
   * Values that are there more than once, the most frequent first; none where a field of the rule
   * is new.
   */
  List<Duplicate> duplicates(ObjectType type, Unique unique, int limit);

  /** The settings that administrators have ever changed, by their names. */
  Map<String, Kept> settings();

  /** Where the running instances of a process stand. */
  List<Waiting> waiting(String process);

  /**
   * A conversion of values.
   *
   * @param values how many are not empty
   * @param unfit how many of them cannot be kept as the other type without losing something
   * @param rewrites whether the table is written anew, during which it cannot be used
   */
  record Retyping(long values, long unfit, boolean rewrites) {}

  /** A value, or several with a comma between, and in how many records it stands. */
  record Duplicate(String value, long records) {}

  /**
   * Instances of one version that wait at one node.
   *
   * @param node the id of the node entered last
   * @param since when the first of them began
   */
  record Waiting(String version, String node, long instances, Instant since) {}
}
