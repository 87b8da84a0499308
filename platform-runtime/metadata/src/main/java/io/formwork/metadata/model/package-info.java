/**
 * The application model: immutable, complete and without nulls, the only truth at run time. Whoever
 * runs an application reads this and nothing that was written.
 */
@NullMarked
package io.formwork.metadata.model;

import org.jspecify.annotations.NullMarked;
