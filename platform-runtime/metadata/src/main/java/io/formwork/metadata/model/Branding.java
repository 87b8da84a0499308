package io.formwork.metadata.model;

import java.util.Optional;

/**
 * What makes an application look like its owner's (G39).
 *
 * @param colour the accent, {@code #rrggbb}
 * @param logo the SVG's source, checked to hold no script
 */
public record Branding(Optional<String> colour, Optional<String> logo) {}
