package io.formwork.ui.record;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.page.Page;
import io.formwork.core.query.ProcessTrace;
import java.util.ArrayList;

/** A BPMN drawing with the nodes it waits at and those it came through in colour. */
@Tag("fw-process")
class ProcessDrawing extends Component {

  private static final long serialVersionUID = 1L;

  ProcessDrawing(ProcessTrace.Trace trace) {
    getElement().setPropertyList("active", new ArrayList<>(trace.active()));
    getElement().setPropertyList("passed", new ArrayList<>(trace.passed()));
    getElement().setProperty("drawing", trace.process().bpmn());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Page page = event.getUI().getPage();
    page.addStyleSheet("context://lib/bpmn-js/assets/diagram-js.css");
    page.addJavaScript("context://lib/bpmn-js/bpmn-navigated-viewer.production.min.js");
    page.addJavaScript("context://elements/process.js");
  }
}
