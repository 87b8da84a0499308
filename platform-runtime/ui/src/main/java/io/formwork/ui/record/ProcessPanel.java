package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.ProcessTrace;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** Where a record stands on the drawings of its processes. */
class ProcessPanel extends Div {

  private static final long serialVersionUID = 1L;

  ProcessPanel(Visit visit, RecordRef record) {
    addClassName("fw-processes");
    List<ProcessTrace.Trace> traces = visit.application().trace().of(visit.actor(), record);
    if (traces.isEmpty()) {
      add(new Empty("flow", text("process.none"), text("process.none.more")));
      return;
    }
    Div legend =
        new Div(
            mark("fw-passed", text("process.passed")), mark("fw-active", text("process.active")));
    legend.addClassName("fw-legend");
    add(legend);
    traces.forEach(trace -> add(drawing(visit, trace)));
  }

  private static Div drawing(Visit visit, ProcessTrace.Trace trace) {
    String title = visit.say(trace.process().title());
    Span name = new Span(title);
    name.addClassName("fw-process-title");
    Button larger = new Button(text("process.larger"), click -> enlarge(title, trace));
    larger.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    Div head = new Div(name, larger);
    head.addClassName("fw-process-head");
    Div drawing = new Div(head, new ProcessDrawing(trace));
    drawing.addClassName("fw-process-frame");
    return drawing;
  }

  private static void enlarge(String title, ProcessTrace.Trace trace) {
    Dialog dialog = new Dialog(new ProcessDrawing(trace));
    dialog.addClassName("fw-process-large");
    dialog.setHeaderTitle(title);
    dialog.setWidth("96vw");
    dialog.setHeight("92vh");
    dialog.getFooter().add(new Button(text("close"), click -> dialog.close()));
    dialog.open();
  }

  private static Span mark(String css, String words) {
    Span mark = new Span(words);
    mark.setClassName("fw-legend-mark " + css);
    return mark;
  }
}
