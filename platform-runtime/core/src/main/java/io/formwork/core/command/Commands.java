package io.formwork.core.command;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.event.RecordListener;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.right.Rights;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.store.Journal;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.task.TaskStore;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.List;

/**
 * The two faces of the one write path, made together so that nothing else can reach the writer.
 *
 * @param persons writes judged by policies
 * @param definitions writes of what definitions declare
 */
public record Commands(RecordService persons, DefinitionService definitions) {

  /** What the write path stands on. */
  public record Ground(
      ApplicationModel model,
      Evaluation evaluation,
      Rights rights,
      RecordStore store,
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
    RecordWriter writer =
        new RecordWriter(
            new Derivation(
                ground.model(),
                ground.evaluation(),
                ground.store(),
                ground.rules(),
                ground.clock()),
            new RecordChecks(ground.model(), ground.evaluation(), ground.store()),
            ground.store(),
            ground.journal(),
            listeners,
            ground.clock(),
            ground.release());
    return new Commands(
        new RecordService(
            ground.model(),
            ground.rights(),
            ground.store(),
            ground.tasks(),
            writer,
            bounds,
            ground.transactions(),
            ground.clock()),
        new DefinitionService(ground.model(), ground.store(), writer));
  }
}
