package io.formwork.core.setting;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.metadata.model.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happened to the settings, in the journal of the application, chained as one record. */
public final class SettingJournal {

  /** No object may bear the name. */
  private static final RecordRef SETTINGS = new RecordRef(Setting.ROOT, 0);

  private final Journal journal;
  private final long release;

  /**
   * @param release under which changes happen
   */
  public SettingJournal(Journal journal, long release) {
    this.journal = journal;
    this.release = release;
  }

  /** Remembers a change; whoever does so has locked the settings. */
  public void append(Actor actor, Instant at, Map<String, FieldChange> changes) {
    journal.append(Journal.Entry.byHand(actor, SETTINGS, at, changes, release));
  }

  /** The newest first. */
  public List<Journal.Entry> last(int limit) {
    return journal.of(SETTINGS, limit);
  }
}
