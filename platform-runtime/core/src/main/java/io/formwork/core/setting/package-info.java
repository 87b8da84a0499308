/**
 * What the settings of an application are worth: what an administrator gave them, else their
 * defaults.
 */
@NullMarked
package io.formwork.core.setting;

import org.jspecify.annotations.NullMarked;
