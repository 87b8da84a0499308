package io.formwork.server.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One POST over HTTP/1.1 to one address that was chosen before: nothing is looked up again, nothing
 * is followed, no proxy is asked. Of the answer only the status is read.
 */
final class Call {

  private static final int CONNECT_MILLISECONDS = 5_000;
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int INTERIM = 200;
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\\r\\n]*)?\\r?\\n");
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final SSLContext encryption;
  private final Duration longest;

  /**
   * @param longest after which the connection is cut, whatever the other side is doing
   */
  Call(SSLContext encryption, Duration longest) {
    this.encryption = encryption;
    this.longest = longest;
  }

  /**
   * The status of the answer.
   *
   * @param to the address of the URI's host that was found to be allowed
   * @throws SocketTimeoutException when it takes too long
   * @throws NoAnswerException when what comes back is no answer
   */
  int post(URI address, InetAddress to, Map<String, String> headers, byte[] body)
      throws IOException {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      Deadline deadline = Deadline.on(socket, longest);
      try {
        socket.connect(new InetSocketAddress(to, AllowedHost.port(address)), CONNECT_MILLISECONDS);
        return exchange(encrypted(address, socket), head(address, headers, body.length), body);
      } catch (IOException failed) {
        throw deadline.reached() ? new SocketTimeoutException("Cut off") : failed;
      } finally {
        deadline.lift();
      }
    }
  }

  /** Encrypted, the other side proves to be the host that the URI names. */
  private Socket encrypted(URI address, Socket socket) throws IOException {
    if (AllowedHost.PLAIN.equals(address.getScheme())) {
      return socket;
    }
    SSLSocket secured =
        (SSLSocket)
            encryption
                .getSocketFactory()
                .createSocket(socket, address.getHost(), AllowedHost.port(address), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String head(URI address, Map<String, String> headers, int length) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(address.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(length).append("\r\n");
    return head.append("Connection: close\r\n\r\n").toString();
  }

  private static int exchange(Socket socket, String head, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head.getBytes(StandardCharsets.US_ASCII));
    request.write(body);
    socket.getOutputStream().write(request.toByteArray());
    socket.getOutputStream().flush();
    InputStream answer = socket.getInputStream();
    int status = status(answer);
    while (status < INTERIM) {
      status = status(answer);
    }
    return status;
  }

  private static int status(InputStream answer) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(END_OF_HEAD, Math.max(0, head.length() - END_OF_HEAD.length())) < 0) {
      int next = answer.read();
      if (next < 0 || head.length() >= LONGEST_HEAD) {
        throw new NoAnswerException();
      }
      head.append((char) next);
    }
    Matcher line = STATUS_LINE.matcher(head);
    if (!line.lookingAt()) {
      throw new NoAnswerException();
    }
    return Integer.parseInt(line.group(1));
  }

  /** What came back is not HTTP, breaks off or does not end. */
  static final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
