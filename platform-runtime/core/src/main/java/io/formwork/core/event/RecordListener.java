package io.formwork.core.event;

/** Takes part in what happens to records: processes, notifications. */
@FunctionalInterface
public interface RecordListener {

  void on(RecordEvent event);
}
