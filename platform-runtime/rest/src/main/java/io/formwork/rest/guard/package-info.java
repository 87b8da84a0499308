/**
 * What every request passes before it is looked at: is the platform ready, may a page of another
 * site have sent it.
 */
@NullMarked
package io.formwork.rest.guard;

import org.jspecify.annotations.NullMarked;
