/**
 * Who may do what: grants as row predicates with fields, in memory and woven into queries. What is
 * not granted is refused.
 */
@NullMarked
package io.formwork.core.policy;

import org.jspecify.annotations.NullMarked;
