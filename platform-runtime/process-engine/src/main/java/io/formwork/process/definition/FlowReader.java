package io.formwork.process.definition;

import io.formwork.process.drawing.PlainDrawing;
import io.formwork.process.drawing.ProcessDrawing;
import java.io.IOException;
import java.io.StringReader;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.bpmn2.xml.ProcessHandler;
import org.jbpm.bpmn2.xml.TaskHandler;
import org.jbpm.compiler.xml.Parser;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.instance.WorkflowProcessParameters;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Lets jBPM read a drawing. */
public final class FlowReader {

  private FlowReader() {}

  /**
   * Reads the drawing.
   *
   * @throws RuntimeException of jBPM's when it cannot make sense of it
   */
  public static RuleFlowProcess read(ProcessDrawing drawing) {
    BPMNSemanticModule bpmn = new BPMNSemanticModule();
    bpmn.addHandler("process", new Lenient());
    // Its own handler of service tasks wants a Java interface and an operation in the drawing.
    bpmn.addHandler("serviceTask", new TaskHandler());
    SemanticModules modules = new SemanticModules();
    modules.addSemanticModule(bpmn);
    XmlProcessReader reader = new XmlProcessReader(modules, FlowReader.class.getClassLoader());
    try {
      return (RuleFlowProcess) reader.read(new StringReader(PlainDrawing.of(drawing))).getFirst();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("jBPM cannot read the drawing of " + drawing.process(), e);
    }
  }

  /**
   * Several flows may meet in one node, and an exception ends the call instead of being kept in the
   * instance. Elsewhere these are system properties; here they belong to the process.
   */
  private static final class Lenient extends ProcessHandler {

    @Override
    public Object start(String uri, String localName, Attributes attributes, Parser parser)
        throws SAXException {
      RuleFlowProcess process = (RuleFlowProcess) super.start(uri, localName, attributes, parser);
      process.setMetaData(
          WorkflowProcessParameters.WORKFLOW_PARAM_MULTIPLE_CONNECTIONS.getName(), "true");
      process.setMetaData(WorkflowProcessParameters.WORKFLOW_PARAM_TRANSACTIONS.getName(), "true");
      return process;
    }
  }
}
