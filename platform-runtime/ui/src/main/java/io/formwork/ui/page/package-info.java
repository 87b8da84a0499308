/** Addresses and what stands at them: start pages, views, new records. */
@NullMarked
package io.formwork.ui.page;

import org.jspecify.annotations.NullMarked;
