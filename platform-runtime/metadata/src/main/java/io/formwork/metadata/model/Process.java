package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business process: a BPMN drawing with nothing of ours inside, and a binding that says what its
 * nodes mean here. One instance a record; the instance holds the record's id, never a copy.
 *
 * @param version a hash of drawing and binding; running instances keep the version they began with
 * @param about the object whose records it runs for
 * @param starts the event that starts it; always {@code created} or the name of a transition of
 *     that object
 * @param bpmn the drawing's source, as written
 * @param file where the drawing stands
 * @param conditions sequence flow id to the condition on it; {@code outcome} is the last task's
 *     outcome
 */
public record Process(
    String name,
    Label title,
    String version,
    String about,
    String starts,
    String bpmn,
    String file,
    List<Node> nodes,
    Map<String, Expression> conditions,
    Map<String, Binding> bindings) {

  public Process {
    nodes = List.copyOf(nodes);
    conditions = Ordered.copyOf(conditions);
    bindings = Ordered.copyOf(bindings);
  }

  /**
   * A node of the drawing.
   *
   * @param type the BPMN element's local name: {@code userTask}, {@code boundaryEvent}, ...
   * @param message the message or signal it waits for, which is the name of a transition
   */
  public record Node(String id, String type, Label title, Optional<String> message) {}

  /** What a node of the drawing means in this application. */
  public sealed interface Binding {

    /**
     * A user task.
     *
     * @param role who may claim and complete it
     * @param assignee whose it is at once; an expression of a user
     * @param form the form view; an open task grants its holder the writable fields of that form
     * @param inState the state the record is in while the task is open
     * @param outcomes names of transitions of the record
     */
    record Task(
        String node,
        Label title,
        Optional<String> role,
        Optional<Expression> assignee,
        String form,
        Optional<String> inState,
        List<String> outcomes)
        implements Binding {
      public Task {
        outcomes = List.copyOf(outcomes);
      }
    }

    /** A timer event and the calendar its duration counts in. */
    record Timer(String node, String calendar) implements Binding {}

    /**
     * A service task: done by the platform, for the definition.
     *
     * @param assign the field that gets a user, and the strategy that finds one; nothing happens
     *     when it finds nobody
     * @param relation the related record that {@code set} and {@code takes} speak of, instead of
     *     the record itself
     * @param set fields written
     * @param takes the transition taken afterwards (with {@code assign}: only when somebody was
     *     found)
     * @param notifies notifications sent
     */
    record Service(
        String node,
        Optional<Assign> assign,
        Optional<String> relation,
        Map<String, Expression> set,
        Optional<String> takes,
        List<String> notifies)
        implements Binding {
      public Service {
        set = Ordered.copyOf(set);
        notifies = List.copyOf(notifies);
      }
    }

    /** Which field is filled by which strategy. */
    record Assign(String field, String strategy) {}
  }
}
