package io.formwork.core.process;

/** Where an engine keeps its state. All in the caller's transaction. */
public record ProcessStores(InstanceStore instances, ProcessHistory history, JobStore jobs) {}
