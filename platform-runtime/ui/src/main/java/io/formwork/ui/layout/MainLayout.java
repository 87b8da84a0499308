package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import io.formwork.ui.brand.Logo;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.time.Duration;

/** The frame around the pages of an application; drawn anew when another one is entered. */
public class MainLayout extends AppLayout implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(15);

  private String drawn = "";
  private final Div drawer = new Div();
  private final Div header = new Div();

  public MainLayout() {
    setPrimarySection(Section.DRAWER);
    drawer.addClassName("fw-drawer");
    header.addClassName("fw-header");
    addToDrawer(drawer);
    addToNavbar(header);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval((int) LOOK_AROUND.toMillis());
    event.getUI().addPollListener(this::lookAround);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getRouteParameters()
        .get("app")
        .flatMap(app -> new Place(app).find())
        .ifPresent(this::draw);
  }

  private void draw(Visit visit) {
    String key = visit.app() + " " + visit.application().release();
    if (key.equals(drawn)) {
      return;
    }
    drawn = key;
    drawer.removeAll();
    drawer.add(brand(visit), new SideMenu(visit));
    header.removeAll();
    header.add(new DrawerToggle(), new Span());
    header.add(tools(visit));
    Logo.paint(visit.model().branding());
  }

  private static Div brand(Visit visit) {
    Span title = new Span(visit.say(visit.model().title()));
    title.addClassName("fw-brand-title");
    Div brand = new Div(Logo.of(visit.model().branding().logo()), title);
    brand.addClassName("fw-brand");
    return brand;
  }

  private static Div tools(Visit visit) {
    Div tools = new Div();
    tools.addClassName("fw-tools");
    AppSwitcher.in(visit).ifPresent(tools::add);
    tools.add(
        new Bell(visit.place()), new LanguageSwitch(), new ThemeSwitch(), new UserMenu(visit));
    tools.getElement().setAttribute("role", "toolbar");
    tools.getElement().setAttribute("aria-label", text("header.tools"));
    return tools;
  }

  /** A page that shows what others change looks again from time to time. */
  private void lookAround(PollEvent event) {
    drawer.getChildren().forEach(MainLayout::refresh);
    header.getChildren().flatMap(part -> part.getChildren()).forEach(MainLayout::refresh);
    if (getContent() instanceof Refreshing content) {
      content.refresh();
    }
  }

  private static void refresh(com.vaadin.flow.component.Component part) {
    if (part instanceof Refreshing refreshing) {
      refreshing.refresh();
    }
  }
}
