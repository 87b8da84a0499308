/** What core asks of a rule engine: values that follow from values. */
@NullMarked
package io.formwork.core.rule;

import org.jspecify.annotations.NullMarked;
