package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;

/** All checks of this module, in no particular order: none depends on another. */
public final class Checks {

  /** What a package must keep too that no application uses. */
  private static final List<ApplicationCheck> OF_PARTS =
      List.of(
          new StatesAreReached(),
          new StatesAreLeft(),
          new FinalStatesStay(),
          new ClocksRunOrPause(),
          new ColumnsAreTheirOwn(),
          new TasksFitTheLifecycle(),
          new FormsFitTheirObject(),
          new ServicesFitTheirObject(),
          new DrawingsAreConnected(),
          new GatewaysDecide(),
          new EventsAreKnown(),
          new TablesAreWhole(),
          new LimitsDoNotGrow(),
          new GrantsAreWritable(),
          new ConditionsCanHold(),
          new PoliciesCanHold(),
          new ViewsCanShow(),
          new RolesIncludeNoCircle(),
          new CoversAreKnown());

  /** What only all parts together can keep: somebody takes it, sends it, uses it. */
  private static final List<ApplicationCheck> OF_WHOLE =
      List.of(
          new TransitionsAreTaken(),
          new GuardedFieldsAreChanged(),
          new NotificationsAreSent(),
          new StrategiesAreUsed(),
          new StoriesKnowTheirPeople());

  /** Adds what is wrong with a whole application to the problems. */
  public void check(Resolved application, Problems problems) {
    checkParts(application, problems);
    OF_WHOLE.forEach(check -> check.check(application, problems));
  }

  /** Adds what is wrong whoever uses it. */
  public void checkParts(Resolved application, Problems problems) {
    OF_PARTS.forEach(check -> check.check(application, problems));
  }
}
