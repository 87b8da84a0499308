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
   * @param instead the login of whose place is taken meanwhile, when somebody's is
   * @param refused the message it must be refused with; absent when it must succeed
   */
  public record Step(
      Optional<String> actor,
      Optional<String> instead,
      Deed deed,
      Optional<String> refused,
      Span span) {}

  /**
   * What a step does. Values are as written; a word that names a record of the story or a login
   * stands for its id.
   */
  public sealed interface Deed {}

  /**
   * What a person gives.
   *
   * @param fields field to value
   * @param owned under the names of what the record owns, what happens to such records with it
   */
  public record Given(Map<String, Object> fields, Map<String, List<Part>> owned) {
    public Given {
      fields = Ordered.copyOf(fields);
      owned = Ordered.copyOf(owned);
    }
  }

  /**
   * What happens to one owned record.
   *
   * @param record its name in the story; absent for a new one
   * @param delete whether it goes
   */
  public record Part(Optional<String> record, boolean delete, Map<String, Object> fields) {
    public Part {
      fields = Ordered.copyOf(fields);
    }
  }

  /** Creates a record and gives it a name in the story. */
  public record Create(String object, Given with, Optional<String> callIt) implements Deed {}

  public record Update(String record, Given with) implements Deed {}

  public record Delete(String record) implements Deed {}

  /**
   * Takes a transition, with the fields it asks for. It completes the actor's open task that offers
   * it, if there is one.
   */
  public record Take(String transition, String record, Given with) implements Deed {}

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
   * @param notTold notifications that must not have been sent about it
   */
  public record Expect(
      String record,
      Map<String, Optional<Object>> toHave,
      Optional<List<OpenTask>> openTasks,
      List<Told> told,
      List<Told> notTold)
      implements Deed {
    public Expect {
      toHave = Ordered.copyOf(toHave);
      told = List.copyOf(told);
      notTold = List.copyOf(notTold);
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

  /**
   * A notification of a person.
   *
   * @param subjectHas words of its subject; empty for any
   */
  public record Told(String to, String subjectHas) {}
}
