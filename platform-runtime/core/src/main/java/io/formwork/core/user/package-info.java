/** The people of an application: found by login or role, and made actors. */
@NullMarked
package io.formwork.core.user;

import org.jspecify.annotations.NullMarked;
