package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.webhook.WebhookStanding;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;

/**
 * The webhooks of the application, what became of what they sent, and what can be done about it.
 */
@Route(value = ":app/set-up/webhooks", layout = MainLayout.class)
public class WebhooksPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final Div cards = new Div();
  private Place place = new Place("");

  public WebhooksPage() {
    addClassNames("fw-page", "fw-set-up");
    cards.addClassName("fw-webhooks");
  }

  @Override
  public String getPageTitle() {
    return text("webhooks.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = Administration.enter(event).place();
    Paragraph more = new Paragraph(text("webhooks.more"));
    more.addClassName("fw-soft");
    removeAll();
    add(new H1(text("webhooks.title")), more, cards);
    draw();
  }

  private void draw() {
    Visit visit = place.now();
    List<WebhookStanding> webhooks = visit.application().webhooks().all(visit.actor());
    cards.removeAll();
    webhooks.forEach(webhook -> cards.add(new WebhookCard(visit, webhook, this::draw)));
    if (webhooks.isEmpty()) {
      cards.add(new Empty("upload", text("webhooks.none"), text("webhooks.none.more")));
    }
  }
}
