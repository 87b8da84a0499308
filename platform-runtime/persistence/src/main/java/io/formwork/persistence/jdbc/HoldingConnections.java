package io.formwork.persistence.jdbc;

import java.util.Map;
import java.util.Optional;

/** Lets writes that wait go to the database before anything else is asked of it. */
public record HoldingConnections(Connections connections) implements Connections {

  @Override
  public <T> T use(Work<T> work) {
    HeldWrites.of(connections).ifPresent(HeldWrites::write);
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
}
