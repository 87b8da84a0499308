package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Visit;

/** What bringing an earlier release back would do, and the button that does it. */
@Route(value = ":app/set-up/releases/:release([0-9]{1,9})/rollback", layout = MainLayout.class)
public class RollbackPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";

  public RollbackPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    Release release = ReleasePage.release(visit, event);
    title = text("rollback.title", String.valueOf(release.number()));
    Anchor back =
        new Anchor(
            SetUpLinks.release(visit.app(), release.number()),
            text("release.title", String.valueOf(release.number())));
    back.addClassName("fw-record-kind");
    Paragraph more = new Paragraph(text("rollback.more"));
    more.addClassName("fw-soft");
    Div review =
        new Div(
            new ReviewPanel(
                visit,
                new Proposal.Rollback(visit.app(), release.number()),
                visit.application().releases().files(visit.actor(), release.number()).files(),
                text("release.roll_back")));
    review.addClassName("fw-set-up-card");
    removeAll();
    add(back, new H1(title), more, review);
  }
}
