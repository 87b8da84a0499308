package io.formwork.core.scenario;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.model.Scenario.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plays one story, step by step; each step is a transaction of its own. */
final class Player {

  private final Application application;
  private final Transactions transactions;
  private final Cast cast;
  private final Deeds deeds;
  private final Expectations expectations;
  private final StoryTime time;

  Player(Stage stage, StoryTime time) {
    this.application = stage.application();
    this.transactions = stage.transactions();
    this.time = time;
    this.cast = new Cast(application);
    WrittenValues written = new WrittenValues(application.model(), cast);
    this.deeds = new Deeds(application, cast, written);
    this.expectations = new Expectations(application, cast, written);
  }

  /** Plays the step; what went otherwise than the story says, nothing when all went well. */
  List<String> play(Step step) {
    if (step.deed() instanceof Scenario.Advance advance) {
      time.moveTo(time.now().plus(advance.by()));
      return List.of();
    }
    try {
      List<String> differences = transactions.required(() -> perform(step));
      return step.refused().isPresent() && differences.isEmpty()
          ? List.of(
              "expected a refusal with \"%s\", but it was done".formatted(step.refused().get()))
          : differences;
    } catch (RefusedException refused) {
      return judge(step, refused);
    } catch (StoryMistake mistake) {
      return List.of(String.valueOf(mistake.getMessage()));
    }
  }

  private List<String> perform(Step step) {
    Optional<Actor> actor =
        step.actor()
            .map(cast::actor)
            .map(own -> step.instead().map(away -> cast.inPlaceOf(own, away)).orElse(own));
    switch (step.deed()) {
      case Scenario.Create create -> deeds.create(actor.orElseThrow(), create);
      case Scenario.Update update -> deeds.update(actor.orElseThrow(), update);
      case Scenario.Delete delete -> deeds.delete(actor.orElseThrow(), delete);
      case Scenario.Take take -> deeds.take(actor.orElseThrow(), take);
      case Scenario.Claim claim -> deeds.claim(actor.orElseThrow(), claim);
      case Scenario.SetUp setUp -> deeds.setUp(actor.orElseThrow(), setUp);
      case Scenario.Expect expect -> {
        return expectations.differences(actor, expect);
      }
      case Scenario.Sees sees -> {
        return expectations.differences(actor.orElseThrow(), sees);
      }
      case Scenario.Advance ignored -> {}
    }
    return List.of();
  }

  private List<String> judge(Step step, RefusedException refused) {
    String said = Messages.in(language(step), refused.refusal());
    if (step.refused().isEmpty()) {
      return List.of("was refused: " + said);
    }
    String expected = step.refused().get();
    return said.contains(expected)
        ? List.of()
        : List.of("expected a refusal with \"%s\", but it said \"%s\"".formatted(expected, said));
  }

  private Locale language(Step step) {
    return step.actor()
        .flatMap(application::actor)
        .map(Actor::language)
        .orElseGet(application.model()::language);
  }
}
