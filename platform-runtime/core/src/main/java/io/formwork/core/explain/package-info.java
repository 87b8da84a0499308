/**
 * Why somebody may do something or may not: the verdicts that decide, taken apart, each part asked
 * of the judge who decides.
 */
@NullMarked
package io.formwork.core.explain;

import org.jspecify.annotations.NullMarked;
