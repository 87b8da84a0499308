package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A box into which the value of one field is typed. */
public interface Editor {

  /** What stands on the page. */
  Component component();

  /** The value in the field's Java type, or that it is empty, or what is wrong with it. */
  Typed typed();

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
