package io.formwork.core.explain;

import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why somebody may do something or may not.
 *
 * @param decision the very one that the action itself meets
 * @param findings what it was made of, in the order in which it is judged
 * @param roles by whose grants somebody else could do it; empty when it is allowed, or nobody can
 * @param people some who could, among those whom the asker may see
 * @param tasks open tasks about the record that lend it
 */
public record Explanation(
    Question question,
    Decision decision,
    List<Finding> findings,
    List<Label> roles,
    List<String> people,
    List<OpenTask> tasks) {

  public Explanation {
    findings = List.copyOf(findings);
    roles = List.copyOf(roles);
    people = List.copyOf(people);
    tasks = List.copyOf(tasks);
  }

  /** Whether it may be done, in a sentence. */
  public Message sentence() {
    return switch (decision) {
      case Decision.Allowed allowed -> Message.of("explain.allowed");
      case Decision.Refused refused -> refused.reason();
    };
  }

  /** What decided: of a refusal what speaks against it, else what speaks for it. */
  public List<Finding> decisive() {
    return findings.stream().filter(finding -> finding.holds() == decision.allowed()).toList();
  }

  /** Who could do it instead, in sentences; nothing when it is allowed. */
  public List<Message> others() {
    if (decision.allowed()) {
      return List.of();
    }
    List<Message> sentences = new ArrayList<>();
    if (!roles.isEmpty() && !namesRoles()) {
      sentences.add(Message.of("explain.could_roles", roles));
    }
    if (!people.isEmpty()) {
      sentences.add(Message.of("explain.could_people", people));
    }
    tasks.forEach(task -> task.sentence().ifPresent(sentences::add));
    if (roles.isEmpty() && sentences.isEmpty() && question instanceof Question.Taking) {
      sentences.add(Message.of("explain.could_nobody"));
    }
    return sentences;
  }

  /** Whether the refusal has said already with which roles it could be done. */
  private boolean namesRoles() {
    return decision instanceof Decision.Refused refused
        && refused.reason() instanceof Message.Known known
        && known.arguments().contains(roles);
  }

  /**
   * One condition of the decision.
   *
   * @param holds whether it speaks for it
   * @param says the condition in a plain sentence
   * @param source where it is declared, for those who look after the definitions
   */
  public record Finding(boolean holds, Message says, Optional<Source> source) {}

  /**
   * The part of a definition that a finding speaks of.
   *
   * @param name of the role or transition
   * @param condition as it is written; empty when there is none
   */
  public record Source(String name, String condition, Span place) {}

  /** A task that somebody holds, or that waits for a role. */
  public record OpenTask(Label title, Optional<String> holder, Optional<Label> role) {

    Optional<Message> sentence() {
      return holder
          .map(name -> Message.of("explain.could_task", title, name))
          .or(() -> role.map(who -> Message.of("explain.could_task_role", title, who)));
    }
  }
}
