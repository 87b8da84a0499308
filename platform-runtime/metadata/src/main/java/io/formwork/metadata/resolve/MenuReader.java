package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Label;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the menu of a role: views, and groups of views under a title. */
final class MenuReader {

  private final Labels labels;
  private final ViewNames known;
  private final String role;
  private final List<String> views = new ArrayList<>();
  private final Map<String, Label> groups = new LinkedHashMap<>();

  /**
   * @param role the address of the role
   */
  MenuReader(Labels labels, ViewNames known, String role) {
    this.labels = labels;
    this.known = known;
    this.role = role;
  }

  /** What stands in the list; a group has the address of its place, counted from 1. */
  void read(List<YamlNode> items) {
    for (int place = 1; place <= items.size(); place++) {
      switch (items.get(place - 1)) {
        case YamlNode.Scalar view -> view(view);
        case YamlNode.Mapping group -> group("%s.menu.%d".formatted(role, place), group);
        case YamlNode.Sequence none -> {}
      }
    }
  }

  private void group(String address, YamlNode.Mapping group) {
    group
        .scalar("group")
        .map(title -> labels.label(address, group.scalar("group"), title.text(), title.span()))
        .ifPresent(title ->
            group
                .scalars("items")
                .forEach(view -> {
                  view(view);
                  groups.put(view.text(), title);
                }));
  }

  private void view(YamlNode.Scalar view) {
    if (known.findInMenu(view)) {
      views.add(view.text());
    }
  }

  List<String> views() {
    return views;
  }

  Map<String, Label> groups() {
    return groups;
  }
}
