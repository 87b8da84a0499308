/**
 * Where definitions come from: a folder, the class path, or one laid over the other. What comes out
 * is files with their paths relative to the folder of definitions; nothing here knows what is in
 * them.
 */
@NullMarked
package io.formwork.metadata.source;

import org.jspecify.annotations.NullMarked;
