package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;

/** All checks of this module, in no particular order: none depends on another. */
public final class Checks {

  private final List<ApplicationCheck> checks =
      List.of(
          new StatesAreReached(),
          new StatesAreLeft(),
          new FinalStatesStay(),
          new TransitionsAreTaken(),
          new ClocksRunOrPause(),
          new ColumnsAreTheirOwn(),
          new GuardedFieldsAreChanged(),
          new TasksFitTheLifecycle(),
          new FormsFitTheirObject(),
          new ServicesFitTheirObject(),
          new DrawingsAreConnected(),
          new GatewaysDecide(),
          new EventsAreKnown(),
          new TablesAreWhole(),
          new GrantsAreWritable(),
          new RolesIncludeNoCircle(),
          new NotificationsAreSent(),
          new StrategiesAreUsed(),
          new StoriesKnowTheirPeople());

  /** Adds what is wrong to the problems. */
  public void check(Resolved application, Problems problems) {
    checks.forEach(check -> check.check(application, problems));
  }
}
