/** How each kind of value lies in a column, in a bean and in a statement. */
@NullMarked
package io.formwork.persistence.value;

import org.jspecify.annotations.NullMarked;
