/**
 * What differs between two releases of an application, thing by thing, and how it is said to
 * people.
 */
@NullMarked
package io.formwork.core.difference;

import org.jspecify.annotations.NullMarked;
