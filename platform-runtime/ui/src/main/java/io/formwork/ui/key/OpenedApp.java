package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.key.KeyScope;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.ui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether a new key opens an application, and what of it. */
final class OpenedApp extends Div {

  private static final long serialVersionUID = 1L;

  private final String app;
  private final Checkbox opened;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final MultiSelectComboBox<String> roles = box("keys.roles", "keys.roles.all");
  private final MultiSelectComboBox<String> objects = box("keys.objects", "keys.objects.all");

  OpenedApp(Visit visit, Openable openable) {
    app = openable.model().name();
    opened = new Checkbox(visit.say(openable.model().title()), app.equals(visit.app()));
    opened.addValueChangeListener(change -> show());
    openable.roles().forEach(role -> titles.put(role.name(), visit.say(role.title())));
    openable.objects().forEach(type -> titles.put(type.name(), visit.say(type.title())));
    roles.setItems(openable.roles().stream().map(Role::name).toList());
    objects.setItems(openable.objects().stream().map(ObjectType::name).toList());
    roles.setItemLabelGenerator(name -> titles.getOrDefault(name, name));
    objects.setItemLabelGenerator(name -> titles.getOrDefault(name, name));
    addClassName("fw-key-app");
    add(opened, roles, objects);
    show();
  }

  private static MultiSelectComboBox<String> box(String label, String none) {
    MultiSelectComboBox<String> box = new MultiSelectComboBox<>(text(label));
    box.setPlaceholder(text(none));
    box.setWidthFull();
    return box;
  }

  private void show() {
    roles.setVisible(opened.getValue() && roles.getListDataView().getItemCount() > 1);
    objects.setVisible(opened.getValue());
  }

  void addTo(Map<String, KeyScope.Part> parts) {
    if (opened.getValue()) {
      parts.put(app, new KeyScope.Part(chosen(roles), chosen(objects)));
    }
  }

  private static Set<String> chosen(MultiSelectComboBox<String> box) {
    return new TreeSet<>(box.getValue());
  }
}
