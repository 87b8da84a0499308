package io.formwork.core.application;

import io.formwork.core.command.Commands;
import io.formwork.core.command.DefinitionService;
import io.formwork.core.command.SettingService;
import io.formwork.core.command.TaskService;
import io.formwork.core.command.UploadService;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.event.RecordListener;
import io.formwork.core.explain.Explanations;
import io.formwork.core.export.Export;
import io.formwork.core.flow.Assignment;
import io.formwork.core.flow.DeclaredSteps;
import io.formwork.core.flow.ProcessDriver;
import io.formwork.core.flow.RecordProcessHost;
import io.formwork.core.flow.RestingProcesses;
import io.formwork.core.flow.Timers;
import io.formwork.core.notification.Announcer;
import io.formwork.core.notification.Inbox;
import io.formwork.core.notification.Letters;
import io.formwork.core.notification.Notifier;
import io.formwork.core.notification.Recipients;
import io.formwork.core.notification.Tidings;
import io.formwork.core.policy.Policies;
import io.formwork.core.presence.RecordPresence;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.process.ProcessStores;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.process.Processes;
import io.formwork.core.query.Displays;
import io.formwork.core.query.FileReading;
import io.formwork.core.query.History;
import io.formwork.core.query.Past;
import io.formwork.core.query.ProcessTrace;
import io.formwork.core.query.Query;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.query.SettingReading;
import io.formwork.core.right.Rights;
import io.formwork.core.right.TaskGrants;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.setting.SettingJournal;
import io.formwork.core.setting.Settings;
import io.formwork.core.transfer.BulkService;
import io.formwork.core.transfer.ImportLog;
import io.formwork.core.transfer.ImportService;
import io.formwork.core.transfer.RowWriting;
import io.formwork.core.transfer.TableFiles;
import io.formwork.core.transfer.Together;
import io.formwork.core.transfer.Trial;
import io.formwork.core.user.Substitutions;
import io.formwork.core.user.Users;
import io.formwork.core.view.Openings;
import io.formwork.core.webhook.WebhookJournal;
import io.formwork.core.webhook.WebhookTeller;
import io.formwork.core.webhook.Webhooks;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts the services of an application together; the one place where they are wired. */
public final class ApplicationAssembly {

  private ApplicationAssembly() {}

