package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** What stands beside the fields of a record: conversation, tasks, history, process. */
public class RecordPanels extends Div {

  private static final long serialVersionUID = 1L;

  public RecordPanels(Visit visit, VisibleRecord record, List<String> panels, Runnable redraw) {
    addClassName("fw-panels");
    TabSheet tabs = new TabSheet();
    tabs.addThemeVariants(TabSheetVariant.LUMO_TABS_SMALL);
    for (String panel : panels) {
      content(visit, record, panel, redraw)
          .ifPresent(content -> tabs.add(title(visit, record, panel), content));
    }
    setVisible(tabs.getTabCount() > 0);
    add(tabs);
  }

  private static String title(Visit visit, VisibleRecord record, String panel) {
    RecordCollection collection = record.type().collections().get(panel);
    return collection == null || panel.equals("messages")
        ? text("panel." + panel)
        : visit.say(collection.title());
  }

  private static Optional<Component> content(
      Visit visit, VisibleRecord record, String panel, Runnable redraw) {
    return switch (panel) {
      case "messages" -> Conversation.about(visit, record).map(Component.class::cast);
      case "tasks" -> Optional.of(new TasksPanel(visit, record.ref(), redraw));
      case "history" -> Optional.of(new HistoryPanel(visit, record));
      case "process" -> Optional.of(new ProcessPanel(visit, record.ref()));
      default ->
          Optional.ofNullable(record.type().collections().get(panel))
              .flatMap(collection -> CollectionPanel.of(visit, record.ref(), collection));
    };
  }
}
