package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.presence.Mode;
import io.formwork.core.presence.Onlookers;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who else is at a record now and what they do with it (X38, X40). Who is there says so with each
 * look around; a mode is declared with the button, or follows from what is being typed.
 */
class OnlookersBar extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LOOK_AROUND_MILLISECONDS = 10_000;

  private final Place place;
  private final RecordRef record;
  private final String tab = UUID.randomUUID().toString();
  private final Div people = new Div();
  private final Button replying = new Button();
  private boolean declared;
  private Mode mode = Mode.VIEW;

  OnlookersBar(Visit visit, RecordRef record) {
    this.place = visit.place();
    this.record = record;
    addClassName("fw-onlookers");
    people.addClassName("fw-onlookers-people");
    people.getElement().setAttribute("aria-live", "polite");
    replying.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    replying.addClickListener(click -> declare(!declared));
    replying.setTooltipText(text("presence.declare.more"));
    add(people, replying);
    drawButton();
    lookAround(Mode.VIEW);
  }

  /** Looks around often enough for others to count on it (20 seconds of silence mean "left"). */
  @Override
  protected void onAttach(AttachEvent event) {
    UI page = event.getUI();
    page.setPollInterval(Math.min(page.getPollInterval(), LOOK_AROUND_MILLISECONDS));
  }

  private void declare(boolean reply) {
    declared = reply;
    drawButton();
    lookAround(mode);
  }

  private void drawButton() {
    replying.setText(text(declared ? "presence.declared" : "presence.declare"));
    replying.getElement().setAttribute("aria-pressed", String.valueOf(declared));
    replying.setClassName("fw-pressed", declared);
  }

  /**
   * Says that the person is here and shows who else is.
   *
   * @param typing what the person does besides what was declared
   */
  void lookAround(Mode typing) {
    mode = typing;
    Mode said = declared ? Mode.REPLY : typing;
    place.find().ifPresent(visit -> draw(seen(visit, said)));
  }

  /** Nobody is at a record that the person may not read any more. */
  private Onlookers seen(Visit visit, Mode said) {
    try {
      return visit.application().presence().seen(visit.actor(), record, tab, said);
    } catch (RefusedException gone) {
      return new Onlookers(List.of(), 0);
    }
  }

  /** The person has left; where nobody is signed in any more, time tells. */
  void leave() {
    place
        .find()
        .ifPresent(visit -> visit.application().presence().gone(visit.actor(), record, tab));
  }

  private void draw(Onlookers onlookers) {
    people.removeAll();
    onlookers.people().forEach(one -> people.add(onlooker(one)));
    if (onlookers.others() > 0) {
      people.add(new Span(text("presence.others", onlookers.others())));
    }
  }

  private static Div onlooker(Onlookers.Onlooker one) {
    Avatar avatar = new Avatar(one.person().name());
    avatar.addThemeVariants(AvatarVariant.LUMO_XSMALL);
    String word = one.mode().name().toLowerCase(Locale.ROOT);
    Span name = new Span(one.person().name());
    name.addClassName("fw-onlooker-name");
    Div onlooker = new Div(avatar, name, new Span(text("presence.mode." + word)));
    onlooker.addClassNames("fw-onlooker", "fw-at-" + word);
    return onlooker;
  }
}