  /**
   * An application over its database.
   *
   * @param rules compiled against the classes of the stores
   * @param versions finds processes of earlier releases that instances still run
   */
  public static Application assemble(
      ApplicationModel model,
      long release,
      ApplicationStores stores,
      RuleEngine rules,
      ProcessVersions versions,
      Surroundings around) {
    Clock clock = around.clock();
    Evaluation evaluation =
        new Evaluation(model, stores.records(), new Settings(model, stores.settings()), clock);
    SettingJournal settingJournal = new SettingJournal(stores.journal(), release);
    Processes processes = new Processes(model, versions);
    TaskGrants taskGrants = new TaskGrants(model, stores.tasks(), stores.instances(), processes);
    Policies policies = new Policies(model);
    Openings openings = new Openings(model, policies);
    Rights rights = new Rights(model, policies, evaluation, taskGrants, stores.journal());
    ReadEnvironment environment = new ReadEnvironment(model, evaluation, clock);
    Users users =
        new Users(model, stores.records(), stores.search(), stores.units(), evaluation, clock);
    Substitutions substitutions = new Substitutions(model, users, stores.search(), environment);
    Query query =
        new Query(
            model, policies, rights, evaluation, stores.records(), stores.search(), environment);

    Tidings tidings = new Tidings(rights);
    Notifier notifier =
        new Notifier(
            model,
            evaluation,
            new Letters(
                model,
                stores.records(),
                rights,
                evaluation,
                new Displays(model, stores.search()),
                clock),
            new Recipients(evaluation, users),
            stores.notifications(),
            users,
            tidings);
    WebhookTeller webhooks =
        new WebhookTeller(model, evaluation, users, rights, query, tidings, around.outbox(), clock);
    // Listeners are told in this order; the driver joins last because its engine needs the
    // commands.
    List<RecordListener> listeners =
        new ArrayList<>(List.of(new Announcer(evaluation, tidings, List.of(notifier, webhooks))));
    Commands commands =
        Commands.on(
            new Commands.Ground(
                model,
                evaluation,
                rights,
                stores.records(),
                stores.search(),
                stores.deleted(),
                new Displays(model, stores.search()),
                environment,
                around.fileRegister(),
                around.vouched(),
                stores.tasks(),
                stores.journal(),
                rules,
                around.transactions(),
                clock,
                release),
            listeners,
            tidings);
    ProcessEngine engine =
        around
            .processEngines()
            .open(
                model,
                host(
                    model,
                    stores,
                    commands.definitions(),
                    evaluation,
                    notifier,
                    environment,
                    clock),
                new ProcessStores(stores.instances(), stores.history(), around.jobs()),
                versions);
    RestingProcesses resting =
        new RestingProcesses(model, stores.instances(), stores.tasks(), around.jobs(), clock);
    listeners.add(resting);
    listeners.add(new ProcessDriver(model, processes, engine));

    return new Application(
        model,
        release,
        clock,
        evaluation,
        users,
        substitutions,
        commands.persons(),
        commands.definitions(),
        new UploadService(
            model, around.fileRegister(), around.fileContents(), around.transactions(), clock),
        new FileReading(model, query, around.fileRegister(), around.fileContents()),
        query,
        new TaskService(
            model,
            stores.tasks(),
            processes,
            stores.records(),
            commands.persons(),
            substitutions,
            query,
            new Displays(model, stores.search()),
            environment,
            around.transactions()),
        new Inbox(stores.notifications(), around.transactions(), clock),
        new RecordPresence(query, stores.presence(), around.transactions(), clock),
        new History(model, query, stores.journal(), around.transactions()),
        new Past(model, query, stores.journal(), around.transactions()),
        commands.undoing(),
        commands.restoring(),
        new ProcessTrace(query, stores.instances(), stores.history(), processes),
        new Export(model, query, around.spreadsheets(), around.transactions(), clock),
        new BulkService(
            commands.persons(), query, new Trial(around.transactions(), stores.writes())),
        new ImportService(
            model,
            rights,
            query,
            evaluation,
            new RowWriting(
                model,
                rights,
                stores.records(),
                commands.persons(),
                query,
                new Together(new Trial(around.transactions(), stores.writes()), stores.writes())),
            around.transactions(),
            new ImportLog(stores.imports(), around.transactions(), clock)),
        new TableFiles(around.workbooks()),
        new Releases(model, around.releases(), around.transactions()),
        new SettingService(model, stores.settings(), settingJournal, around.transactions(), clock),
        new SettingReading(model, stores.settings(), settingJournal, around.transactions()),
        new Webhooks(
            model,
            evaluation,
            around.outbox(),
            new WebhookJournal(stores.journal(), release),
            around.transactions(),
            clock),
        new Explanations(
            new Explanations.Ground(
                model,
                stores.records(),
                rights,
                policies,
                query,
                users,
                stores.tasks(),
                taskGrants,
                new Displays(model, stores.search()),
                environment,
                openings)),
        openings,
        stores,
        rules,
        new Timers.Target(model, stores.records(), engine),
        resting,
        around.transactions());
  }

  private static RecordProcessHost host(
      ApplicationModel model,
      ApplicationStores stores,
      DefinitionService definitions,
      Evaluation evaluation,
      Notifier notifier,
      ReadEnvironment environment,
      Clock clock) {
    Assignment assignment =
        new Assignment(model, stores.records(), stores.search(), stores.journal(), environment);
    DeclaredSteps steps =
        new DeclaredSteps(model, stores.records(), definitions, assignment, evaluation, notifier);
    return new RecordProcessHost(
        model, stores.records(), stores.tasks(), evaluation, steps, notifier, clock);
  }
}
