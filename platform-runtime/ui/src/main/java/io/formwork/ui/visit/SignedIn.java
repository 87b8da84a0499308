package io.formwork.ui.visit;

import com.vaadin.flow.server.VaadinRequest;
import java.security.Principal;
import java.util.Optional;

/** Whom the server's security knows behind the current request. */
public final class SignedIn {

  private SignedIn() {}

  public static Optional<String> login() {
    return Optional.ofNullable(VaadinRequest.getCurrent())
        .map(VaadinRequest::getUserPrincipal)
        .map(Principal::getName);
  }
}
