package io.formwork.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.formwork.metadata.model.View;
import io.formwork.ui.board.BoardPanel;
import io.formwork.ui.dashboard.DashboardPanel;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.list.ListPanel;
import io.formwork.ui.list.ListState;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** A list, a board, a dashboard or a page of an application at its address. */
@Route(value = ":app/:view", layout = MainLayout.class)
public class ViewPage extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Refreshing, Renewing {

  private static final long serialVersionUID = 1L;

  private String title = "";
  private String name = "";

  public ViewPage() {
    addClassName("fw-view");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = new Place(event.getRouteParameters().get("app").orElse("")).now();
    name = event.getRouteParameters().get("view").orElse("");
    View view = view(visit);
    if (view instanceof View.FormView form) {
      event.forwardTo(Links.create(visit.app(), form.name()));
      return;
    }
    title = visit.say(view.title());
    removeAll();
    add(content(visit, view, ListState.of(event.getLocation().getQueryParameters())));
  }

  private View view(Visit visit) {
    return visit.view(View.class, name).orElseThrow(NotFoundException::new);
  }

  /** A list keeps its filters and its order. */
  @Override
  public void renew(Visit visit) {
    ListState state =
        getChildren()
            .filter(ListPanel.class::isInstance)
            .map(ListPanel.class::cast)
            .map(ListPanel::state)
            .findFirst()
            .orElseGet(() -> ListState.of(QueryParameters.empty()));
    View view = view(visit);
    title = visit.say(view.title());
    removeAll();
    add(content(visit, view, state));
  }

  private static Component content(Visit visit, View view, ListState state) {
    return switch (view) {
      case View.ListView list -> new ListPanel(visit, list, state);
      case View.BoardView board -> new BoardPanel(visit, board);
      case View.DashboardView dashboard -> new DashboardPanel(visit, dashboard);
      case View.PageView page -> new PagePanel(visit, page);
      case View.FormView ignored -> throw new NotFoundException();
    };
  }

  @Override
  public void refresh() {
    getChildren()
        .filter(Refreshing.class::isInstance)
        .map(Refreshing.class::cast)
        .forEach(Refreshing::refresh);
  }
}
