package io.formwork.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;

/** A part of a page that looks again whether something changed, without disturbing who works. */
public interface Refreshing {

  void refresh();

  /**
   * Puts the new parts in place of the old ones, unless they look the same: what does not change
   * keeps its focus, its scrolling and its open menus.
   */
  static void replace(Div holder, List<Component> fresh) {
    if (!looks(holder.getChildren()).equals(looks(fresh.stream()))) {
      holder.removeAll();
      holder.add(fresh);
    }
  }

  private static List<String> looks(Stream<Component> parts) {
    return parts.map(part -> part.getElement().getOuterHTML()).toList();
  }
}
