package io.formwork.realm.door;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What proxies say of a request: for whom they ask, and how that one asked them. Of {@code
 * Forwarded} (RFC 7239) and {@code X-Forwarded-*} the former counts where both are there.
 *
 * @param addresses for whom, the nearest to the server at the end
 * @param scheme how the client asked the first proxy
 * @param host as the client wrote it
 */
record Forwarded(List<String> addresses, Optional<String> scheme, Optional<String> host) {

  private static final Pattern PART =
      Pattern.compile("(?i)\\b(for|proto|host)=(?:\"([^\"]*)\"|([^;,\\s\"]+))");
  private static final Pattern PORT_OF_IPV4 = Pattern.compile("^([0-9.]+):[0-9]+$");
  private static final Pattern IPV6 = Pattern.compile("^\\[([^\\]]*)\\](?::[0-9]+)?$");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-_\\[\\]:]{1,255}");

  Forwarded {
    addresses = List.copyOf(addresses);
    scheme = scheme.filter(name -> name.equals("http") || name.equals("https"));
    host = host.filter(name -> HOST.matcher(name).matches());
  }

  /**
   * Reads the headers.
   *
   * @param headers finds the value of one, of several joined by commas
   */
  static Forwarded of(Function<String, Optional<String>> headers) {
    return headers.apply("Forwarded").map(Forwarded::standard).orElseGet(() -> usual(headers));
  }

  private static Forwarded standard(String header) {
    List<String> addresses = new ArrayList<>();
    Optional<String> scheme = Optional.empty();
    Optional<String> host = Optional.empty();
    for (Matcher part = PART.matcher(header); part.find(); ) {
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      switch (part.group(1).toLowerCase(Locale.ROOT)) {
        case "for" -> addresses.add(plain(value));
        case "proto" -> scheme = scheme.or(() -> Optional.of(value));
        default -> host = host.or(() -> Optional.of(value));
      }
    }
    return new Forwarded(addresses, scheme, host);
  }

  private static Forwarded usual(Function<String, Optional<String>> headers) {
    List<String> addresses =
        headers.apply("X-Forwarded-For").stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(each -> plain(each.strip()))
            .toList();
    return new Forwarded(
        addresses,
        headers.apply("X-Forwarded-Proto").map(Forwarded::first),
        headers.apply("X-Forwarded-Host").map(Forwarded::first));
  }

  private static String first(String list) {
    return list.split(",", 2)[0].strip();
  }

  private static String plain(String written) {
    Matcher six = IPV6.matcher(written);
    if (six.matches()) {
      return six.group(1);
    }
    Matcher four = PORT_OF_IPV4.matcher(written);
    return four.matches() ? four.group(1) : written;
  }

  /**
   * The client: going back from the server, the first that is no proxy of ours. Whatever stands
   * before it anybody could have written. Empty when the way cannot be followed.
   */
  Optional<InetAddress> client(Proxies proxies) {
    Optional<InetAddress> last = Optional.empty();
    for (String written : addresses.reversed()) {
      Optional<InetAddress> address = Network.address(written);
      if (address.isEmpty()) {
        return last;
      }
      last = address;
      if (!proxies.include(address.get())) {
        return last;
      }
    }
    return last;
  }
}
