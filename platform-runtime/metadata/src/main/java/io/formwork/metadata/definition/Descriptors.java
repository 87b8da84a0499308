package io.formwork.metadata.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every descriptor that a definition can lead to, found by following the shapes from the kinds. */
public final class Descriptors {

  private final Set<Descriptor> found = new LinkedHashSet<>();

  private Descriptors() {}

  /** All of them, in the order of the kinds and of their keys. */
  public static List<Descriptor> all() {
    Descriptors descriptors = new Descriptors();
    for (Kind kind : Kind.values()) {
      descriptors.follow(kind.shape());
    }
    return new ArrayList<>(descriptors.found);
  }

  private void add(Descriptor descriptor) {
    if (found.add(descriptor)) {
      descriptor.keys().forEach(key -> follow(key.shape()));
    }
  }

  private void follow(Shape shape) {
    switch (shape) {
      case Shape.Keys keys -> add(keys.descriptor());
      case Shape.ByKey variants -> variants.variants().values().forEach(this::add);
      case Shape.ByWord variants -> variants.variants().values().forEach(this::add);
      case Shape.ListOf list -> follow(list.item());
      case Shape.Named named -> follow(named.value());
      case Shape.Forms forms -> {
        forms.list().ifPresent(this::follow);
        forms.keys().ifPresent(this::follow);
      }
      case Shape.Open open -> open.usual().forEach(this::follow);
      case Shape.Single single -> {}
      case Shape.Word word -> {}
      case Shape.Pattern pattern -> {}
    }
  }
}
