package io.formwork.ui.failure;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/** A page that failed: says so, with the number under which the log tells why. */
public class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Incident incident = Incident.of(parameter.getException());
    removeAll(); // what fails next comes to the same page
    add(
        new FailureCard(
            "warning", text("failure.title"), text("failure.incident", incident.number())));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return text("failure.title");
  }
}
