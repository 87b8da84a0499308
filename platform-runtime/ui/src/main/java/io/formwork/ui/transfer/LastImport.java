package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.transfer.ImportLog.Last;
import io.formwork.core.transfer.ImportLog.Standing;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** What became of the person's last import, also when the server has been started again since. */
final class LastImport extends Paragraph {

  private static final long serialVersionUID = 1L;

  private LastImport(Visit visit, Last last) {
    super(words(visit, last));
    addClassName(last.standing() == Standing.BROKEN_OFF ? "fw-problem" : "fw-import-last");
    getElement().setAttribute("data-last-import", last.standing().name());
  }

  static Optional<LastImport> of(Visit visit, String object) {
    return visit
        .application()
        .imports()
        .last(visit.actor(), object)
        .map(last -> new LastImport(visit, last));
  }

  private static String words(Visit visit, Last last) {
    String begun = Ago.exact(visit, last.begun());
    return switch (last.standing()) {
      case RUNNING -> text("import.last.running", begun);
      case DONE -> text("import.last.done", begun, last.line());
      case REFUSED -> text("import.last.refused", begun);
      case BROKEN_OFF ->
          last.line() == 0
              ? text("import.last.nothing", begun)
              : text("import.last.part", begun, last.line());
    };
  }
}
