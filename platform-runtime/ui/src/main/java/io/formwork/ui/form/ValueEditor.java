package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import java.util.function.Function;

/**
 * An editor that is one of Vaadin's fields.
 *
 * @param <V> what the box holds
 */
final class ValueEditor<V> implements Editor {

  private final HasValueAndElement<?, V> box;
  private final Function<V, Typed> read;

  /**
   * An editor over the box.
   *
   * @param read makes the field's value of what the box holds; not asked when the box is empty
   */
  ValueEditor(HasValueAndElement<?, V> box, Function<V, Typed> read) {
    this.box = box;
    this.read = read;
  }

  static <V> ValueEditor<V> plain(HasValueAndElement<?, V> box) {
    return new ValueEditor<>(box, value -> Typed.of(Optional.of(value)));
  }

  @Override
  public Component component() {
    return (Component) box;
  }

  @Override
  public Typed typed() {
    return box.isEmpty() ? new Typed.Nothing() : read.apply(box.getValue());
  }

  @Override
  public void complain(String problem) {
    if (box instanceof HasValidationProperties validated) {
      validated.setErrorMessage(problem);
      validated.setInvalid(!problem.isEmpty());
    }
  }

  @Override
  public void onChange(Runnable changed) {
    ((HasValue<?, V>) box)
        .addValueChangeListener(change -> {
          if (change.isFromClient()) {
            complain("");
            changed.run();
          }
        });
  }
}
