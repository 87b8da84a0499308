/** Files that are made to harm whoever reads them, and what a server is to do with each. */
@NullMarked
package io.formwork.testkit.hostile;

import org.jspecify.annotations.NullMarked;
