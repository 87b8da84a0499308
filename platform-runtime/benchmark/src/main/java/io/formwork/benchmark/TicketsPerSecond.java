package io.formwork.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.time.MovableClock;
import io.formwork.launcher.Installation;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.metadata.source.FolderSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many tickets go through the whole process in a second. */
final class TicketsPerSecond implements Measurement {

  private static final int SECONDS = 15;

  @Override
  public String word() {
    return "tickets";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Tickets through the whole process",
        "created, assigned, solved, accepted, rated: five durable commits; without a server,"
            + " embedded PostgreSQL on the same machine, "
            + SECONDS
            + " s each after as long to warm up");
    try (EmbeddedPostgres database = EmbeddedPostgres.start(installation.workFolder(), folder);
        HikariDataSource pool = pool(database.address())) {
      JdbcTransactions transactions = new JdbcTransactions(pool);
      try (FormworkRuntime runtime =
          new FormworkRuntime(
              new Persistence(pool, transactions),
              transactions,
              new MovableClock(Clock.systemUTC()))) {
        Started started = runtime.start(new FolderSource(installation.home()), true);
        if (!(started instanceof Started.Serving)) {
          throw new IllegalStateException(started.toString());
        }
        TicketStory story =
            new TicketStory(runtime.platform().application("support_desk").orElseThrow());
        perSecond(story, 4);
        report.figure("1 thread", perSecond(story, 1), "tickets/s");
        report.figure("4 threads", perSecond(story, 4), "tickets/s");
      }
    }
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }

  private static double perSecond(TicketStory story, int threads) throws Exception {
    long start = System.nanoTime();
    long deadline = start + SECONDS * 1_000_000_000L;
    List<Future<Long>> counts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        counts.add(executor.submit(() -> tellUntil(story, deadline)));
      }
    }
    long told = 0;
    for (Future<Long> count : counts) {
      told += count.get();
    }
    return told / ((System.nanoTime() - start) / 1e9);
  }

  private static long tellUntil(TicketStory story, long deadline) {
    long told = 0;
    while (System.nanoTime() < deadline) {
      story.tell();
      told++;
    }
    return told;
  }
}
