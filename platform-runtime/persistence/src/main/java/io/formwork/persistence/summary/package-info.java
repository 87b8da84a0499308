/** What is done to the summaries of an application while it serves. */
@NullMarked
package io.formwork.persistence.summary;

import org.jspecify.annotations.NullMarked;
