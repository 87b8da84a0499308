/** A directory that vouches for people: LDAP, Active Directory. */
@NullMarked
package io.formwork.realm.directory;

import org.jspecify.annotations.NullMarked;
