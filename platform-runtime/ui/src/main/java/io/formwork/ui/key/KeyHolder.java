package io.formwork.ui.key;

import io.formwork.core.application.KeyAdministration;
import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.application.KeyAdministration.Wanted;
import io.formwork.core.key.Keys;
import io.formwork.core.key.ProgramKey;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.util.List;

/**
 * Whose keys a page is about, asked anew in every round trip.
 *
 * @param user somebody else, for administrators, or {@link #ONESELF}
 */
record KeyHolder(Place place, long user) implements Serializable {

  /** Whoever is signed in. */
  static final long ONESELF = 0;

  List<ProgramKey> keys() {
    Visit visit = place.now();
    return user == ONESELF
        ? administration().own(visit.actor())
        : administration().of(visit.application(), visit.actor(), user);
  }

  List<Openable> openable() {
    Visit visit = place.now();
    return user == ONESELF
        ? administration().openable(visit.actor())
        : administration().openable(visit.application(), visit.actor(), user);
  }

  Keys.Made make(Wanted wanted) {
    Visit visit = place.now();
    return user == ONESELF
        ? administration().make(visit.actor(), wanted)
        : administration().make(visit.application(), visit.actor(), user, wanted);
  }

  void revoke(long key) {
    Visit visit = place.now();
    if (user == ONESELF) {
      administration().revoke(visit.actor(), key);
    } else {
      administration().revoke(visit.application(), visit.actor(), user, key);
    }
  }

  private static KeyAdministration administration() {
    return CDI.current().select(KeyAdministration.class).get();
  }
}
