package io.formwork.server;

import io.formwork.core.rate.Buckets;
import io.formwork.core.rate.Count;
import io.formwork.core.rate.Kind;
import io.formwork.realm.door.Strangers;
import java.time.Duration;

/** Counts strangers where everything else is counted. */
record StrangerCounter(Buckets buckets) implements Strangers.Counter {

  @Override
  public Duration toWait(String address) {
    return buckets.look(Kind.STRANGERS, address).map(Count::pause).orElse(Duration.ZERO);
  }

  @Override
  public void came(String address) {
    buckets.take(Kind.STRANGERS, address);
  }
}
