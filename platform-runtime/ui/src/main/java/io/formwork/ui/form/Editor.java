package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import io.formwork.core.query.Named;
import java.util.List;
import java.util.Optional;

/** A box into which the value of one field is typed. */
public interface Editor {

  /** What stands on the page. */
  Component component();

  /** The value in the field's Java type, or that it is empty, or what is wrong with it. */
  Typed typed();

  /** The records that are chosen, of a box for records; in their order. */
  default List<Named> named() {
    return List.of();
  }

  /** Says beside the box what is wrong; an empty text takes it back. */
  void complain(String problem);

  /** Calls when the person has changed something. */
  void onChange(Runnable changed);

  /** What stands in the box. */
  sealed interface Typed {
    record Value(Object value) implements Typed {}

    record Nothing() implements Typed {}

    record Wrong(String problem) implements Typed {}

    static Typed of(Optional<?> value) {
      return value.<Typed>map(Value::new).orElseGet(Nothing::new);
    }
  }
}
