package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;

/** A box of tags, of which one that was typed becomes a chip here and not in the browser. */
record TagEditor(Editor editor, MultiSelectComboBox<String> box) implements Editor {

  @Override
  public Component component() {
    return editor.component();
  }

  @Override
  public Typed typed() {
    return editor.typed();
  }

  @Override
  public void complain(String problem) {
    editor.complain(problem);
  }

  @Override
  public void onChange(Runnable changed) {
    box.addValueChangeListener(change -> {
      complain("");
      changed.run();
    });
  }
}
