/** Who acts: a person with roles, or a definition that writes what it declares. */
@NullMarked
package io.formwork.core.actor;

import org.jspecify.annotations.NullMarked;
