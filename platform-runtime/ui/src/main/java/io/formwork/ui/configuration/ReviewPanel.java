package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.message.Message;
import io.formwork.core.screen.PlanScreen;
import io.formwork.core.screen.PlanScreens;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.source.SourceFile;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * Shows what a proposal would do, or what is wrong with it, and publishes exactly what is shown.
 * Where somebody was faster, it says so and shows the plan anew.
 */
class ReviewPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient Proposal proposal;
  private final transient List<SourceFile> files;
  private final TextField comment = new TextField(text("publish.comment"));
  private final String action;

  /**
   * @param files what problems may point into
   * @param action what the button says
   */
  ReviewPanel(Visit visit, Proposal proposal, List<SourceFile> files, String action) {
    this.place = visit.place();
    this.proposal = proposal;
    this.files = files;
    this.action = action;
    addClassName("fw-review");
    comment.setPlaceholder(text("publish.comment.example"));
    comment.setMaxLength(500);
    comment.addClassName("fw-review-comment");
    draw(visit, List.of());
  }

  private void draw(Visit visit, List<Message> before) {
    removeAll();
    before.forEach(reason -> add(refusal(visit.say(reason))));
    Planned planned = Administration.publication().plan(Administration.publisher(visit), proposal);
    switch (planned) {
      case Planned.Wrong wrong -> add(new ProblemPanel(visit.locale(), wrong.problems(), files));
      case Planned.Ready ready -> draw(visit, ready);
    }
  }

  private void draw(Visit visit, Planned.Ready ready) {
    if (ready.plan().isEmpty()) {
      add(new Empty("release", text("plan.nothing"), text("plan.nothing.more")));
      return;
    }
    PlanScreen screen = new PlanScreens(visit.model(), visit.locale()).of(ready.plan().changes());
    add(PlanTotals.planned(screen));
    ready.refused().forEach(reason -> add(refusal(visit.say(reason))));
    add(screen.isEmpty() ? new Paragraph(text("plan.files_only")) : new PlanPanel(screen));
    if (!ready.warnings().isEmpty()) {
      add(new ProblemPanel(visit.locale(), ready.warnings(), files));
    }
    if (ready.refused().isEmpty()) {
      add(bar(ready.plan().hash()));
    }
  }

  private static Paragraph refusal(String reason) {
    Paragraph shown = new Paragraph(reason);
    shown.addClassName("fw-problem");
    return shown;
  }

  private Div bar(String hash) {
    Button publish = new Button(action);
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    publish.setTooltipText("Ctrl+Enter");
    publish.setDisableOnClick(true);
    publish.getElement().setAttribute("data-action", "publish");
    publish.addClickListener(click -> publish(hash));
    Div bar = new Div(comment, publish);
    bar.addClassName("fw-review-bar");
    return bar;
  }

  private void publish(String hash) {
    Visit visit = place.now();
    Published published =
        Administration.publication()
            .publish(
                Administration.publisher(visit),
                proposal,
                Optional.of(hash),
                comment.getValue().strip());
    switch (published) {
      case Published.Done done -> done(done.releases());
      case Published.Refused refused -> draw(visit, refused.reasons());
      case Published.Wrong wrong -> draw(visit, List.of());
    }
  }

  private void done(List<Release> releases) {
    place.renew();
    releases.stream()
        .filter(release -> release.app().equals(place.app()))
        .findFirst()
        .or(() -> releases.stream().findFirst())
        .ifPresent(release -> {
          Notices.done(text("publish.done", release.number()));
          UI.getCurrent().navigate(SetUpLinks.release(place.app(), release.number()));
        });
  }
}
