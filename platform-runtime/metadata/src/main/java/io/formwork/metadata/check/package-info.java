/**
 * What must hold of an application beyond every name leading somewhere: states that can be reached,
 * tasks that somebody can do, tables without holes. Each check is one class; parts of the platform
 * add theirs as a {@link io.formwork.metadata.check.Checker}.
 */
@NullMarked
package io.formwork.metadata.check;

import org.jspecify.annotations.NullMarked;
