package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.OpenTask;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.policy.Policies;
import io.formwork.core.query.Displays;
import io.formwork.core.query.Query;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Administrators;
import io.formwork.core.right.Judge;
import io.formwork.core.right.Rights;
import io.formwork.core.right.TaskGrants;
import io.formwork.core.right.Verdict;
import io.formwork.core.store.RecordStore;
import io.formwork.core.task.TaskStore;
import io.formwork.core.user.Users;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains decisions: it builds the verdict that decides, and takes it apart. People ask for
 * themselves; administrators ask for anybody, about records and values that they see themselves.
 */
public final class Explanations {

  private final ApplicationModel model;
  private final RecordStore store;
  private final Rights rights;
  private final Policies policies;
  private final Others others;
  private final OpenTasks tasks;
  private final Creation creation;
  private final AskedVerdicts verdicts;
  private final ThingExplanations things;

  /** What explanations stand on. */
  public record Ground(
      ApplicationModel model,
      RecordStore store,
      Rights rights,
      Policies policies,
      Query query,
      Users users,
      TaskStore tasks,
      TaskGrants grants,
      Displays displays,
      ReadEnvironment environment,
      Openings openings) {}

  public Explanations(Ground ground) {
    this.model = ground.model();
    this.store = ground.store();
    this.rights = ground.rights();
    this.policies = ground.policies();
    this.others = new Others(model, ground.query(), ground.users());
    this.tasks =
        new OpenTasks(
            model, ground.tasks(), ground.grants(), ground.displays(), ground.environment());
    this.creation = new Creation(policies, others);
    this.verdicts = new AskedVerdicts(rights);
    this.things = new ThingExplanations(model, ground.openings(), others);
  }

  /** Those of views and classes of files. */
  public ThingExplanations things() {
    return things;
  }

  /** Whether the person may learn where definitions say so, and ask for other people. */
  public boolean informs(Actor asker) {
    return new Administrators(model).include(asker);
  }

  /**
   * Why somebody may do something with a record, or may not.
   *
   * @param whom the person it is about
   * @throws RefusedException when the record is not there for the asker, or the answer would tell
   *     what the asker may not see
   */
  public Explanation of(Actor asker, Actor whom, RecordRef ref, String question) {
    requireOwn(asker, whom);
    StoredRecord record = seen(asker, ref);
    Question asked = Question.of(record.type(), question);
    requireKnown(asker, record, asked);
    Verdict verdict = verdicts.of(whom, record, asked);
    Discretion discretion = new Discretion(model, policies, rights, store, asker);
    if (!discretion.allows(verdict, record, whom)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("explain.reads_hidden"));
    }
    Judge judge = rights.judge(whom, record);
    Decision decision = judge.decide(verdict);
    List<Finding> findings = new Findings(model, whom, record, judge).of(verdict);
    return decision.allowed() || ShutGuard.keepsOut(verdict, decision)
        ? new Explanation(asked, decision, findings, List.of(), List.of(), List.of())
        : refused(asker, record, asked, decision, findings, discretion);
  }

  /**
   * Why somebody may create records of an object, or may not: {@code create}, {@code
   * create:subject}.
   *
   * @throws RefusedException when something else is asked, which needs a record
   */
  public Explanation ofObject(Actor asker, Actor whom, ObjectType type, String question) {
    requireOwn(asker, whom);
    return creation.explain(asker, whom, type, Question.of(type, question));
  }

  /** The fields that the person's roles let change in some records, if not in all. */
  public List<Field> changedSometimes(Actor actor, ObjectType type) {
    return type.fields().values().stream()
        .filter(Field::writable)
        .filter(field -> !policies.ruling(actor, type, field, Action.UPDATE).never())
        .toList();
  }

  /** Whether the person's roles let delete some records of the object, if not all. */
  public boolean deletesSometimes(Actor actor, ObjectType type) {
    return rights.mayDelete(actor, type);
  }

  private void requireOwn(Actor asker, Actor whom) {
    if (whom.id() != asker.id() && !informs(asker)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("explain.forbidden"));
    }
  }

  /** A field that the asker never comes across is none; definitions are for administrators. */
  private void requireKnown(Actor asker, StoredRecord record, Question question) {
    if (question instanceof Question.OfField(Action action, Field field)
        && !informs(asker)
        && !known(asker, record, field)) {
      throw new RefusedException(Kind.INVALID, Message.of("field.unknown", field.name()));
    }
  }

  private boolean known(Actor asker, StoredRecord record, Field field) {
    return Stream.of(Action.READ, Action.UPDATE, Action.CREATE)
            .anyMatch(action -> !policies.ruling(asker, record.type(), field, action).never())
        || rights
            .judge(asker, record)
            .holds(new Verdict.Lent(new Verdict.Loan.Shown(field.name())));
  }

  /** As {@link #of}, for whoever holds the database itself and could read everything there. */
  public Explanation forOperator(Actor whom, RecordRef ref, String question) {
    StoredRecord record =
        find(ref)
            .orElseThrow(
                () -> new RefusedException(Kind.NOT_FOUND, Message.of("record.not_found")));
    Question asked = Question.of(record.type(), question);
    Verdict verdict = verdicts.of(whom, record, asked);
    Judge judge = rights.judge(whom, record);
    Decision decision = judge.decide(verdict);
    List<Finding> findings = new Findings(model, whom, record, judge).of(verdict);
    boolean alone = decision.allowed() || ShutGuard.keepsOut(verdict, decision);
    List<Role> roles =
        alone
            ? List.of()
            : others.roles(whom, record, judge, somebody -> verdicts.of(somebody, record, asked));
    return new Explanation(
        asked,
        decision,
        findings,
        roles.stream().map(Role::title).toList(),
        List.of(),
        alone ? List.of() : tasks.lending(whom, record, verdict));
  }

  private Optional<StoredRecord> find(RecordRef ref) {
    return Optional.ofNullable(model.objects().get(ref.object()))
        .flatMap(type -> store.find(type, ref.id()));
  }

  private Explanation refused(
      Actor asker,
      StoredRecord record,
      Question asked,
      Decision decision,
      List<Finding> findings,
      Discretion discretion) {
    List<Role> roles =
        others.roles(
            asker,
            record,
            rights.judge(asker, record),
            somebody -> verdicts.of(somebody, record, asked));
    List<String> people =
        others.people(asker, roles, somebody -> may(somebody, record, asked, discretion));
    List<OpenTask> open = tasks.lending(asker, record, verdicts.of(asker, record, asked));
    return new Explanation(
        asked, decision, findings, roles.stream().map(Role::title).toList(), people, open);
  }

  private boolean may(Actor somebody, StoredRecord record, Question asked, Discretion discretion) {
    Verdict verdict = verdicts.of(somebody, record, asked);
    return discretion.allows(verdict, record, somebody)
        && rights.judge(somebody, record).holds(verdict);
  }

  private StoredRecord seen(Actor asker, RecordRef ref) {
    return find(ref)
        .filter(record -> rights.reads(asker, record))
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("record.not_found")));
  }
}
