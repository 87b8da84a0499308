/**
 * Keys with which programs act for a person: what they open, who holds them, and what they leave of
 * their owner's rights.
 */
@NullMarked
package io.formwork.core.key;

import org.jspecify.annotations.NullMarked;
