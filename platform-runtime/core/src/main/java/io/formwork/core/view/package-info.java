/** Who opens which lists, boards, forms, dashboards and pages. */
@NullMarked
package io.formwork.core.view;

import org.jspecify.annotations.NullMarked;
