package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Application;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.TestDatabase;
import java.time.Clock;
import java.util.Optional;

/** One running platform of the application of loaned things. */
final class Node implements AutoCloseable {

  private final FormworkRuntime runtime;

  private Node(FormworkRuntime runtime) {
    this.runtime = runtime;
  }

  /** Starts from these files. */
  static Node start(TestDatabase database, DefinitionSource files) {
    Node node = open(database);
    Started started = node.runtime.start(files, false);
    if (started instanceof Started.Wrong wrong) {
      throw new AssertionError(wrong.definitions().report());
    }
    assertInstanceOf(Started.Serving.class, started);
    return node;
  }

  /** Not started yet. */
  static Node open(TestDatabase database) {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    return new Node(
        new FormworkRuntime(
            new Persistence(database.dataSource(), transactions),
            transactions,
            new MovableClock(Clock.systemUTC())));
  }

  FormworkRuntime runtime() {
    return runtime;
  }

  Application loans() {
    return runtime.platform().application("loans").orElseThrow();
  }

  boolean serves(String field) {
    return loans().model().object("item").fields().containsKey(field);
  }

  Planned plan(Proposal proposal) {
    return runtime.publication().plan(new Publisher.Operator(), proposal);
  }

  Planned.Ready ready(Proposal proposal) {
    return assertInstanceOf(Planned.Ready.class, plan(proposal));
  }

  Published publish(Proposal proposal) {
    return runtime.publication().publish(new Publisher.Operator(), proposal, Optional.empty(), "");
  }

  Published.Done done(Proposal proposal) {
    Published published = publish(proposal);
    if (published instanceof Published.Wrong wrong) {
      throw new AssertionError(wrong.report());
    }
    return assertInstanceOf(Published.Done.class, published, published::toString);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
