/** How people come by their passwords: one-time ones from administrators, their own by choice. */
@NullMarked
package io.formwork.core.account;

import org.jspecify.annotations.NullMarked;
