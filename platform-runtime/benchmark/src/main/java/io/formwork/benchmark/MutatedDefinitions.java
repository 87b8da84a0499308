package io.formwork.benchmark;

import io.formwork.assembly.DefinitionChecks;
import io.formwork.launcher.Installation;
import io.formwork.metadata.source.FolderSource;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.rule.DroolsRuleEngines;
import io.formwork.testkit.mutation.Answer;
import io.formwork.testkit.mutation.Answer.Verdict;
import io.formwork.testkit.mutation.Body;
import io.formwork.testkit.mutation.Examiner;
import io.formwork.testkit.mutation.Mutations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often a damaged definition is answered where the damage is, by kind of damage. */
final class MutatedDefinitions implements Measurement {

  private static final int OF_A_KIND = 10;
  private static final int SLOWEST = 5;

  @Override
  public String word() {
    return "mutations";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) {
    Clock clock = Clock.systemUTC();
    DefinitionChecks checks =
        new DefinitionChecks(new JbpmProcessEngines(clock), new DroolsRuleEngines(clock));
    Body body = new Body(new FolderSource(installation.home()));
    Examiner examiner = new Examiner(source -> checks.read(source).result(), body);
    report.title(
        "Mutated definitions",
        "the shipped definitions, changed at one place; %d of a kind, all where there are fewer;"
                .formatted(OF_A_KIND)
            + " answered right: an error on the touched line or a neighbour of it, of what is"
            + " harmless not a word");
    List<Answer> answers = Mutations.of(body, OF_A_KIND).stream().map(examiner::examine).toList();
    byKind(answers, report);
    totals(answers, report);
    answers.stream()
        .filter(answer -> !answer.isRight())
        .forEach(answer -> report.line(answer.toString()));
  }

  private static void byKind(List<Answer> answers, Report report) {
    report.line(row("kind", "right", "wrong place", "silent", "needless", "failed", "slowest ms"));
    Map<String, List<Answer>> kinds =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    answer -> answer.mutation().kind(), LinkedHashMap::new, Collectors.toList()));
    kinds.forEach((kind, all) -> report.line(row(kind, all)));
    report.line(row("all", answers));
  }

  private static String row(String kind, List<Answer> answers) {
    long slowest = answers.stream().mapToLong(answer -> answer.took().toMillis()).max().orElse(0);
    return row(
        kind,
        count(answers, Verdict.RIGHT),
        count(answers, Verdict.WRONG_PLACE),
        count(answers, Verdict.SILENT),
        count(answers, Verdict.NEEDLESS),
        count(answers, Verdict.FAILED),
        slowest);
  }

  private static String row(Object... cells) {
    return "%-44s %6s %12s %7s %9s %7s %11s".formatted(cells);
  }

  private static long count(List<Answer> answers, Verdict verdict) {
    return answers.stream().filter(answer -> answer.verdict() == verdict).count();
  }

  private static void totals(List<Answer> answers, Report report) {
    List<Answer> damages = answers.stream().filter(Answer::isOfDamage).toList();
    double[] errors = damages.stream().mapToDouble(Answer::errors).toArray();
    double[] times =
        answers.stream().mapToDouble(answer -> answer.took().toNanos() / 1e6).toArray();
    report.figure("wrong by construction", damages.size(), "mutations");
    report.figure(
        "of them answered right", 100.0 * count(damages, Verdict.RIGHT) / damages.size(), "%");
    report.figure("messages for one mistake, median", Report.median(errors), "");
    report.figure("messages for one mistake, 95 of 100 below", Report.slowest(errors), "");
    report.figure("one check, median", Report.median(times), "ms");
    report.figure("one check, 95 of 100 below", Report.slowest(times), "ms");
    answers.stream()
        .sorted(Comparator.comparing(Answer::took).reversed())
        .limit(SLOWEST)
        .forEach(answer ->
            report.figure(
                "slowest: " + answer.mutation(), (double) answer.took().toMillis(), "ms"));
  }
}
