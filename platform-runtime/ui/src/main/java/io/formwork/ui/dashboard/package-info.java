/** Dashboards: figures drawn as charts, each leading to the records it counts. */
@NullMarked
package io.formwork.ui.dashboard;

import org.jspecify.annotations.NullMarked;
