/** Who else vouches for people: the file {@code sign-in.properties}, read and judged. */
@NullMarked
package io.formwork.realm.settings;

import org.jspecify.annotations.NullMarked;
