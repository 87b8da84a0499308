package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.counted;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with definitions: each with its place, the line, and how to mend it; what refuses
 * them before what only warns.
 */
class ProblemPanel extends Div {

  private static final long serialVersionUID = 1L;

  ProblemPanel(Locale locale, List<Diagnostic> problems, List<SourceFile> files) {
    addClassName("fw-problems");
    add(new H3(counted(locale, "publish.problems", problems.size())));
    Map<String, String> texts = new HashMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    DiagnosticText lines = new DiagnosticText(path -> Optional.ofNullable(texts.get(path)));
    problems.stream()
        .sorted(Comparator.comparing(problem -> !problem.isError()))
        .forEach(problem -> add(problem(problem, lines)));
  }

  private static Div problem(Diagnostic problem, DiagnosticText lines) {
    Span summary = new Span(problem.summary());
    summary.addClassName("fw-problem-summary");
    Span place = new Span(problem.span().place());
    place.addClassName("fw-problem-place");
    Div head = new Div(summary, place);
    head.addClassName("fw-problem-head");
    Div shown = new Div(head);
    lines
        .marked(problem.span())
        .map(Pre::new)
        .ifPresent(line -> {
          line.addClassName("fw-source");
          shown.add(line);
        });
    shown.add(new Paragraph(problem.detail()));
    shown.addClassName(problem.isError() ? "fw-problem-error" : "fw-problem-warning");
    return shown;
  }
}
