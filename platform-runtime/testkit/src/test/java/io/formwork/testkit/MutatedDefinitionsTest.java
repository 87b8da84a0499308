package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.DefinitionChecks;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import io.formwork.testkit.mutation.Answer;
import io.formwork.testkit.mutation.Answer.Verdict;
import io.formwork.testkit.mutation.Body;
import io.formwork.testkit.mutation.Examiner;
import io.formwork.testkit.mutation.Mutations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What ships, damaged at one place at a time: the message stands where the damage is. A few of
 * every kind; {@code formwork bench mutations} tries many more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedDefinitionsTest {

  private static final int OF_A_KIND = 3;
  private static final Duration ENDLESS = Duration.ofSeconds(10);

  private final Body body = new Body(new FolderSource(Path.of("../..").normalize()));
  private List<SourceFile> before = List.of();
  private List<Answer> answers = List.of();

  @BeforeAll
  void examine() {
    before = List.copyOf(new FolderSource(Path.of("../..").normalize()).files());
    Clock clock = Clock.systemUTC();
    DefinitionChecks checks =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock));
    Examiner examiner = new Examiner(source -> checks.read(source).result(), body);
    answers = Mutations.of(body, OF_A_KIND).stream().map(examiner::examine).toList();
  }

  @Test
  void areManyAndOfManyKinds() {
    assertTrue(damages().size() >= 400, () -> "only " + damages().size());
    assertTrue(answers.stream().map(a -> a.mutation().kind()).distinct().count() >= 150);
  }

  @Test
  void areAnsweredWhereTheDamageIs() {
    List<Answer> wrong = damages().stream().filter(answer -> !answer.isRight()).toList();
    assertTrue(wrong.size() * 100 <= damages().size(), () -> listed(wrong));
  }

  @Test
  void neverEndInAnException() {
    assertEquals("", listed(of(Verdict.FAILED)));
  }

  @Test
  void areNeverTakenForWell() {
    assertEquals("", listed(of(Verdict.SILENT)));
  }

  @Test
  void areLetPassWhereOnlyTheWritingDiffers() {
    assertEquals("", listed(of(Verdict.NEEDLESS)));
  }

  @Test
  void oneMistakeGivesFewMessages() {
    List<Integer> counts = damages().stream().map(Answer::errors).sorted().toList();
    assertEquals(1, counts.get(counts.size() / 2));
    assertTrue(counts.get(counts.size() * 95 / 100) <= 5, counts::toString);
  }

  @Test
  void noneTakesLong() {
    List<Answer> endless =
        answers.stream().filter(answer -> answer.took().compareTo(ENDLESS) > 0).toList();
    assertEquals("", listed(endless));
  }

  /** Nothing can be published of definitions that give no model, and reading writes nothing. */
  @Test
  void changeNothing() {
    assertEquals(before, new FolderSource(Path.of("../..").normalize()).files());
  }

  private List<Answer> damages() {
    return answers.stream().filter(Answer::isOfDamage).toList();
  }

  private List<Answer> of(Verdict verdict) {
    return answers.stream().filter(answer -> answer.verdict() == verdict).toList();
  }

  private static String listed(List<Answer> answers) {
    return answers.stream().map(Answer::toString).collect(Collectors.joining("\n"));
  }
}
