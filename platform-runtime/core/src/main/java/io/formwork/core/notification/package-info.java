/** Telling people in the application what happened to their records. */
@NullMarked
package io.formwork.core.notification;

import org.jspecify.annotations.NullMarked;
