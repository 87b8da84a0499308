package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;

/** Yes or no; never empty, since a box without a tick says no. */
record CheckboxEditor(Checkbox box) implements Editor {

  @Override
  public Component component() {
    return box;
  }

  @Override
  public Typed typed() {
    return new Typed.Value(box.getValue());
  }

  @Override
  public void complain(String problem) {
    box.setErrorMessage(problem);
    box.setInvalid(!problem.isEmpty());
  }

  @Override
  public void onChange(Runnable changed) {
    box.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        changed.run();
      }
    });
  }
}
