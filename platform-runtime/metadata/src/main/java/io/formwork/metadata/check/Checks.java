package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;

/** All checks of this module. Within a group none depends on another. */
public final class Checks {

  /** What a package must keep too that no application uses. */
  private static final List<ApplicationCheck> OF_PARTS =
      List.of(
          new StatesAreReached(),
          new StatesAreLeft(),
          new FinalStatesStay(),
          new ClocksRunOrPause(),
          new ColumnsAreTheirOwn(),
          new QuietSavesSilence(),
          new RemovalsAreDone(),
          new TasksFitTheLifecycle(),
          new FormsFitTheirObject(),
          new ServicesFitTheirObject(),
          new DrawingsAreConnected(),
          new GatewaysDecide(),
          new EventsAreKnown(),
          new TablesAreWhole(),
          new GrantsAreWritable(),
          new HistoryAndSearchMatter(),
          new FileClassesAreWhole(),
          new RolesIncludeNoCircle(),
          new CoversAreKnown());

  /** What only all parts together can keep. */
  private static final List<ApplicationCheck> OF_WHOLE = List.of(new StoriesKnowTheirPeople());

  /** That nobody takes it, sends it, uses it; which can be said when all that might is known. */
  private static final List<ApplicationCheck> OF_ABSENCE =
      List.of(
          new TransitionsAreTaken(),
          new GuardedFieldsAreChanged(),
          new NotificationsAreSent(),
          new StrategiesAreUsed(),
          new FileClassesAreUsed(),
          new SettingsAreRead());

  /** What follows from several parts of one thing; asked when every part is sound by itself. */
  private static final List<ApplicationCheck> OF_SOUND_PARTS =
      List.of(
          new LimitsDoNotGrow(),
          new ConditionsCanHold(),
          new PoliciesCanHold(),
          new ViewsCanShow(),
          new NodesClaimTheirStates());

  /** What follows from everything; asked when all is sound. */
  private static final List<ApplicationCheck> OF_SOUND_WHOLE =
      List.of(
          new NotificationsReachSomebody(),
          new WebhooksTellSomething(),
          new ViewsOpenToSomebody(),
          new RolesReachAScreen(),
          new CreatorsFillWhatIsRequired(),
          new FieldsAreSeen(),
          new FiguresUseSummaries(),
          new RequiredIsWritten(),
          new AnotherCanTakeIt(),
          new TasksCanBeDone(),
          new WaitsAreAnswered());

  /**
   * Adds what is wrong with a whole application to the problems. What nobody uses is told only when
   * everything could be read: who uses it may stand in what could not.
   */
  public void check(Resolved application, Problems problems) {
    boolean complete = !problems.hasErrors();
    ask(OF_PARTS, application, problems);
    ask(OF_WHOLE, application, problems);
    if (complete) {
      ask(OF_ABSENCE, application, problems);
    }
    if (!problems.hasErrors()) {
      ask(OF_SOUND_PARTS, application, problems);
      ask(OF_SOUND_WHOLE, application, problems);
    }
  }

  /** Adds what is wrong whoever uses it. */
  public void checkParts(Resolved application, Problems problems) {
    ask(OF_PARTS, application, problems);
    if (!problems.hasErrors()) {
      ask(OF_SOUND_PARTS, application, problems);
    }
  }

  private static void ask(List<ApplicationCheck> checks, Resolved application, Problems problems) {
    checks.forEach(check -> check.check(application, problems));
  }
}
