package io.formwork.realm.provider;

import java.io.Serializable;

/**
 * A sign-in that has begun; it stays in the session of the browser that began it, and is finished
 * once.
 *
 * @param address where the browser goes
 * @param state what must come back, or somebody else began it
 * @param nonce what the token must say, or it was made for another sign-in
 * @param verifier without which the code is worth nothing (PKCE)
 */
public record Begun(String address, String state, String nonce, String verifier)
    implements Serializable {}
