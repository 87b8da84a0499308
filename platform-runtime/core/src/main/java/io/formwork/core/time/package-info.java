/** Time: the one clock, calendars of working time, and the clocks of records that run on them. */
@NullMarked
package io.formwork.core.time;

import org.jspecify.annotations.NullMarked;
