package io.formwork.process.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jbpm.process.core.timer.Timer;
import org.jbpm.process.instance.impl.actions.SignalProcessInstanceAction;
import org.jbpm.workflow.core.DroolsAction;
import org.jbpm.workflow.core.NodeContainer;
import org.jbpm.workflow.core.node.BoundaryEventNode;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.kie.api.definition.process.Node;

/**
 * Which event of the drawing a timer of jBPM's is. jBPM numbers the timers of each node and tells
 * no more than the number when it sets one.
 */
public final class TimerEvents {

  private final Map<Key, String> events = new HashMap<>();

  private TimerEvents() {}

  private record Key(String node, String timer) {}

  static TimerEvents of(NodeContainer process) {
    TimerEvents timers = new TimerEvents();
    timers.collect(process);
    return timers;
  }

  /**
   * The id of the timer event.
   *
   * @param node the node that the timer was set for
   * @param timer jBPM's number of it within the node
   */
  public String event(String node, String timer) {
    String event = events.get(new Key(node, timer));
    if (event == null) {
      throw new NoSuchElementException("No timer " + timer + " on " + node);
    }
    return event;
  }

  private void collect(NodeContainer container) {
    for (Node node : container.getNodes()) {
      if (node instanceof TimerNode timer) {
        // Such a node is its own timer, and jBPM gives it this number.
        events.put(new Key(timer.getUniqueId(), "-1"), timer.getUniqueId());
      } else if (node instanceof StateBasedNode activity && activity.getTimers() != null) {
        activity
            .getTimers()
            .forEach((timer, action) -> collect(container, activity, timer, action));
      }
      if (node instanceof NodeContainer subprocess) {
        collect(subprocess);
      }
    }
  }

  private void collect(
      NodeContainer container, StateBasedNode activity, Timer timer, DroolsAction action) {
    if (!(action.getMetaData("Action") instanceof SignalProcessInstanceAction signal)) {
      return;
    }
    for (Node node : container.getNodes()) {
      if (node instanceof BoundaryEventNode event
          && signal.getSignalName().equals(event.getType())) {
        Key key = new Key(activity.getUniqueId(), Long.toString(timer.getId()));
        events.put(key, event.getUniqueId());
      }
    }
  }
}
