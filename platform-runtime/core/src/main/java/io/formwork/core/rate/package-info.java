/** How often somebody may ask, so that nobody keeps the server from everybody else. */
@NullMarked
package io.formwork.core.rate;

import org.jspecify.annotations.NullMarked;
