/** What the server does with every request before anybody is known: addresses, headers, cookies. */
@NullMarked
package io.formwork.realm.door;

import org.jspecify.annotations.NullMarked;
