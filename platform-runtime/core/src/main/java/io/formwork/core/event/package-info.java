/** What happened to records, told inside the transaction in which it happened. */
@NullMarked
package io.formwork.core.event;

import org.jspecify.annotations.NullMarked;
