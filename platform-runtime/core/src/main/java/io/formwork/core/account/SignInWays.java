package io.formwork.core.account;

import java.util.Optional;

/**
 * Who else lets people in here, beside the accounts of the platform.
 *
 * @param directory what people call the directory that vouches for them
 * @param provider where people sign in outside
 */
public record SignInWays(Optional<String> directory, Optional<SignInProvider> provider) {}
