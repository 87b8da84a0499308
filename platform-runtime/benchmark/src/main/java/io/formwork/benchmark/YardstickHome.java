package io.formwork.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The provisioned server with the hand-written resource beside the EAR. The server itself stays as
 * it was built: this one is made of links to it.
 */
final class YardstickHome {

  private static final String CONFIGURATION = "configuration";

  /** By name: only the server has what these classes are made of. */
  private static final List<String> CLASSES =
      List.of(
          "Yardstick",
          "TicketsResource",
          "SessionResource",
          "Hand",
          "RequestsResource",
          "RequestsResource$Me",
          "RequestsResource$Work");

  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <context-param>
          <param-name>resteasy.preferJacksonOverJsonB</param-name>
          <param-value>true</param-value>
        </context-param>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>everything</web-resource-name>
            <url-pattern>/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>**</role-name></auth-constraint>
        </security-constraint>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>sign-in</web-resource-name>
            <url-pattern>/session</url-pattern>
          </web-resource-collection>
        </security-constraint>
        <login-config>
          <auth-method>BASIC</auth-method>
          <realm-name>formwork</realm-name>
        </login-config>
      </web-app>
      """;

  private static final String JBOSS_WEB_XML =
      """
      <jboss-web>
        <context-root>/yardstick</context-root>
        <security-domain>formwork</security-domain>
      </jboss-web>
      """;

  private YardstickHome() {}

  static Path make(Path server, Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("yardstick"));
    Path standalone = Files.createDirectories(home.resolve("standalone"));
    link(server, home, "standalone");
    link(server.resolve("standalone"), standalone, CONFIGURATION);
    Path configuration = Files.createDirectories(standalone.resolve(CONFIGURATION));
    link(server.resolve("standalone").resolve(CONFIGURATION), configuration, "standalone.xml");
    Path war = war(folder.resolve("yardstick.war"));
    String original =
        Files.readString(
            server.resolve("standalone").resolve(CONFIGURATION).resolve("standalone.xml"));
    String deployment =
        """
        <deployment name="yardstick.war" runtime-name="yardstick.war">
            <fs-archive path="%s"/>
        </deployment>
        </deployments>\
        """
            .formatted(war.toAbsolutePath());
    Files.writeString(
        configuration.resolve("standalone.xml"), original.replace("</deployments>", deployment));
    return home;
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path link = to.resolve(entry.getFileName());
        if (!entry.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(link, entry.toAbsolutePath());
        }
      }
    }
  }

  private static Path war(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      text(zip, "WEB-INF/web.xml", WEB_XML);
      text(zip, "WEB-INF/jboss-web.xml", JBOSS_WEB_XML);
      for (String type : CLASSES) {
        String path = "io/formwork/benchmark/yardstick/" + type + ".class";
        zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
        try (InputStream bytes = YardstickHome.class.getResourceAsStream("/" + path)) {
          if (bytes == null) {
            throw new IOException("No class file " + path);
          }
          bytes.transferTo(zip);
        }
      }
    }
    return file;
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
