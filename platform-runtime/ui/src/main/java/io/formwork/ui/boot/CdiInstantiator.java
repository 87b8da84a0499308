package io.formwork.ui.boot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import io.formwork.ui.text.Translations;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;

/** Makes our pages with their injections; everything else as Vaadin does. */
public class CdiInstantiator extends DefaultInstantiator {

  private static final long serialVersionUID = 1L;

  public CdiInstantiator(VaadinService service) {
    super(service);
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    if (!type.getPackageName().startsWith("io.formwork.ui")) {
      return super.getOrCreate(type);
    }
    return new Unmanaged<>(CDI.current().getBeanManager(), type)
        .newInstance()
        .produce()
        .inject()
        .postConstruct()
        .get();
  }

  @Override
  public <T extends Component> T createComponent(Class<T> type) {
    return getOrCreate(type);
  }

  @Override
  public I18NProvider getI18NProvider() {
    return new Translations();
  }
}
