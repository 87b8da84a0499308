package io.formwork.process.drawing;

import java.util.Optional;

/**
 * A sequence flow.
 *
 * @param parent the subprocess it stands in; empty at the top
 */
public record DrawnFlow(
    String id, String source, String target, Optional<String> parent, boolean conditional) {}
