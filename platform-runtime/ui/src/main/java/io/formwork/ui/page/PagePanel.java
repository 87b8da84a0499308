package io.formwork.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.metadata.model.View;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** A page that a role starts at: a greeting, and blocks in the order of the definition (G31). */
class PagePanel extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String view;

  PagePanel(Visit visit, View.PageView page) {
    this.place = visit.place();
    this.view = page.name();
    addClassName("fw-page");
    addClassName("fw-start");
    draw(visit, page);
  }

  private void draw(Visit visit, View.PageView page) {
    Div hero = new Div(new H1(visit.say(page.title())));
    hero.addClassName("fw-hero");
    page.greeting().map(visit::say).map(Paragraph::new).ifPresent(hero::add);
    Div buttons = new Div();
    buttons.addClassName("fw-hero-buttons");
    List<Component> links = new ArrayList<>();
    List<Component> rest = new ArrayList<>();
    Blocks blocks = new Blocks(visit, this::refresh);
    for (View.Block block : page.blocks()) {
      switch (block) {
        case View.Block.Create create -> blocks.create(create).ifPresent(buttons::add);
        case View.Block.Link link -> blocks.link(link).ifPresent(links::add);
        case View.Block.Rows rows -> blocks.rows(rows).ifPresent(rest::add);
        case View.Block.Tasks tasks -> rest.add(blocks.tasks(tasks));
        case View.Block.Numbers numbers -> blocks.numbers(numbers).ifPresent(rest::add);
      }
    }
    buttons.add(links);
    hero.add(buttons);
    rest.addFirst(hero);
    Refreshing.replace(this, rest);
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    draw(visit, visit.model().view(View.PageView.class, view));
  }
}
