/**
 * Makes a bean class of each object while the platform runs. Hibernate stores its instances, and
 * rules speak of them.
 */
@NullMarked
package io.formwork.persistence.entity;

import org.jspecify.annotations.NullMarked;
