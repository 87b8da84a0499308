package io.formwork.rest.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * {@code /api/docs/}: a page of the platform's own, with nothing from elsewhere. It reads the
 * OpenAPI documents of whoever has signed in, and calls the interface as that person.
 */
@WebServlet("/docs/*")
public class DocsPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "docs.css", "text/css; charset=utf-8",
          "docs.js", SCRIPT,
          "element.js", SCRIPT,
          "request.js", SCRIPT,
          "schema.js", SCRIPT,
          "words.js", SCRIPT);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      response.sendRedirect(request.getContextPath() + "/docs/");
      return;
    }
    String name = path.equals("/") ? "index.html" : path.substring(1);
    String type = FILES.get(name);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    send(name, response);
  }

  private static void send(String name, HttpServletResponse response) throws IOException {
    try (InputStream file = Objects.requireNonNull(DocsPage.class.getResourceAsStream(name))) {
      file.transferTo(response.getOutputStream());
    }
  }
}
