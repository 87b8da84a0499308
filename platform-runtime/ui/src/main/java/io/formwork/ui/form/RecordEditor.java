package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import io.formwork.core.query.Named;
import java.util.List;
import java.util.function.Supplier;

/** A box in which records are chosen, which knows what they are called. */
record RecordEditor(Editor box, Supplier<List<Named>> chosen) implements Editor {

  @Override
  public Component component() {
    return box.component();
  }

  @Override
  public Typed typed() {
    return box.typed();
  }

  @Override
  public List<Named> named() {
    return chosen.get();
  }

  @Override
  public void complain(String problem) {
    box.complain(problem);
  }

  @Override
  public void onChange(Runnable changed) {
    box.onChange(changed);
  }
}
