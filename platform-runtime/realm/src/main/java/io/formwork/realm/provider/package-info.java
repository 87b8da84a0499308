/** A provider of OpenID Connect that vouches for people who sign in there, in their browsers. */
@NullMarked
package io.formwork.realm.provider;

import org.jspecify.annotations.NullMarked;
