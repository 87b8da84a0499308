/**
 * YAML as written: a small tree in which every key and value knows its place. Whatever a definition
 * may not use (anchors, tags, tabs, duplicate keys) is refused here, so that nobody behind has to
 * think of it.
 */
@NullMarked
package io.formwork.metadata.yaml;

import org.jspecify.annotations.NullMarked;
