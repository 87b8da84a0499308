package io.formwork.core.screen;

import io.formwork.metadata.model.Lifecycle;
import java.util.List;

/** A board as one person sees it, without its cards. */
public record BoardScreen(String view, String title, String object, List<Lane> lanes) {

  public BoardScreen {
    lanes = List.copyOf(lanes);
  }

  /** A state with its title. */
  public record Lane(Lifecycle.State state, String title) {}
}
