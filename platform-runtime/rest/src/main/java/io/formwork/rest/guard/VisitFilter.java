package io.formwork.rest.guard;

import io.formwork.core.application.Platform;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** Every request is a visit: the snapshot that it finds stays open until it is answered. */
@WebFilter("/*")
public class VisitFilter implements Filter {

  @Inject Platform platform;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (Platform.Visit visit = platform.enter()) {
      chain.doFilter(request, response);
    }
  }
}
