package io.formwork.ui.board;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Offer;
import io.formwork.core.screen.BoardScreen;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.form.Taking;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.WhyWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Moves cards between lanes. A move is the transition that leads there: the lifecycle and the
 * rights decide, and a refused card stays where it was.
 */
record Moves(Place place, BoardScreen board, Runnable moved) {

  List<BoardScreen.Lane> lanes() {
    return board.lanes();
  }

  void to(RecordRef ref, BoardScreen.Lane lane) {
    Visit visit = place.now();
    visit
        .application()
        .query()
        .get(visit.actor(), ref)
        .ifPresentOrElse(
            record -> to(visit, record, lane), () -> Notices.problem(text("record.gone")));
  }

  private void to(Visit visit, VisibleRecord record, BoardScreen.Lane lane) {
    Lifecycle lifecycle = record.type().lifecycle().orElseThrow();
    String state = record.values().find(lifecycle.field()).map(String.class::cast).orElse("");
    if (state.equals(lane.state().name())) {
      return;
    }
    List<Offer> leading =
        record.abilities().offers().stream()
            .filter(offer -> offer.transition().to().equals(lane.state().name()))
            .toList();
    List<Offer> allowed = leading.stream().filter(offer -> offer.decision().allowed()).toList();
    if (allowed.isEmpty()) {
      tellWhy(visit, record, leading, lane);
      moved.run();
      return;
    }
    Taking taking =
        new Taking(place, record.ref(), OptionalLong.of(record.version()), Optional.empty(), moved);
    if (allowed.size() == 1) {
      taking.take(allowed.getFirst().transition());
      return;
    }
    choose(visit, allowed, taking, lane);
  }

  /**
   * Where a way leads there, why this person may not go it and who could; one that is the person's
   * own concern before another. Else that none does.
   */
  private void tellWhy(
      Visit visit, VisibleRecord record, List<Offer> leading, BoardScreen.Lane lane) {
    Lifecycle lifecycle = record.type().lifecycle().orElseThrow();
    Optional<Lifecycle.State> state =
        record.values().find(lifecycle.field()).map(String.class::cast).map(lifecycle::state);
    Stream<Lifecycle.Transition> others =
        lifecycle.transitions().values().stream()
            .filter(way -> state.filter(from -> way.from().contains(from.name())).isPresent())
            .filter(way -> way.to().equals(lane.state().name()));
    Stream.concat(leading.stream().map(Offer::transition), others)
        .findFirst()
        .ifPresentOrElse(
            way -> WhyWindow.ofTransition(place, record.ref(), way),
            () ->
                Notices.problem(
                    text(
                        "board.no_way",
                        state.map(from -> visit.say(from.title())).orElse("?"),
                        lane.title())));
  }

  private static void choose(
      Visit visit, List<Offer> allowed, Taking taking, BoardScreen.Lane lane) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(text("board.choose", lane.title()));
    Div ways = new Div();
    ways.addClassName("fw-ways");
    for (Offer offer : allowed) {
      ways.add(
          new Button(
              visit.say(offer.transition().title()),
              click -> {
                dialog.close();
                taking.take(offer.transition());
              }));
    }
    dialog.add(ways);
    dialog.getFooter().add(new Button(text("cancel"), click -> dialog.close()));
    dialog.open();
  }
}
