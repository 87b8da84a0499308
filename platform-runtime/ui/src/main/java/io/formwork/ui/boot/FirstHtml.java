package io.formwork.ui.boot;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.formwork.ui.visit.Preferences;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Puts language and theme into the first bytes of a page, so that nothing flickers, and says which
 * scripts may run: those that bear the page's number, which nobody can know beforehand, and what
 * they load themselves.
 */
class FirstHtml implements IndexHtmlRequestListener {

  private static final long serialVersionUID = 1L;

  /** Follows the device where nothing was chosen. */
  private static final String FOLLOW_DEVICE =
      """
      if (matchMedia('(prefers-color-scheme: dark)').matches) {
        document.documentElement.setAttribute('theme', 'dark');
      }
      """;

  private final PagePolicy policy = new PagePolicy();

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
    Element html = response.getDocument().selectFirst("html");
    if (html == null) {
      return;
    }
    html.attr(
        "lang",
        Preferences.language(response.getVaadinRequest()).map(Locale::getLanguage).orElse("ru"));
    Preferences.theme(response.getVaadinRequest())
        .ifPresentOrElse(
            theme -> html.attr("theme", theme),
            () -> response.getDocument().head().appendElement("script").append(FOLLOW_DEVICE));
    letRun(response);
  }

  private void letRun(IndexHtmlResponse response) {
    String nonce = policy.number();
    response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    response.getVaadinResponse().setHeader(PagePolicy.HEADER, PagePolicy.of(nonce));
  }
}
