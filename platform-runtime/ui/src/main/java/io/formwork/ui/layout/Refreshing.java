package io.formwork.ui.layout;

/** A part of a page that looks again whether something changed, without disturbing who works. */
public interface Refreshing {

  void refresh();
}
