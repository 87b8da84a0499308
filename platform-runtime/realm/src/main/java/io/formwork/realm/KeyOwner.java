package io.formwork.realm;

/**
 * For whom a key acts.
 *
 * @param key its number
 */
record KeyOwner(long key, String login) {}
