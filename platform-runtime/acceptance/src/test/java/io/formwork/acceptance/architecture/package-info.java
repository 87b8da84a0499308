/**
 * The rules of architecture, over the classes of all modules. Each says why it is there, for the
 * person who breaks it.
 */
@NullMarked
package io.formwork.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
