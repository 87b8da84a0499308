package io.formwork.core.application;

import io.formwork.core.actor.Actor;
import io.formwork.core.command.DefinitionService;
import io.formwork.core.command.RecordService;
import io.formwork.core.command.RestoreService;
import io.formwork.core.command.SettingService;
import io.formwork.core.command.TaskService;
import io.formwork.core.command.UndoService;
import io.formwork.core.command.UploadService;
import io.formwork.core.dashboard.Dashboards;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.explain.Explanations;
import io.formwork.core.export.Export;
import io.formwork.core.flow.RestingProcesses;
import io.formwork.core.flow.Timers;
import io.formwork.core.notification.Inbox;
import io.formwork.core.presence.RecordPresence;
import io.formwork.core.query.FileReading;
import io.formwork.core.query.History;
import io.formwork.core.query.Past;
import io.formwork.core.query.ProcessTrace;
import io.formwork.core.query.Query;
import io.formwork.core.query.SettingReading;
import io.formwork.core.right.Reach;
import io.formwork.core.right.ReachableTasks;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.screen.MenuScreens;
import io.formwork.core.screen.RecordForms;
import io.formwork.core.store.Transactions;
import io.formwork.core.transfer.BulkService;
import io.formwork.core.transfer.ImportService;
import io.formwork.core.transfer.TableFiles;
import io.formwork.core.user.Substitutions;
import io.formwork.core.user.Users;
import io.formwork.core.view.Openings;
import io.formwork.core.webhook.Webhooks;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One release of an application with its services. Immutable: whoever began a request with it
 * finishes with it; the next request asks the {@link Platform} again.
 *
 * @param stores the database beneath, for what belongs to the platform itself; screens and REST use
 *     the services
 * @param rules the compiled rules beneath, which go with this snapshot
 * @param timers where due timers of this application fire
 * @param resting what becomes of processes about records that are deleted
 */
public record Application(
    ApplicationModel model,
    long release,
    Clock clock,
    Evaluation evaluation,
    Users users,
    Substitutions substitutions,
    RecordService records,
    DefinitionService definitions,
    UploadService uploads,
    FileReading files,
    Query query,
    TaskService tasks,
    Inbox inbox,
    RecordPresence presence,
    History history,
    Past past,
    UndoService undoing,
    RestoreService restoring,
    ProcessTrace trace,
    Export export,
    BulkService bulk,
    ImportService imports,
    TableFiles tables,
    Releases releases,
    SettingService settingService,
    SettingReading settings,
    Webhooks webhooks,
    Explanations explanations,
    Openings openings,
    ApplicationStores stores,
    RuleEngine rules,
    Timers.Target timers,
    RestingProcesses resting,
    Transactions transactions)
    implements AutoCloseable {

  public String name() {
    return model.name();
  }

  /**
   * Everything that one request reads and writes, in one transaction: it goes over one connection,
   * reads each record once, and sees one state of the settings. It may be called again from its
   * beginning when the database ends a deadlock.
   */
  public <T> T together(Supplier<T> request) {
    return transactions.required(request);
  }

  /**
   * Everything that a request which only reads asks for: over one connection, each record once. No
   * transaction has to be begun and ended for it.
   */
  public <T> T reading(Supplier<T> request) {
    return transactions.reading(request);
  }

  /** The person with that login, if the application has a role for them. */
  public Optional<Actor> actor(String login) {
    return users.actor(login);
  }

  /** Lets go for good of records that were deleted long enough ago; answers how many. */
  public int sweep() {
    return restoring.sweep(resting::end);
  }

  /** What the charts of its dashboards show. */
  public Dashboards dashboards() {
    return new Dashboards(model, query);
  }

  /** How far the person could ever come in it. */
  public Reach reach(Actor actor) {
    return new Reach(model, actor, new ReachableTasks(model, evaluation, actor));
  }

  /** The menus of its people. */
  public MenuScreens menus(Locale locale) {
    return new MenuScreens(model, openings, locale);
  }

  /** Forms over its records. */
  public RecordForms forms() {
    return new RecordForms(model, evaluation);
  }

  /** Gives back what only this snapshot holds; nobody may be using it any more. */
  @Override
  public void close() {
    rules.close();
    stores.close();
  }
}
