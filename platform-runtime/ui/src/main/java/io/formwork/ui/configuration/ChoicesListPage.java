package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.screen.ChoicesScreen;
import io.formwork.core.screen.ChoicesScreens;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;

/** The choices of an application, each with the fields that offer it. */
@Route(value = ":app/set-up/choices", layout = MainLayout.class)
public class ChoicesListPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  public ChoicesListPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("choices.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    ChoicesScreen screen = new ChoicesScreens(visit.model(), visit.locale()).all();
    Paragraph more = new Paragraph(text("choices.more"));
    more.addClassName("fw-soft");
    Div card = new Div();
    card.addClassNames("fw-set-up-card", "fw-choices-list");
    screen.items().forEach(item -> card.add(link(visit, item)));
    if (screen.items().isEmpty()) {
      card.add(new Empty("choices", text("choices.none"), text("choices.none.more")));
    }
    removeAll();
    add(new H1(text("choices.title")), more, card);
  }

  private static Anchor link(Visit visit, ChoicesScreen.Item item) {
    Span title = new Span(item.title());
    title.addClassName("fw-row-title");
    Span uses = new Span(String.join(", ", item.uses()));
    Span values = new Span(counted(visit.locale(), "choices.count", item.values()));
    Div parts = new Div(uses, values);
    parts.addClassName("fw-row-parts");
    Anchor link = new Anchor(SetUpLinks.choices(visit.app(), item.name()), title, parts);
    link.addClassName("fw-row-link");
    return link;
  }
}
