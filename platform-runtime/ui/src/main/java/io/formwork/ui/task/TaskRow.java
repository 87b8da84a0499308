package io.formwork.ui.task;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.command.TaskItem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.TaskGrants;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Due;
import io.formwork.ui.show.TaskHolder;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** One open task: what, about what, whose, until when; opened or taken on from here. */
public final class TaskRow extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String task;
  private final Runnable changed;

  public TaskRow(Visit visit, TaskItem item, Runnable changed) {
    this.place = visit.place();
    this.task = item.task().id();
    this.changed = changed;
    addClassName("fw-task");
    boolean forMe = TaskGrants.holds(item.holder(), item.task());
    add(words(visit, item, forMe));
    item.task()
        .due()
        .ifPresent(due -> add(Due.of(visit, due, Optional.of(StateKind.ACTIVE)).component()));
    if (forMe && !item.mine()) {
      Button claim = new Button(text("task.claim"), click -> claim());
      claim.addThemeVariants(ButtonVariant.LUMO_SMALL);
      add(claim);
    }
  }

  private Div words(Visit visit, TaskItem item, boolean forMe) {
    String title = visit.say(item.binding().title());
    String address =
        forMe ? Links.task(visit.app(), task) : Links.record(visit.app(), item.task().about());
    Anchor what = new Anchor(address, title);
    what.addClassName("fw-task-title");
    Span about = new Span(item.record());
    about.addClassName("fw-task-about");
    Span who = new Span(TaskHolder.name(visit, item));
    who.addClassName("fw-task-holder");
    Div words = new Div(what, about, who);
    words.addClassName("fw-task-words");
    return words;
  }

  private void claim() {
    Visit visit = place.now();
    try {
      visit.application().tasks().claim(visit.actor(), task);
      Notices.done(text("task.claimed"));
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
    }
    changed.run();
  }
}
