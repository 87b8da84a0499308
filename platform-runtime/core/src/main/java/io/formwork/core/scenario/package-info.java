/**
 * Plays stories against the real services: scenarios, which test an application, and demo data,
 * which gives it a past. Nothing is written but through the commands that screens and REST use.
 */
@NullMarked
package io.formwork.core.scenario;

import org.jspecify.annotations.NullMarked;
