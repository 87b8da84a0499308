package io.formwork.realm.outside;

import java.util.Optional;

/** Makes an account of whoever a directory vouches for, and brings it up to date. */
@FunctionalInterface
public interface Reception {

  /** Why the person is not let in; empty for who is. */
  Optional<Trouble> receive(Outsider outsider);
}
