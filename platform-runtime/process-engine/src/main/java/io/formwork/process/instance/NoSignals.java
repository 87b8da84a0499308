package io.formwork.process.instance;

import org.kie.api.runtime.process.EventListener;
import org.kie.kogito.signal.ProcessInstanceResolver;
import org.kie.kogito.signal.SignalManagerHub;

/**
 * In place of jBPM's exchange of signals, which would keep instances in memory: a signal reaches an
 * instance by the engine, which knows whom it is for.
 */
final class NoSignals implements SignalManagerHub {

  @Override
  public void signalEvent(String type, Object event) {
    // Nobody listens but the engine's own instances, and those are told one by one.
  }

  @Override
  public void signalEvent(String id, String type, Object event) {
    // As above.
  }

  @Override
  public void addEventListener(String type, EventListener listener) {
    // As above.
  }

  @Override
  public void removeEventListener(String type, EventListener listener) {
    // As above.
  }

  @Override
  public boolean accept(String type, Object event) {
    return false;
  }

  @Override
  public void addProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {
    // As above.
  }

  @Override
  public void removeProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {
    // As above.
  }
}
