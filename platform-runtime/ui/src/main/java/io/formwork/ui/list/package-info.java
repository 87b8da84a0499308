/** Lists: rows, filters, order, search, and the file of exactly that. Its state is its address. */
@NullMarked
package io.formwork.ui.list;

import org.jspecify.annotations.NullMarked;
