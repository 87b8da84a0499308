/**
 * Dashboards: measures over the records that a person may see, cut into the figures that charts are
 * drawn from. Nothing here knows how a chart looks.
 */
@NullMarked
package io.formwork.core.dashboard;

import org.jspecify.annotations.NullMarked;
