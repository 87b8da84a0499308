package io.formwork.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.deployment.Plan;
import io.formwork.core.plan.Planner;
import io.formwork.core.time.MovableClock;
import io.formwork.launcher.Installation;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a plan takes that counts in ten thousand tickets in every way there is. */
final class PlanTime implements Measurement {

  private static final String APP = "support_desk";
  private static final int TICKETS = 10_000;
  private static final int PLANS = 15;

  @Override
  public String word() {
    return "plan";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Plan over 10,000 live tickets",
        "definitions read and compared, records counted for a text made shorter, a text that is to"
            + " be there once and two fields that become required; first, then the median of "
            + PLANS);
    try (EmbeddedPostgres database = EmbeddedPostgres.start(installation.workFolder(), folder);
        HikariDataSource pool = pool(database.address())) {
      JdbcTransactions transactions = new JdbcTransactions(pool);
      Persistence persistence = new Persistence(pool, transactions);
      Clock clock = Clock.systemUTC();
      try (FormworkRuntime runtime =
          new FormworkRuntime(persistence, transactions, new MovableClock(clock))) {
        FolderSource source = new FolderSource(installation.home());
        if (!(runtime.start(source, true) instanceof Started.Serving)) {
          throw new IllegalStateException("The applications do not start");
        }
        new Tickets(TICKETS, "in_work", " about something long".repeat(6)).fill(database.address());
        Planner planner =
            new Planner(persistence.schema(), clock, app -> (process, version) -> Optional.empty());
        ApplicationModel serving = read(source.files());
        measure(
            source.files(),
            report,
            wanted -> transactions.required(() -> planner.plan(Optional.of(serving), wanted)));
      }
    }
  }

  /** Makes a plan for a model. */
  private interface Planning {
    Plan plan(ApplicationModel wanted);
  }

  private static void measure(List<SourceFile> files, Report report, Planning planning) {
    double[] times = new double[PLANS];
    Plan plan = new Plan(List.of());
    for (int i = -1; i < PLANS; i++) {
      long start = System.nanoTime();
      plan = planning.plan(read(changed(files)));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (i < 0) {
        report.figure("first", seconds, "s");
      } else {
        times[i] = seconds;
      }
    }
    report.figure("median", Report.median(times), "s");
    report.figure("95 of 100 below", Report.slowest(times), "s");
    report.figure("lines of the plan", plan.changes().size(), "");
    report.figure("of them refused", plan.refused().size(), "");
  }

  private static List<SourceFile> changed(List<SourceFile> files) {
    List<SourceFile> changed = new ArrayList<>();
    for (SourceFile file : files) {
      String text = file.text();
      if (file.path().endsWith(APP + "/objects/ticket.yaml")) {
        text =
            text.replace("max: 200,", "max: 100, unique: true,")
                .replace("choices: category,", "choices: category, required: true,")
                .replace("title: Описание,", "title: Описание, required: true,");
      }
      changed.add(new SourceFile(file.path(), text.getBytes(StandardCharsets.UTF_8)));
    }
    return changed;
  }

  private static ApplicationModel read(List<SourceFile> files) {
    var read = new ApplicationReader().read(() -> files);
    return read.model(APP)
        .orElseThrow(() -> new IllegalStateException(read.diagnostics().toString()));
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }
}
