/**
 * The one way to read: lists, records, figures and history, with the rights woven in. What a person
 * may not see does not exist.
 */
@NullMarked
package io.formwork.core.query;

import org.jspecify.annotations.NullMarked;
