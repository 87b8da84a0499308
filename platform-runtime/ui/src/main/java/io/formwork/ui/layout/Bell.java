package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** How many messages of the application a person has not read, and the newest of them. */
class Bell extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 30;

  private final Place place;
  private final Span unread = new Span();
  private final Div list = new Div();

  Bell(Place place) {
    this.place = place;
    addClassName("fw-bell");
    unread.addClassName("fw-bell-count");
    list.addClassName("fw-told-list");
    Button button = new Button(Icons.of("bell"));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(text("inbox.title"));
    Popover popover = new Popover(new H3(text("inbox.title")), list);
    popover.addClassName("fw-inbox");
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(text("inbox.title"));
    popover.addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        open(popover);
      }
    });
    add(button, unread, popover);
    refresh();
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    long count = visit.application().inbox().unread(visit.actor());
    unread.setText(count > 99 ? "99+" : Long.toString(count));
    unread.setVisible(count > 0);
  }

  private void open(Popover popover) {
    Visit visit = place.now();
    List<Told> newest = visit.application().inbox().newest(visit.actor(), NEWEST);
    list.removeAll();
    if (newest.isEmpty()) {
      list.add(new Empty("bell", text("inbox.empty"), text("inbox.empty.more")));
    }
    newest.forEach(told -> list.add(new ToldItem(visit, told, popover::close)));
    visit.application().inbox().markRead(visit.actor());
    unread.setVisible(false);
  }
}
