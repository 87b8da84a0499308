package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import io.formwork.ui.brand.Logo;
import io.formwork.ui.visit.NoAccessException;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The frame around the pages of an application; drawn anew when another one is entered. */
public final class MainLayout extends AppLayout implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(15);

  /** For whoever edits definitions and wants to see what comes of each save. */
  private static final Duration LOOK_AROUND_EDITING = Duration.ofSeconds(1);

  private Place place = new Place("");
  private String drawn = "";
  private final Div drawer = new Div();
  private final Div header = new Div();
  private final Div banner = new Div();

  public MainLayout() {
    setPrimarySection(Section.DRAWER);
    drawer.addClassName("fw-drawer");
    header.addClassName("fw-header");
    addToDrawer(drawer);
    banner.addClassName("fw-banner-place");
    addToNavbar(header, banner);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval((int) LOOK_AROUND.toMillis());
    event.getUI().addPollListener(poll -> lookAround());
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
    place = visit.place();
    String key = visit.app() + " " + visit.application().release() + " " + visit.actor().login();
    if (key.equals(drawn)) {
      return;
    }
    drawn = key;
    drawer.removeAll();
    drawer.add(brand(visit), new SideMenu(visit));
    SetUpMenu.of(visit).ifPresent(drawer::add);
    header.removeAll();
    header.add(new DrawerToggle(), new SearchBox(place));
    header.add(tools(visit));
    banner.removeAll();
    banner.add(new ActingBanner(place), new WatchBanner(place));
    getUI()
        .filter(page -> WatchBanner.expected(visit))
        .ifPresent(page -> page.setPollInterval((int) LOOK_AROUND_EDITING.toMillis()));
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
  private void lookAround() {
    String before = drawn;
    place.find().ifPresent(this::draw);
    if (!drawn.equals(before) && getContent() instanceof Renewing content) {
      renew(content);
      return;
    }
    Stream.of(drawer, banner).flatMap(Component::getChildren).forEach(MainLayout::refresh);
    header.getChildren().flatMap(Component::getChildren).forEach(MainLayout::refresh);
    if (getContent() instanceof Refreshing content) {
      content.refresh();
    }
  }

  /** The same before this round trip ends, for a part that has found out by itself. */
  public static void lookAroundSoon(Component part) {
    MainLayout frame = part.findAncestor(MainLayout.class);
    if (frame != null) {
      part.getUI().ifPresent(page -> page.beforeClientResponse(part, soon -> frame.lookAround()));
    }
  }

  /** What the new release does not have any more is for the address to tell. */
  private void renew(Renewing content) {
    try {
      content.renew(place.now());
      dialogs().forEach(dialog -> dialog.renew(place.now()));
    } catch (NotFoundException | NoAccessException gone) {
      UI.getCurrent().getPage().reload();
    }
  }

  private List<Renewing> dialogs() {
    return getUI().stream()
        .flatMap(Component::getChildren)
        .filter(Renewing.class::isInstance)
        .map(Renewing.class::cast)
        .toList();
  }

  private static void refresh(Component part) {
    if (part instanceof Refreshing refreshing) {
      refreshing.refresh();
    }
  }
}
