/** What a person may do with one record: grants by role, and what an open task lends its holder. */
@NullMarked
package io.formwork.core.right;

import org.jspecify.annotations.NullMarked;
