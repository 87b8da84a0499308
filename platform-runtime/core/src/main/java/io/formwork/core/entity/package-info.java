/**
 * The generated classes of the objects, as every technology may know them: plain beans and the
 * class loader that they live in.
 */
@NullMarked
package io.formwork.core.entity;

import org.jspecify.annotations.NullMarked;
