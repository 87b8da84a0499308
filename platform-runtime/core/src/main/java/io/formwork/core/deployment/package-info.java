/**
 * From a checked model to a serving application: changes with a sign, a plan, an apply, a release.
 */
@NullMarked
package io.formwork.core.deployment;

import org.jspecify.annotations.NullMarked;
