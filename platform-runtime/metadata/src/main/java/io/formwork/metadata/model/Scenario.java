package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A story played against the real engine: a test of the application, or its demo data.
 *
 * @param name the file's name
 * @param title what it shows, in a sentence
 * @param covers requirement ids
 * @param seeds the seeds loaded before
 * @param clock the local time it begins at
 */
public record Scenario(
    String name,
    String title,
    Set<String> covers,
    List<String> seeds,
    LocalDateTime clock,
    List<Step> steps,
    Span span) {

  public Scenario {
    covers = Ordered.copyOf(covers);
    seeds = List.copyOf(seeds);
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param actor the login of who does it; absent for {@link Advance} and {@link Expect}
   * @param refused the message it must be refused with; absent when it must succeed
   */
  public record Step(Optional<String> actor, Deed deed, Optional<String> refused, Span span) {}

  /**
   * What a step does. Values are as written; a word that names a record of the story or a login
   * stands for its id.
   */
  public sealed interface Deed {}

  /** Creates a record and gives it a name in the story. */
  public record Create(String object, Map<String, Object> with, Optional<String> callIt)
      implements Deed {
    public Create {
      with = Ordered.copyOf(with);
    }
  }

  public record Update(String record, Map<String, Object> with) implements Deed {
    public Update {
      with = Ordered.copyOf(with);
    }
  }

  public record Delete(String record) implements Deed {}

  /**
   * Takes a transition, with the fields it asks for. It completes the actor's open task that offers
   * it, if there is one.
   */
  public record Take(String transition, String record, Map<String, Object> with) implements Deed {
    public Take {
      with = Ordered.copyOf(with);
    }
  }

  /** Claims the open task of that node on the record. */
  public record Claim(String task, String record) implements Deed {}

  /** Gives settings other values; an empty one takes a setting back to its default. */
  public record SetUp(Map<String, Optional<Object>> settings) implements Deed {
    public SetUp {
      settings = Ordered.copyOf(settings);
    }
  }

  /** Moves the clock; timers that fall due on the way fire in their order, each at its own time. */
  public record Advance(Duration by) implements Deed {}

  /**
   * Looks at a record as the platform sees it, or, when the step has an actor, as that person does.
   *
   * @param toHave field to the value it must have; null values are given as {@link
   *     Optional#empty()}
   * @param openTasks exactly the open tasks about the record, when given
   * @param told notifications that must have been sent about it
   */
  public record Expect(
      String record,
      Map<String, Optional<Object>> toHave,
      Optional<List<OpenTask>> openTasks,
      List<Told> told)
      implements Deed {
    public Expect {
      toHave = Ordered.copyOf(toHave);
      told = List.copyOf(told);
    }
  }

  /** The records of the story that the actor must see in a list, and those it must not. */
  public record Sees(String list, List<String> records, List<String> not) implements Deed {
    public Sees {
      records = List.copyOf(records);
      not = List.copyOf(not);
    }
  }

  public record OpenTask(
      String task, Optional<String> role, Optional<String> assignee, Optional<LocalDateTime> due) {}

  public record Told(String to, String subjectHas) {}
}
