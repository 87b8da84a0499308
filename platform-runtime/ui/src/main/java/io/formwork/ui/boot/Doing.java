package io.formwork.ui.boot;

import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.ui.visit.CurrentSession;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a person does from what an open page asks by itself every few seconds: only the former
 * keeps a session from being over.
 */
class Doing implements VaadinRequestInterceptor {

  private static final long serialVersionUID = 1L;
  private static final String POLLED = Doing.class.getName() + ".polled";

  /** The page asks by itself. */
  static void polled(PollEvent poll) {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request != null) {
      request.setAttribute(POLLED, true);
    }
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {}

  @Override
  public void handleException(
      VaadinRequest request,
      VaadinResponse response,
      @Nullable VaadinSession session,
      Exception failure) {}

  @Override
  public void requestEnd(
      VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
    boolean heartbeat = HandlerHelper.isRequestType(request, RequestType.HEARTBEAT);
    if (!heartbeat && request.getAttribute(POLLED) == null) {
      CurrentSession.touch();
    }
  }
}
