package io.formwork.persistence.jdbc;

import java.util.Map;
import java.util.Optional;

/** That within which things are remembered: a transaction, or a request that only reads. */
public interface Scope {

  /** Where nothing is remembered. */
  Scope NONE =
      new Scope() {
        @Override
        public Optional<Map<Object, Object>> memory() {
          return Optional.empty();
        }

        @Override
        public void atEnd(Runnable work) {
          throw new IllegalStateException("There is no scope that could end");
        }
      };

  /** The same map throughout the running scope; nothing outside of one. */
  Optional<Map<Object, Object>> memory();

  /** Does the work once the running scope has ended, however it ends. */
  void atEnd(Runnable work);
}
