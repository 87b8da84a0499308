package io.formwork.ui.boot;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;

/** Lets Vaadin have its pages made by CDI; found as a Java service. */
public class CdiInstantiatorFactory implements InstantiatorFactory {

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new CdiInstantiator(service);
  }
}
