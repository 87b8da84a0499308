package io.formwork.core.process;

import io.formwork.core.record.RecordRef;
import java.time.Instant;

/**
 * A timer that is set.
 *
 * @param id the engine's timer id
 * @param app the application it belongs to
 * @param timer the engine's name of the timer within the instance
 * @param node the timer event in the drawing
 */
public record Job(
    String id,
    String app,
    String instance,
    String timer,
    String node,
    RecordRef about,
    Instant due) {}
