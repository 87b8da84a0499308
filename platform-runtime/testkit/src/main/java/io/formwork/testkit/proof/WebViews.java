package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.web.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks for each view by its address: one that does not open to the person is answered like one that
 * was never there, and no answer names it.
 */
record WebViews(Sight sight, Api api) {

  private static final int FOUND_NOTHING = 404;

  void ask() {
    JsonNode described = api.get("openapi.json").json().path("paths");
    for (View view : views()) {
      explanation(view);
      if (view instanceof View.ListView list) {
        file(list, ".csv", described);
        file(list, ".xlsx", described);
      }
    }
  }

  private void explanation(View view) {
    boolean open = sight.doors().open(view);
    Answer answer = api.get("views/" + view.name() + "/explain");
    String said = sight.said(view.name());
    boolean told = answer.json().path("allowed").asBoolean();
    sight.tally().judge("http view explain", open, told, said);
    if (!informed()) {
      sight.tally().judge("http views", open, answer.status() != FOUND_NOTHING, said);
      near(view, "views/", "/explain");
    }
  }

  private void file(View.ListView list, String ending, JsonNode described) {
    boolean open = sight.doors().open(list);
    String address = list.name() + ending;
    Answer answer = api.get(address);
    String said = sight.said(address);
    sight.tally().judge("http view file", open, answer.status() != FOUND_NOTHING, said);
    boolean there = described.has("/apps/" + api.app() + "/" + address);
    sight.tally().judge("http view described", open && exports(list), there, said);
    near(list, "", ending);
  }

  /** Whoever writes nearly its name is not told the name, as one that was meant perhaps. */
  private void near(View view, String before, String after) {
    Answer answer = api.get(before + view.name() + "x" + after);
    boolean named = Pattern.compile("\\b" + view.name() + "\\b").matcher(answer.text()).find();
    boolean may = sight.doors().open(view);
    sight.tally().judge("http view named", may && named, named, sight.said(view.name()));
  }

  private boolean exports(View.ListView list) {
    return sight.doors().reached(list.object(), Set.of(Action.EXPORT));
  }

  /** Who administers may ask about everything. */
  private boolean informed() {
    return sight.person().roles().stream()
        .map(role -> Objects.requireNonNull(sight.application().model().roles().get(role)))
        .anyMatch(Role::administers);
  }

  private List<View> views() {
    return List.copyOf(sight.application().model().views().values());
  }
}
