package io.formwork.ui.page;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.command.TaskItem;
import io.formwork.core.dashboard.Figure;
import io.formwork.core.dashboard.Period;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.dashboard.Drill;
import io.formwork.ui.dashboard.NumberTile;
import io.formwork.ui.show.Empty;
import io.formwork.ui.task.TaskRow;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Draws the blocks of a start page. One whose content the person may not open is not drawn. */
record Blocks(Visit visit, Runnable changed) {

  Optional<Component> create(View.Block.Create block) {
    if (!visit.application().query().mayCreate(visit.actor(), block.object()).allowed()
        || !opens(view(block.form()))) {
      return Optional.empty();
    }
    Anchor button =
        new Anchor(Links.create(visit.app(), block.form()), new Span(visit.say(block.title())));
    button.addComponentAsFirst(Icons.of("plus"));
    button.setClassName("fw-button fw-primary");
    button.getElement().setAttribute("data-key", "create");
    return Optional.of(button);
  }

  Optional<Component> link(View.Block.Link block) {
    View view = view(block.view());
    if (!opens(view)) {
      return Optional.empty();
    }
    Anchor button =
        new Anchor(Links.view(visit.app(), view.name()), new Span(visit.say(view.title())));
    button.addComponentAsFirst(Icons.of(icon(view)));
    button.setClassName("fw-button");
    return Optional.of(button);
  }

  private static String icon(View view) {
    return switch (view) {
      case View.ListView ignored -> "list";
      case View.BoardView ignored -> "board";
      case View.DashboardView ignored -> "chart";
      case View.PageView ignored -> "home";
      case View.FormView ignored -> "form";
    };
  }

  Optional<Component> rows(View.Block.Rows block) {
    View.ListView list = visit.model().view(View.ListView.class, block.list());
    if (!opens(list)) {
      return Optional.empty();
    }
    List<Row> rows =
        visit.application().query().list(visit.actor(), ListRequest.of(list, block.limit())).rows();
    Div body = new Div();
    body.addClassName("fw-rows");
    rows.forEach(row -> body.add(new RowLink(visit, list, row)));
    if (rows.isEmpty()) {
      body.add(new Empty("list", text("block.empty"), text("block.empty.more")));
    }
    return Optional.of(block(visit.say(list.title()), Links.view(visit.app(), list.name()), body));
  }

  Component tasks(View.Block.Tasks block) {
    List<TaskItem> open = visit.application().tasks().open(visit.actor());
    Div body = new Div();
    body.addClassName("fw-tasks");
    open.stream().limit(block.limit()).forEach(task -> body.add(new TaskRow(visit, task, changed)));
    if (open.isEmpty()) {
      body.add(new Empty("tasks", text("tasks.empty"), text("tasks.empty.more")));
    }
    return block(text("tasks.title"), Links.tasks(visit.app()), body);
  }

  Optional<Component> numbers(View.Block.Numbers block) {
    View.DashboardView dashboard = visit.model().view(View.DashboardView.class, block.dashboard());
    if (!opens(dashboard)) {
      return Optional.empty();
    }
    Period period =
        dashboard
            .period()
            .map(one -> Period.Preset.of(one.initially()))
            .map(preset -> Period.of(preset, visit.local(visit.now()).toLocalDate()))
            .orElse(new Period(Optional.empty(), Optional.empty()));
    Div body = new Div();
    body.addClassName("fw-numbers");
    Drill drill = new Drill(visit.place(), dashboard, period);
    for (Figure figure :
        visit
            .application()
            .dashboards()
            .numbers(visit.actor(), dashboard, period, visit.locale())) {
      body.add(new NumberTile(figure, drill));
    }
    return Optional.of(
        block(visit.say(dashboard.title()), Links.view(visit.app(), dashboard.name()), body));
  }

  private static Component block(String title, String address, Div body) {
    Anchor all = new Anchor(address, text("block.all"));
    all.addClassName("fw-block-all");
    Div head = new Div(new H2(title), all);
    head.addClassName("fw-block-head");
    Div block = new Div(head, body);
    block.addClassName("fw-block");
    return block;
  }

  private boolean opens(View view) {
    return visit.opens(view);
  }

  private View view(String name) {
    return Objects.requireNonNull(visit.model().views().get(name), name);
  }
}
