/** Who is here, in which application and language; asked anew in every round trip. */
@NullMarked
package io.formwork.ui.visit;

import org.jspecify.annotations.NullMarked;
