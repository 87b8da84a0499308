package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.command.Seen;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.screen.FormScreen;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.Typing;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The fields of a record, with a bar to save them that appears when something was changed. */
class RecordForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef ref;
  private final long version;
  private final FormPanel panel;
  private final Div bar = new Div();
  private final Runnable redraw;

  RecordForm(Visit visit, VisibleRecord record, FormScreen screen, Typing typed, Runnable redraw) {
    this.place = visit.place();
    this.ref = record.ref();
    this.version = record.version();
    this.redraw = redraw;
    this.panel = new FormPanel(visit, ref.object(), Optional.of(ref), screen, typed);
    addClassName("fw-record-form");
    panel.onChange(() -> bar.setVisible(panel.changed()));
    Button save = new Button(text("save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
    bar.addClassName("fw-save-bar");
    bar.add(new Span(text("form.unsaved")), new Button(text("form.revert"), click -> redraw.run()));
    bar.add(save);
    bar.setVisible(panel.changed());
    add(panel, bar);
  }

  FormPanel panel() {
    return panel;
  }

  boolean changed() {
    return panel.changed();
  }

  private void save() {
    panel.changes().ifPresent(this::save);
  }

  private void save(Changes changes) {
    save(changes, version);
  }

  /** Beside what others have saved in other fields; where both did, the person decides. */
  private void save(Changes changes, long seen) {
    Visit visit = place.now();
    try {
      visit
          .application()
          .records()
          .update(visit.actor(), ref, Seen.orMerged(seen), Save.of(changes));
    } catch (RefusedException refused) {
      Optional<Overtaken> overtaken =
          refused.refusal().overtaken().filter(told -> !told.conflicts().isEmpty());
      if (overtaken.isPresent()) {
        decide(visit, overtaken.get(), changes);
        return;
      }
      List<String> homeless = panel.complain(visit, refused.refusal());
      Notices.problem(homeless.isEmpty() ? text("form.problems") : String.join(" ", homeless));
      return;
    }
    Notices.done(text("form.saved"));
    redraw.run();
  }

  private void decide(Visit visit, Overtaken overtaken, Changes changes) {
    new ConflictDialog(
            visit, overtaken, theirs -> save(changes.without(theirs), overtaken.version()))
        .open();
  }
}
