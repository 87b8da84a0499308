package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.shared.Tooltip;
import io.formwork.core.message.Decision;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Offer;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.form.Taking;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.Why;
import io.formwork.ui.why.WhyItem;
import io.formwork.ui.why.WhyWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The transitions that are the person's concern: the first ones as buttons, the rest in a menu. One
 * that is refused cannot be pressed, and says why.
 */
public final class OfferButtons extends Div {

  private static final long serialVersionUID = 1L;
  private static final int AS_BUTTONS = 3;

  public OfferButtons(Visit visit, RecordRef record, List<Offer> offers, Taking taking) {
    addClassName("fw-offers");
    List<Offer> inOrder = new ArrayList<>(offers);
    inOrder.sort(Comparator.comparing(offer -> offer.task().isEmpty()));
    int buttons = inOrder.size() <= AS_BUTTONS + 1 ? inOrder.size() : AS_BUTTONS;
    for (int index = 0; index < buttons; index++) {
      Offer offer = inOrder.get(index);
      add(button(visit, record, offer, taking, index == 0 && offer.task().isPresent()));
    }
    if (buttons < inOrder.size()) {
      add(menu(visit, record, inOrder.subList(buttons, inOrder.size()), taking));
    }
  }

  private static Span button(
      Visit visit, RecordRef record, Offer offer, Taking taking, boolean first) {
    Button button = new Button(visit.say(offer.transition().title()));
    button.getElement().setAttribute("data-transition", offer.transition().name());
    button.setDisableOnClick(true);
    button.addClickListener(click -> {
      taking.take(offer.transition());
      button.setEnabled(true);
    });
    if (first) {
      button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    Span frame = new Span(button);
    frame.addClassName("fw-offer");
    if (offer.decision() instanceof Decision.Refused refused) {
      button.setEnabled(false);
      Tooltip.forComponent(frame).setText(visit.say(refused.reason()));
      frame.add(Why.ofTransition(visit, record, offer.transition().name()));
    }
    return frame;
  }

  private static MenuBar menu(Visit visit, RecordRef record, List<Offer> offers, Taking taking) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_ICON);
    MenuItem more = menu.addItem(Icons.of("more"));
    more.setAriaLabel(text("record.more"));
    for (Offer offer : offers) {
      MenuItem item =
          offer.decision().allowed()
              ? more.getSubMenu()
                  .addItem(
                      visit.say(offer.transition().title()),
                      click -> taking.take(offer.transition()))
              : WhyItem.add(
                  more,
                  visit.say(offer.transition().title()),
                  () -> WhyWindow.ofTransition(visit.place(), record, offer.transition()));
      item.getElement().setAttribute("data-transition", offer.transition().name());
    }
    return menu;
  }
}
