/** People whom somebody outside vouches for, and how the platform receives them. */
@NullMarked
package io.formwork.realm.outside;

import org.jspecify.annotations.NullMarked;
