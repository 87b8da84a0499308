package io.formwork.ui.substitution;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.formwork.core.actor.Actor;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Named;
import io.formwork.core.record.Changes;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.PlatformForms;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** That somebody is away: oneself, or, said by an administrator, anybody. */
final class NewSubstitution extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final FormPanel panel;
  private final transient Runnable done;

  NewSubstitution(Visit visit, Runnable done) {
    this.place = visit.place();
    this.done = done;
    addClassName("fw-set-up-card");
    boolean forOthers = visit.application().releases().visibleTo(visit.actor());
    panel =
        new FormPanel(visit, ObjectType.SUBSTITUTION, Optional.empty(), screen(visit, forOthers));
    Button create = new Button(text("standin.create"), click -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    create.setTooltipText("Ctrl+Enter");
    Div bar = new Div(create);
    bar.addClassName("fw-create-bar");
    add(new H2(text(forOthers ? "standin.new.others" : "standin.new")), panel, bar);
  }

  /** It begins with oneself, from now on. */
  private static FormScreen screen(Visit visit, boolean forOthers) {
    Actor actor = visit.actor();
    Set<String> fillable =
        visit.application().query().abilitiesToCreate(actor, ObjectType.SUBSTITUTION).writable();
    return visit
        .application()
        .forms()
        .toCreate(
            new PlatformForms(visit.model()).substitution(forOthers).orElseThrow(),
            fillable,
            actor,
            visit.locale())
        .holding("absent", actor.id(), List.of(new Named(actor.id(), actor.name())))
        .holding("starts", visit.now(), List.of());
  }

  private void create() {
    panel.complete().ifPresent(this::create);
  }

  private void create(Changes given) {
    Visit visit = place.now();
    try {
      visit.application().records().create(visit.actor(), ObjectType.SUBSTITUTION, given);
    } catch (RefusedException refused) {
      List<String> homeless = panel.complain(visit, refused.refusal());
      Notices.problem(homeless.isEmpty() ? text("form.problems") : String.join(" ", homeless));
      return;
    }
    Notices.done(text("standin.created"));
    done.run();
  }
}
