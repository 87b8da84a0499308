/** Rules of a small help desk, run by the real Drools over generated classes. */
@NullMarked
package io.formwork.rule;

import org.jspecify.annotations.NullMarked;
