package io.formwork.core.command;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.event.RecordListener;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.file.FileRegister;
import io.formwork.core.query.Displays;
import io.formwork.core.query.PeopleNames;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.right.Rights;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.store.DeletedRecords;
import io.formwork.core.store.Journal;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.store.VouchedStore;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.List;

/**
 * The faces of the one write path, made together so that nothing else can reach the writer.
 *
 * @param persons writes judged by policies
 * @param definitions writes of what definitions declare
 * @param undoing takes changes back for persons
 * @param restoring brings deleted records back for persons
 */
public record Commands(
    RecordService persons,
    DefinitionService definitions,
    UndoService undoing,
    RestoreService restoring) {

  /** What the write path stands on. */
  public record Ground(
      ApplicationModel model,
      Evaluation evaluation,
      Rights rights,
      RecordStore store,
      RecordSearch search,
      DeletedRecords deleted,
      Displays displays,
      ReadEnvironment environment,
      FileRegister files,
      VouchedStore vouched,
      TaskStore tasks,
      Journal journal,
      RuleEngine rules,
      Transactions transactions,
      Clock clock,
      long release) {}

  /**
   * The listeners are told in their order, within the transaction of the write.
   *
   * @param bounds is told where a person's save begins and ends
   */
  public static Commands on(Ground ground, List<RecordListener> listeners, SaveBounds bounds) {
    RecordWriter writer = writer(ground, listeners);
    PeopleNames people = new PeopleNames(ground.model(), ground.displays(), ground.environment());
    Overtaking overtaking =
        new Overtaking(ground.model(), ground.rights(), ground.journal(), people);
    PersonalWrites writes =
        new PersonalWrites(
            ground.model(),
            ground.rights(),
            ground.store(),
            writer,
            overtaking,
            new Followed(ground.model(), ground.vouched()));
    return new Commands(
        new RecordService(
            ground.model(),
            ground.rights(),
            writes,
            ground.tasks(),
            writer,
            bounds,
            ground.transactions(),
            ground.clock()),
        new DefinitionService(ground.model(), ground.store(), writer),
        new UndoService(
            ground.model(),
            writes,
            ground.rights(),
            ground.journal(),
            overtaking,
            writer,
            bounds,
            ground.transactions()),
        new RestoreService(
            writes,
            ground.rights(),
            ground.deleted(),
            writer,
            ground.transactions(),
            ground.clock(),
            ground.displays(),
            people,
            ground.evaluation()));
  }

  private static RecordWriter writer(Ground ground, List<RecordListener> listeners) {
    return new RecordWriter(
        new Derivation(
            ground.model(), ground.evaluation(), ground.store(), ground.rules(), ground.clock()),
        new Attachments(ground.model(), ground.files(), ground.clock()),
        new RecordChecks(ground.model(), ground.evaluation(), ground.store()),
        ground.store(),
        new Belongings(ground.model(), ground.store()),
        new Recycling(
            ground.model(),
            ground.store(),
            ground.deleted(),
            new TakenValues(ground.evaluation(), ground.search(), ground.environment()),
            ground.displays(),
            ground.environment(),
            ground.clock()),
        ground.journal(),
        listeners,
        ground.clock(),
        ground.release());
  }
}
