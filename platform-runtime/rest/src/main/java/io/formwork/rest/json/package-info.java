/**
 * Records, tasks and history as JSON, and the JSON of requests as values of the model. Names are
 * those of the definitions; dates, times and durations are ISO 8601.
 */
@NullMarked
package io.formwork.rest.json;

import org.jspecify.annotations.NullMarked;
