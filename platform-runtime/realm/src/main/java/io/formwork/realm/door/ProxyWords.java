package io.formwork.realm.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Makes a request look as the client sent it to the proxy, when the proxy is one of those that are
 * listed. The server's own way believes everybody, and the first address that a client wrote.
 */
public record ProxyWords(Proxies proxies) {

  /** Believes the proxies that the operator of this process lists. */
  public static ProxyWords ofThisProcess() {
    return new ProxyWords(Proxies.read(System.getenv().getOrDefault(Proxies.VARIABLE, "")));
  }

  /** Sets address, scheme and host of the request, if whoever sends it may say so. */
  public void apply(HttpServerExchange exchange) {
    InetSocketAddress peer = exchange.getSourceAddress();
    if (proxies.networks().isEmpty()
        || peer.getAddress() == null
        || !proxies.include(peer.getAddress())) {
      return;
    }
    Forwarded said = Forwarded.of(name -> header(exchange, name));
    said.client(proxies)
        .ifPresent(client -> exchange.setSourceAddress(new InetSocketAddress(client, 0)));
    said.scheme().ifPresent(exchange::setRequestScheme);
    said.host().ifPresent(host -> exchange.getRequestHeaders().put(Headers.HOST, host));
  }

  private static Optional<String> header(HttpServerExchange exchange, String name) {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    return values == null ? Optional.empty() : Optional.of(String.join(",", values));
  }
}
