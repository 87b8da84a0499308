package io.formwork.core.outbox;

/** Brings parcels of one channel to where they belong. */
@FunctionalInterface
public interface Courier {

  /**
   * One attempt, outside of any transaction. It ends within {@link Dispatcher#LONGEST} and throws
   * nothing that the other side could cause.
   */
  Answer deliver(Parcel parcel);
}
