/** Who is signed in where: sessions of browsers, how long they last, and their ends. */
@NullMarked
package io.formwork.core.session;

import org.jspecify.annotations.NullMarked;
