package io.formwork.persistence.schema.matrix;

import io.formwork.persistence.jdbc.Connections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of a process between two statements: its transaction is never committed. */
final class Ending {

  /** What is thrown in place of the statement. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final int before;
  private final AtomicInteger statements = new AtomicInteger();

  private Ending(int before) {
    this.before = before;
  }

  static Ending never() {
    return new Ending(Integer.MAX_VALUE);
  }

  static Ending before(int statement) {
    return new Ending(statement);
  }

  Connections around(Connections connections) {
    return new Connections() {
      @Override
      public <T> T use(Work<T> work) {
        if (statements.getAndIncrement() == before) {
          throw new Killed();
        }
        return connections.use(work);
      }

      @Override
      public Optional<Map<Object, Object>> memory() {
        return connections.memory();
      }

      @Override
      public void apart(Work<?> work) {
        connections.apart(work);
      }
    };
  }
}
