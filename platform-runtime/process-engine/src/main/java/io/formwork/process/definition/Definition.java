package io.formwork.process.definition;

import io.formwork.metadata.model.Process;
import io.formwork.process.drawing.DrawnTimer;
import java.util.Map;
import java.util.Set;
import org.jbpm.ruleflow.core.RuleFlowProcess;

/**
 * One version of a process, ready to run.
 *
 * @param flow jBPM's reading of the drawing
 * @param signals the transitions it waits for somewhere
 * @param timers the timers by the id of their event
 * @param events which event each of jBPM's timers is
 */
public record Definition(
    Process process,
    RuleFlowProcess flow,
    Set<String> signals,
    Map<String, DrawnTimer> timers,
    TimerEvents events) {

  public DrawnTimer timer(String event) {
    DrawnTimer timer = timers.get(event);
    if (timer == null) {
      throw new IllegalArgumentException("No timer " + event + " in " + process.name());
    }
    return timer;
  }
}
