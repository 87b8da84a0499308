package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.application.Releases;
import io.formwork.core.choice.ChoicesEditing;
import io.formwork.core.choice.WantedChoices;
import io.formwork.core.deployment.Proposal;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.source.SourceFile;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** Edits one list of choices; what is wanted is planned, shown and published. */
@Route(value = ":app/set-up/choices/:choices([a-z][a-z0-9_]*)", layout = MainLayout.class)
public class ChoicesPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");
  private String title = "";
  private final Div review = new Div();

  public ChoicesPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    place = visit.place();
    Choices choices =
        event
            .getRouteParameters()
            .get("choices")
            .map(visit.model().choices()::get)
            .orElseThrow(NotFoundException::new);
    title = visit.say(choices.title());
    Anchor all = new Anchor(SetUpLinks.choices(visit.app()), text("choices.title"));
    all.addClassName("fw-record-kind");
    Paragraph more = new Paragraph(text(choices.ordered() ? "choices.ranked" : "choices.edit"));
    more.addClassName("fw-soft");
    ChoicesEditor editor =
        new ChoicesEditor(
            visit,
            choices,
            Administration.publication()
                .holders(Administration.publisher(visit), visit.app(), choices.name()));
    Div card = new Div(editor, bar(editor));
    card.addClassName("fw-set-up-card");
    review.removeAll();
    removeAll();
    add(all, new H1(title), more, card, review);
  }

  private Div bar(ChoicesEditor editor) {
    Button plan = new Button(text("choices.plan"), click -> editor.wanted().ifPresent(this::show));
    plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    plan.getElement().setAttribute("data-action", "plan");
    Div bar = new Div(editor.addButton(), plan);
    bar.addClassName("fw-choices-bar");
    return bar;
  }

  private void show(WantedChoices wanted) {
    Visit visit = place.now();
    if (!visit.model().choices().containsKey(wanted.name())) {
      Notices.problem(text("choices.gone"));
      return;
    }
    Proposal proposal = new ChoicesEditing(visit.application()).proposal(visit.actor(), wanted);
    Div card = new Div(new ReviewPanel(visit, proposal, files(visit, proposal), text("publish")));
    card.addClassName("fw-set-up-card");
    review.removeAll();
    review.add(card);
    card.scrollIntoView();
  }

  /** What problems may point into: the overlay, and the files below that name what goes. */
  private static List<SourceFile> files(Visit visit, Proposal proposal) {
    Releases releases = visit.application().releases();
    List<SourceFile> files =
        new ArrayList<>(releases.files(visit.actor(), visit.application().release()).files());
    if (proposal instanceof Proposal.Overlay overlay) {
      files.addAll(overlay.files());
    }
    return files;
  }
}
