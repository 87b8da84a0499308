/**
 * Serves records, transitions, tasks and releases as JSON over HTTP. The only module that knows
 * JAX-RS and Jackson.
 */
@NullMarked
package io.formwork.rest;

import org.jspecify.annotations.NullMarked;
