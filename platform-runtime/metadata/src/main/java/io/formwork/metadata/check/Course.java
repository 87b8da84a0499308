package io.formwork.metadata.check;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which states a record can come along each arrow of its process. Where it is not certain, more
 * are possible: while a timer runs, everybody else may have moved the record.
 */
final class Course {

  private static final Set<String> PARALLEL =
      Set.of("parallelGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway");

  /** The record's state, and the transition that the last task was completed with. */
  record Token(String state, String outcome) {}

  private final ApplicationModel model;
  private final Process process;
  private final ObjectType about;
  private final Lifecycle lifecycle;
  private final Drawing drawing;
  private final Possibility possibility;
  private final Moves moves;
  private final Map<String, Set<Token>> onFlows = new HashMap<>();

  Course(ApplicationModel model, Process process, ObjectType about, Drawing drawing) {
    this.model = model;
    this.process = process;
    this.about = about;
    this.lifecycle = about.lifecycle().orElseThrow();
    this.drawing = drawing;
    this.possibility = new Possibility(new ModelNames(model));
    this.moves = new Moves(model, process, about);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Drawing.Node node : drawing.nodes()) {
        grown |= pass(node);
      }
    }
  }

  /** Whether there is only one course: what goes on beside it could move the record too. */
  static boolean isSingle(Drawing drawing) {
    return drawing.nodes().stream()
        .noneMatch(node ->
            PARALLEL.contains(node.type())
                || (node.attachedTo().isPresent() && !node.isInterrupting())
                || (!node.type().endsWith("Gateway") && drawing.from(node.id()).size() > 1));
  }

  /** What can come along the arrow. */
  Set<Token> on(Drawing.Flow flow) {
    return onFlows.getOrDefault(flow.id(), Set.of());
  }

  private boolean pass(Drawing.Node node) {
    boolean grown = false;
    for (Token token : out(node)) {
      for (Drawing.Flow flow : drawing.from(node.id())) {
        if (isOpen(node, flow, token)) {
          grown |= onFlows.computeIfAbsent(flow.id(), id -> new LinkedHashSet<>()).add(token);
        }
      }
    }
    return grown;
  }

  private Set<Token> in(String node) {
    Set<Token> tokens = new LinkedHashSet<>();
    drawing.to(node).forEach(flow -> tokens.addAll(on(flow)));
    return tokens;
  }

  private Set<Token> out(Drawing.Node node) {
    if (node.message().isPresent()) {
      return moves.taken(node.message().get().text());
    }
    return switch (node.type()) {
      case "startEvent" -> start(node);
      case "boundaryEvent" -> moves.moved(in(node.attachedTo().orElse("")));
      case "intermediateCatchEvent" -> moves.moved(in(node.id()));
      case "subProcess" -> ends(node);
      default -> done(node);
    };
  }

  private Set<Token> start(Drawing.Node node) {
    Optional<Drawing.Node> within = node.parent().flatMap(drawing::node);
    if (within.isEmpty()) {
      return process.starts().equals("created")
          ? Set.of(new Token(lifecycle.initial(), ""))
          : moves.taken(process.starts());
    }
    return within.get().isEventTriggered() ? anywhere() : in(within.get().id());
  }

  private Set<Token> anywhere() {
    Set<Token> tokens = new LinkedHashSet<>();
    lifecycle.states().keySet().forEach(state -> tokens.add(new Token(state, "")));
    return tokens;
  }

  private Set<Token> ends(Drawing.Node subProcess) {
    Set<Token> tokens = new LinkedHashSet<>();
    drawing.nodes().stream()
        .filter(node -> node.parent().filter(subProcess.id()::equals).isPresent())
        .filter(node -> node.type().equals("endEvent"))
        .forEach(end -> tokens.addAll(in(end.id())));
    return tokens;
  }

  private Set<Token> done(Drawing.Node node) {
    Set<Token> before = in(node.id());
    if (before.isEmpty()) {
      return before;
    }
    return switch (process.bindings().get(node.id())) {
      case Binding.Task task -> completed(task);
      case Binding.Service service -> served(service, before);
      case Binding.Timer timer -> before;
      case null -> before;
    };
  }

  private Set<Token> completed(Binding.Task task) {
    Set<Token> tokens = new LinkedHashSet<>();
    task.outcomes().forEach(outcome -> tokens.addAll(moves.taken(outcome)));
    return tokens;
  }

  /** With an assignment the transition is taken only when somebody was found. */
  private Set<Token> served(Binding.Service service, Set<Token> before) {
    if (service.takes().isEmpty() || service.relation().isPresent()) {
      return before;
    }
    Set<Token> tokens = new LinkedHashSet<>(moves.taken(service.takes().get()));
    service.assign().ifPresent(assign -> tokens.addAll(before));
    return tokens;
  }

  private boolean isOpen(Drawing.Node node, Drawing.Flow flow, Token token) {
    List<Expression> conditions = new ArrayList<>();
    Access.inStates(about, Set.of(token.state())).ifPresent(conditions::add);
    if (node.defaultFlow().filter(flow.id()::equals).isPresent()) {
      drawing.from(node.id()).stream()
          .flatMap(way -> condition(way).stream())
          .forEach(other -> conditions.add(new Expression.Not(other)));
    }
    condition(flow).ifPresent(conditions::add);
    return token.outcome().isEmpty()
        ? possibility.canHold(conditions)
        : possibility.canHold(conditions, Map.of("outcome", token.outcome()));
  }

  private Optional<Expression> condition(Drawing.Flow flow) {
    return Optional.ofNullable(process.conditions().get(flow.id()));
  }
}
