package io.formwork.core.plan;

import io.formwork.core.deployment.LiveData;
import io.formwork.core.difference.Differences;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Both releases and what lies in the database meanwhile.
 *
 * @param data answers in terms of the deployed release
 */
record Situation(
    ApplicationModel deployed, ApplicationModel wanted, Differences differences, LiveData data) {

  /** A field with its object. */
  record Placed(ObjectType type, Field field) {}

  /** A field or relation of the release that serves. */
  Optional<Placed> deployedField(Declaration thing) {
    return field(deployed, thing);
  }

  /** A field or relation of the new release. */
  Optional<Placed> wantedField(Declaration thing) {
    return field(wanted, thing);
  }

  private static Optional<Placed> field(ApplicationModel model, Declaration thing) {
    return thing
        .owner()
        .flatMap(owner -> Optional.ofNullable(model.objects().get(owner)))
        .flatMap(type ->
            Optional.ofNullable(type.fields().get(thing.name()))
                .map(field -> new Placed(type, field)));
  }

  /** The object of the release that serves, of which the other is the later form. */
  Optional<ObjectType> before(ObjectType after) {
    return Optional.ofNullable(deployed.objects().get(differences.then(after.name())));
  }

  /** The fields of the release that serves that hold a value of the choices. */
  List<Placed> holding(String choices) {
    return Fields.ofChoices(deployed, choices);
  }

  /** What is declared of the app as a whole. */
  Declaration app(ApplicationModel model) {
    Map<String, Declaration> all = model.declarations();
    return Optional.ofNullable(all.get("app")).orElseThrow();
  }
}
