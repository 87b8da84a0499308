package io.formwork.ui.many;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import io.formwork.core.screen.ManyScreen;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.WhyItem;
import java.util.function.Consumer;

/**
 * The transitions of the chosen records: those that some of them may take, and behind them those
 * that none may, which say why.
 */
final class ManyWays extends MenuBar {

  private static final long serialVersionUID = 1L;

  ManyWays(
      Visit visit,
      ManyScreen screen,
      Consumer<Lifecycle.Transition> take,
      Consumer<Lifecycle.Transition> tell) {
    addThemeName("small");
    MenuItem root = addItem(Icons.of("next"));
    root.add(new Span(text("many.take")));
    root.getElement().setAttribute("data-many", "take");
    for (ManyScreen.Way way : screen.ways()) {
      Lifecycle.Transition transition = way.transition();
      named(
          transition,
          root.getSubMenu()
              .addItem(words(visit, way, screen.looked()), click -> take.accept(transition)));
    }
    for (Lifecycle.Transition transition : screen.closed()) {
      String title = visit.say(transition.title());
      named(transition, WhyItem.add(root, title, () -> tell.accept(transition)));
    }
  }

  private static String words(Visit visit, ManyScreen.Way way, int looked) {
    String title = visit.say(way.transition().title());
    return way.records() < looked ? text("many.take.some", title, way.records(), looked) : title;
  }

  private static void named(Lifecycle.Transition transition, MenuItem item) {
    item.getElement().setAttribute("data-transition", transition.name());
  }
}
