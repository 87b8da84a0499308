package io.formwork.testkit.proof;

import io.formwork.metadata.source.DefinitionSource;
import java.util.List;

/**
 * An application that is held against the referee, and who asks for what.
 *
 * @param seeds that bring the people, in their order
 * @param logins who asks
 * @param objects whose records are asked for, each after those that it refers to
 * @param creator who creates and changes records of the first object, as people do
 * @param standings who asks in whose place
 */
public record Play(
    DefinitionSource definitions,
    String app,
    List<String> seeds,
    List<String> logins,
    List<String> objects,
    String creator,
    List<Standing> standings) {

  /**
   * Who stands in for somebody else.
   *
   * @param scope the roles that are lent; all when empty
   */
  public record Standing(String absent, String substitute, List<String> scope) {}

  /** The support desk, in which nobody stands in for anybody. */
  public static Play supportDesk(DefinitionSource definitions, List<String> logins) {
    return new Play(
        definitions,
        "support_desk",
        List.of("users"),
        logins,
        List.of("ticket", "ticket_messages", "criticality_request"),
        "ivanov",
        List.of());
  }

  /** The same with fewer who ask. */
  public Play askedBy(List<String> some) {
    List<Standing> left =
        standings.stream()
            .filter(one -> some.contains(one.absent()) && some.contains(one.substitute()))
            .toList();
    return new Play(definitions, app, seeds, some, objects, creator, left);
  }

  /** An application of nasty policies, always the same for one number. */
  public static Play random(long seed) {
    return new RandomApplication(seed).play();
  }
}
