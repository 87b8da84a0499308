package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.ui.form.Taking;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** What stands beside the fields of a record: conversation, tasks, history, process. */
public final class RecordPanels extends Div {

  private static final long serialVersionUID = 1L;

  private Optional<Conversation> conversation = Optional.empty();

  /**
   * The panels in their order.
   *
   * @param taking takes transitions of the record
   */
  public RecordPanels(
      Visit visit, VisibleRecord record, List<String> panels, Taking taking, Runnable redraw) {
    addClassName("fw-panels");
    TabSheet tabs = new TabSheet();
    tabs.addThemeVariants(TabSheetVariant.LUMO_TABS_SMALL);
    for (String panel : panels) {
      content(visit, record, panel, taking, redraw)
          .ifPresent(content -> tabs.add(title(visit, record, panel), content));
    }
    setVisible(tabs.getTabCount() > 0);
    add(tabs);
  }

  /** Whether something was typed here that was not sent. */
  boolean typed() {
    return conversation.map(Conversation::typed).orElse(false);
  }

  private static String title(Visit visit, VisibleRecord record, String panel) {
    RecordCollection collection = record.type().collections().get(panel);
    return collection == null || panel.equals("messages")
        ? text("panel." + panel)
        : visit.say(collection.title());
  }

  private Optional<Component> content(
      Visit visit, VisibleRecord record, String panel, Taking taking, Runnable redraw) {
    return switch (panel) {
      case "messages" -> {
        conversation = Conversation.about(visit, record, taking);
        yield conversation.map(Component.class::cast);
      }
      case "tasks" -> Optional.of(new TasksPanel(visit, record.ref(), redraw));
      case "history" -> history(visit, record, redraw);
      case "process" -> Optional.of(new ProcessPanel(visit, record.ref()));
      default ->
          Optional.ofNullable(record.type().collections().get(panel))
              .flatMap(collection -> CollectionPanel.of(visit, record.ref(), collection));
    };
  }

  private static Optional<Component> history(Visit visit, VisibleRecord record, Runnable redraw) {
    return visit.application().history().tells(visit.actor(), record.ref())
        ? Optional.of(new HistoryPanel(visit, record, redraw))
        : Optional.empty();
  }
}
