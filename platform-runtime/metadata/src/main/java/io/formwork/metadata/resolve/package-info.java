/**
 * From what was written to what is true: packages, mixins and overlays laid together, names turned
 * into references, defaults and system fields filled in. What comes out is an {@link
 * io.formwork.metadata.model.ApplicationModel}.
 */
@NullMarked
package io.formwork.metadata.resolve;

import org.jspecify.annotations.NullMarked;
