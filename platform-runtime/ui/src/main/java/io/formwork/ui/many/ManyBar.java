package io.formwork.ui.many;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Named;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.Looked;
import io.formwork.core.screen.ManyScreen;
import io.formwork.core.screen.ManyScreens;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.Deed;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.ManyForm;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.WhyWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What can be done with the chosen rows of a list; there only while some are chosen, and only what
 * can be done with at least one of them. Where that is nothing, it says so.
 */
public final class ManyBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String object;
  private final transient Consumer<List<Answer>> done;
  private final Component beside;
  private transient List<Named> chosen = List.of();
  private final transient Map<Long, Looked> looked = new HashMap<>();

  /**
   * @param beside what else stands in the bar, such as a way to choose all
   * @param done hears what became of the chosen records
   */
  public ManyBar(Place place, String object, Component beside, Consumer<List<Answer>> done) {
    this.place = place;
    this.object = object;
    this.beside = beside;
    this.done = done;
    addClassName("fw-many-bar");
    getElement().setAttribute("role", "toolbar");
    getElement().setAttribute("aria-label", text("many.toolbar"));
    setVisible(false);
  }

  /** Shows what can be done with these. */
  public void show(List<Named> records) {
    chosen = List.copyOf(records);
    setVisible(!chosen.isEmpty());
    removeAll();
    if (chosen.isEmpty()) {
      return;
    }
    Visit visit = place.now();
    ManyScreens screens = new ManyScreens(visit.application().query(), visit.locale());
    look(visit, screens);
    ManyScreen screen = screens.of(type(visit), looked.values());
    Span count = new Span(counted(visit.locale(), "many.chosen", chosen.size()));
    count.addClassName("fw-many-count");
    count.getElement().setAttribute("aria-live", "polite");
    add(count, beside);
    addChanging(visit, screen);
    if (!screen.ways().isEmpty() || !screen.closed().isEmpty()) {
      add(new ManyWays(visit, screen, this::take, this::tell));
    }
    addDeleting(visit, screen);
    if (screen.fields().isEmpty() && screen.ways().isEmpty() && screen.deletable() == 0) {
      Span nothing = new Span(text("many.nothing"));
      nothing.addClassName("fw-soft");
      add(nothing);
    }
  }

  /** Where no field of these can be changed, but some of other records: says why not. */
  private void addChanging(Visit visit, ManyScreen screen) {
    if (!screen.fields().isEmpty()) {
      add(button("many.change", "form", "change", () -> change(screen)));
      return;
    }
    List<String> closed = changedSometimes(visit);
    if (closed.isEmpty()) {
      return;
    }
    Button change = button("many.change", "form", "change", () -> {});
    addRefused(
        change, text("many.change"), () -> WhyWindow.ofFields(place, object, chosen, closed));
  }

  /** Where none of these can be deleted, but some other records: says why not. */
  private void addDeleting(Visit visit, ManyScreen screen) {
    Button delete = button("many.delete", "trash", "delete", this::delete);
    if (screen.deletable() > 0) {
      add(delete);
    } else if (visit.application().explanations().deletesSometimes(visit.actor(), type(visit))) {
      addRefused(delete, text("many.delete"), () -> WhyWindow.ofDeletion(place, object, chosen));
    }
  }

  private void addRefused(Button button, String title, Runnable tell) {
    button.setEnabled(false);
    Button why = new Button(text("why"), click -> tell.run());
    why.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    why.setAriaLabel(text("why.refused", title));
    why.getElement().setAttribute("data-why", button.getElement().getAttribute("data-many"));
    add(button, why);
  }

  /** Each once, when it is chosen: what somebody saves from then on is not overwritten. */
  private void look(Visit visit, ManyScreens screens) {
    Set<Long> ids = chosen.stream().map(Named::id).collect(Collectors.toSet());
    looked.keySet().retainAll(ids);
    ids.removeAll(looked.keySet());
    visit
        .application()
        .together(() -> screens.look(visit.actor(), type(visit), ids))
        .forEach(one -> looked.put(one.id(), one));
  }

  /** What was done with them is seen; from now on they are looked at anew. */
  private void settle(List<Answer> answers) {
    answers.forEach(answer -> looked.remove(answer.id()));
    done.accept(answers);
    show(chosen);
  }

  private ObjectType type(Visit visit) {
    return visit.model().object(object);
  }

  private static Button button(String key, String icon, String action, Runnable pressed) {
    Button button = new Button(text(key), Icons.of(icon), click -> pressed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.getElement().setAttribute("data-many", action);
    return button;
  }

  private List<String> changedSometimes(Visit visit) {
    return visit.application().explanations().changedSometimes(visit.actor(), type(visit)).stream()
        .filter(field -> !(field.type() instanceof FieldType.Files))
        .map(Field::name)
        .toList();
  }

  private void change(ManyScreen screen) {
    Visit visit = place.now();
    ManyForm form = new ManyForm(visit, new RecordRef(object, chosen.getFirst().id()), screen);
    ManyDialog dialog = dialog(text("many.change"));
    dialog.ask(
        form,
        () ->
            form.changes()
                .filter(changes -> !changes.isEmpty())
                .map(changes -> wish(text("many.change.do"), new Deed.Change(changes))));
    dialog.open();
  }

  private void take(Lifecycle.Transition transition) {
    Visit visit = place.now();
    String title = visit.say(transition.title());
    ManyDialog dialog = dialog(title);
    if (transition.ask().isEmpty()) {
      dialog.attempt(taking(transition, title, Changes.none()));
    } else {
      FormScreen asked =
          new ManyScreens(visit.application().query(), visit.locale()).ask(type(visit), transition);
      Optional<RecordRef> example = Optional.of(new RecordRef(object, chosen.getFirst().id()));
      FormPanel form = new FormPanel(visit, object, example, asked);
      dialog.ask(form, () -> form.complete().map(with -> taking(transition, title, with)));
    }
    dialog.open();
  }

  private void tell(Lifecycle.Transition transition) {
    List<Named> refused = chosen.stream().filter(record -> refuses(record, transition)).toList();
    WhyWindow.ofTransition(place, object, refused, transition);
  }

  private boolean refuses(Named record, Lifecycle.Transition transition) {
    Looked seen = looked.get(record.id());
    return seen != null && seen.refused().contains(transition.name());
  }

  private Wish taking(Lifecycle.Transition transition, String title, Changes with) {
    return wish(title, new Deed.Take(transition.name(), with));
  }

  private void delete() {
    ManyDialog dialog = dialog(text("many.delete"));
    dialog.open();
    dialog.attempt(wish(text("many.delete"), new Deed.Delete()));
  }

  private Wish wish(String title, Deed deed) {
    return new Wish(object, title, deed, place.now().now());
  }

  private Map<Long, Long> versions() {
    return looked.values().stream().collect(Collectors.toMap(Looked::id, Looked::version));
  }

  private ManyDialog dialog(String title) {
    return new ManyDialog(place, title, chosen, versions(), this::settle);
  }
}
