/** What YAML may not do to us. */
@NullMarked
package io.formwork.metadata.yaml;

import org.jspecify.annotations.NullMarked;
