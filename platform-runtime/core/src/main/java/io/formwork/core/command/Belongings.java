package io.formwork.core.command;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** A record with all that it owns, and all that these own. */
record Belongings(ApplicationModel model, RecordStore store) {

  /** Owners before what they own; the record itself first. */
  List<StoredRecord> of(StoredRecord record) {
    List<StoredRecord> all = new ArrayList<>(List.of(record));
    for (int place = 0; place < all.size(); place++) {
      StoredRecord owner = all.get(place);
      for (ObjectType type : model.objects().values()) {
        boolean owned =
            type.owner().filter(by -> by.object().equals(owner.type().name())).isPresent();
        if (owned) {
          all.addAll(store.owned(type, owner.id()));
        }
      }
    }
    return List.copyOf(all);
  }
}
