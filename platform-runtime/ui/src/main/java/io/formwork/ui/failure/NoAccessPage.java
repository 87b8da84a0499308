package io.formwork.ui.failure;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import io.formwork.ui.visit.NoAccessException;
import jakarta.servlet.http.HttpServletResponse;

/** Whoever is signed in has no role in the application. */
public class NoAccessPage extends Div
    implements HasErrorParameter<NoAccessException>, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NoAccessException> parameter) {
    removeAll(); // the next wrong address comes to the same page
    add(new FailureCard("lock", text("no_access.title"), text("no_access.more")));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return text("no_access.title");
  }
}
