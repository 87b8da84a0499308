package io.formwork.process.definition;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Process;
import java.util.ArrayList;
import java.util.Collection;
import org.jbpm.process.instance.impl.AbstractReturnValueEvaluator;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.NodeContainer;
import org.jbpm.workflow.core.impl.ConnectionRef;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.Split;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/** Ties the conditions on the flows to the expressions of the model. As parsed they do nothing. */
final class FlowConditions {

  private final Process process;
  private final Conditions conditions;

  FlowConditions(Process process, Conditions conditions) {
    this.process = process;
    this.conditions = conditions;
  }

  void attach(NodeContainer container) {
    for (Node node : container.getNodes()) {
      if (node instanceof NodeImpl source && decides(source)) {
        source.getDefaultOutgoingConnections().forEach(flow -> attach(source, flow));
      }
      if (node instanceof NodeContainer subprocess) {
        attach(subprocess);
      }
    }
  }

  /** Other splits refuse to be asked. */
  private static boolean decides(NodeImpl node) {
    return !(node instanceof Split split)
        || split.getType() == Split.TYPE_XOR
        || split.getType() == Split.TYPE_OR;
  }

  private void attach(NodeImpl source, Connection flow) {
    Collection<Constraint> parsed = source.getConstraints(flow);
    if (parsed == null) {
      return;
    }
    for (Constraint constraint : new ArrayList<>(parsed)) {
      if (constraint != null) {
        source.addConstraint(reference(flow), evaluator(constraint, flow.getUniqueId()));
      }
    }
  }

  private static ConnectionRef reference(Connection flow) {
    return new ConnectionRef(
        flow.getUniqueId(),
        flow.getTo().getId(),
        org.jbpm.workflow.core.Node.CONNECTION_DEFAULT_TYPE);
  }

  private ReturnValueConstraintEvaluator evaluator(Constraint parsed, String flow) {
    Expression condition = process.conditions().get(flow);
    if (condition == null) {
      throw new IllegalStateException("No condition " + flow + " in " + process.name());
    }
    ReturnValueConstraintEvaluator evaluator = new ReturnValueConstraintEvaluator();
    evaluator.setName(flow);
    evaluator.setConstraint(parsed.getConstraint());
    evaluator.setDefault(parsed.isDefault());
    evaluator.setPriority(parsed.getPriority());
    evaluator.setEvaluator(new Answer(flow, condition, conditions));
    return evaluator;
  }

  /** Asks for the condition when an instance comes to the flow. */
  private static final class Answer extends AbstractReturnValueEvaluator {

    private final Expression condition;
    private final Conditions conditions;

    Answer(String flow, Expression condition, Conditions conditions) {
      super("formwork", flow);
      this.condition = condition;
      this.conditions = conditions;
    }

    @Override
    public Object evaluate(KogitoProcessContext context) {
      return conditions.hold(context.getProcessInstance().getStringId(), condition);
    }
  }
}
