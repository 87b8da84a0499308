package io.formwork.ui.substitution;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** One substitution: who is away, who takes the place, from when until when, and its early end. */
final class SubstitutionRow extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef ref;
  private final transient Runnable done;

  SubstitutionRow(Visit visit, Row row, Runnable done) {
    this.place = visit.place();
    this.ref = new RecordRef(ObjectType.SUBSTITUTION, row.id());
    this.done = done;
    addClassName("fw-substitution");
    Span people =
        new Span(
            text(
                "standin.row",
                row.names().getOrDefault("substitute", ""),
                row.names().getOrDefault("absent", "")));
    people.addClassName("fw-row-title");
    Span when = new Span(text("standin.when", day(visit, row, "starts"), day(visit, row, "ends")));
    when.addClassName("fw-soft");
    Div words = new Div(people, when);
    words.addClassName("fw-substitution-words");
    Span scope = new Span(scope(visit, row));
    scope.addClassName("fw-soft");
    add(words, scope);
    ending(visit, row).ifPresent(this::add);
  }

  private static String day(Visit visit, Row row, String field) {
    return row.values().find(field).map(moment -> Ago.exact(visit, (Instant) moment)).orElse("");
  }

  private static String scope(Visit visit, Row row) {
    List<?> roles = row.values().find("scope").map(all -> (List<?>) all).orElse(List.of());
    return roles.isEmpty()
        ? text("standin.all_roles")
        : roles.stream()
            .flatMap(name -> Optional.ofNullable(visit.model().roles().get(name)).stream())
            .map(Role::title)
            .map(visit::say)
            .collect(Collectors.joining(", "));
  }

  /** What has begun is ended now; what has not is taken back. Only for whoever may. */
  private Optional<Button> ending(Visit visit, Row row) {
    Instant now = visit.now();
    boolean over =
        row.values().find("ends").map(ends -> !now.isBefore((Instant) ends)).orElse(true);
    boolean begun =
        row.values().find("starts").map(starts -> now.isAfter((Instant) starts)).orElse(true);
    Optional<VisibleRecord> record = visit.application().query().get(visit.actor(), ref);
    boolean may =
        record
            .map(VisibleRecord::abilities)
            .map(able -> begun ? able.writable().contains("ends") : able.deletable())
            .orElse(false);
    return over || !may
        ? Optional.empty()
        : Optional.of(button(begun ? "standin.end" : "standin.cancel", begun));
  }

  private Button button(String title, boolean begun) {
    Button end = new Button(text(title), click -> end(begun));
    end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return end;
  }

  private void end(boolean begun) {
    Visit visit = place.now();
    try {
      if (begun) {
        Changes now = Changes.of("ends", visit.now());
        visit.application().records().update(visit.actor(), ref, OptionalLong.empty(), now);
      } else {
        visit.application().records().delete(visit.actor(), ref, OptionalLong.empty());
      }
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    Notices.done(text("standin.ended"));
    done.run();
  }
}
