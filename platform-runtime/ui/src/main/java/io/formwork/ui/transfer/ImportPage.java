package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.message.RefusedException;
import io.formwork.core.screen.ListAction;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.core.transfer.TableFile;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.OptionalInt;

/** Records from a file into a list, where the list offers it; the page shows how far it is. */
@Route(value = ":app/import/:view", layout = MainLayout.class)
public final class ImportPage extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Refreshing, Renewing {

  private static final long serialVersionUID = 1L;
  private static final int LOOK_MILLISECONDS = 700;

  private Place place = new Place("");
  private String view = "";
  private String object = "";
  private String title = "";
  private boolean looking;
  private transient OptionalInt usual = OptionalInt.empty();
  private final Span progress = new Span();
  private final Div body = new Div();

  public ImportPage() {
    addClassNames("fw-page", "fw-import");
    body.addClassName("fw-import-body");
    progress.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    view = event.getRouteParameters().get("view").orElse("");
    renew(place.now());
  }

  /** What was chosen is kept with the session, not with the page. */
  @Override
  public void renew(Visit visit) {
    View.ListView list = list(visit);
    object = list.object();
    title = text("import.title", visit.say(list.title()));
    removeAll();
    Anchor back = new Anchor(Links.view(visit.app(), view), text("import.back"));
    add(new H1(title), back, body);
    draw();
  }

  private View.ListView list(Visit visit) {
    return visit
        .view(View.ListView.class, view)
        .filter(list -> list.actions().contains(ListAction.IMPORT.word()))
        .filter(list ->
            ListAction.IMPORT.within(visit.application().reach(visit.actor()), type(visit, list)))
        .orElseThrow(NotFoundException::new);
  }

  private static ObjectType type(Visit visit, View.ListView list) {
    return visit.model().object(list.object());
  }

  private ImportJob job() {
    return ImportJob.of(place, view, object);
  }

  private void draw() {
    body.removeAll();
    boolean running = false;
    if (job().run().isPresent()) {
      running = draw(job().run().get());
    } else if (job().file().isPresent()) {
      columns(job().file().get());
    } else {
      LastImport.of(place.now(), object).ifPresent(body::add);
      body.add(
          new FileStep(
              place,
              place.now().model().object(object),
              received -> {
                job().take(received);
                draw();
              }));
    }
    looking = running;
    getUI().ifPresent(this::look);
  }

  /** The layout has said by then how often pages ask; whoever goes on gets that back. */
  @Override
  protected void onAttach(AttachEvent event) {
    UI window = event.getUI();
    window.beforeClientResponse(
        this,
        shown -> {
          usual = OptionalInt.of(window.getPollInterval());
          look(window);
        });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    usual.ifPresent(event.getUI()::setPollInterval);
    usual = OptionalInt.empty();
  }

  private void look(UI window) {
    usual.ifPresent(often -> window.setPollInterval(looking ? LOOK_MILLISECONDS : often));
  }

  private boolean draw(ImportRun run) {
    return switch (run.state()) {
      case ImportRun.State.Running running -> {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        tell(running);
        body.add(progress, bar, new Button(text("many.stop"), click -> run.stop()));
        yield true;
      }
      case ImportRun.State.Done done -> {
        report(done.report());
        yield false;
      }
      case ImportRun.State.Stopped stopped ->
          problem(text(stopped.stay() ? "import.stopped" : "import.stopped_all", stopped.rows()));
      case ImportRun.State.Refused refused -> problem(place.now().say(refused.refusal()));
      case ImportRun.State.Failed failed ->
          problem(text("failure.incident", failed.incident().number()));
    };
  }

  private void tell(ImportRun.State.Running running) {
    progress.setText(text("import.running", running.rows()));
  }

  private boolean problem(String words) {
    Paragraph problem = new Paragraph(words);
    problem.addClassName("fw-problem");
    body.add(problem, bar(again(), toColumns()));
    return false;
  }

  private void columns(ImportJob.Received file) {
    Visit visit = place.now();
    try {
      TableFile table = visit.application().tables().open(file.path());
      body.add(
          new Paragraph(text("import.columns.more", file.name())),
          new ColumnsStep(visit, job(), table, this::draw),
          bar(again(), primary("import.try", "try", Mode.TRIAL)));
    } catch (RefusedException refused) {
      job().restart();
      draw();
      Paragraph problem = new Paragraph(visit.say(refused.refusal()));
      problem.addClassName("fw-problem");
      body.addComponentAsFirst(problem);
    }
  }

  private void report(ImportReport report) {
    body.add(new Paragraph(text(report.kept() ? "import.done" : "import.tried", report.over())));
    body.add(new ReportStep(place.now(), object, report));
    Component marked = new MarkedCopy(place, job(), report);
    if (report.kept()) {
      body.add(bar(marked, again()));
      return;
    }
    int fit = report.total(Standing.NEW) + report.total(Standing.CHANGED);
    Button all =
        report.good()
            ? primary("import.all", "all", Mode.ALL, fit)
            : primary("import.good", "good", Mode.GOOD_ROWS, fit);
    all.setEnabled(fit > 0);
    body.add(bar(again(), toColumns(), marked, all));
  }

  private Button primary(String key, String action, Mode mode, Object... arguments) {
    Button button = new Button(text(key, arguments), click -> begin(mode));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setDisableOnClick(true);
    button.getElement().setAttribute("data-import", action);
    return button;
  }

  /** Once: a page that is open twice, or pressed twice, begins nothing more. */
  private void begin(Mode mode) {
    ImportJob job = job();
    if (job.mayBegin(mode)) {
      job.file()
          .ifPresent(
              file -> job.begin(ImportRun.begin(place.now(), file.path(), job.wanted(), mode)));
    }
    draw();
  }

  private Button again() {
    return new Button(
        text("import.again"),
        click -> {
          job().restart();
          draw();
        });
  }

  private Button toColumns() {
    return new Button(
        text("import.to_columns"),
        click -> {
          job().backToColumns();
          draw();
        });
  }

  private static Div bar(Component... parts) {
    Div bar = new Div(parts);
    bar.addClassName("fw-import-bar");
    return bar;
  }

  @Override
  public void refresh() {
    boolean shown = progress.isAttached();
    job()
        .run()
        .filter(run -> shown)
        .ifPresent(run -> {
          if (run.state() instanceof ImportRun.State.Running running) {
            tell(running);
          } else {
            draw();
          }
        });
  }
}
