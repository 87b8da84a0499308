package io.formwork.launcher.run;

import io.formwork.core.rate.Rates;
import io.formwork.core.session.Lifetimes;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.server.ServerOptions;
import io.formwork.realm.door.Proxies;
import io.formwork.realm.settings.SettingsException;
import io.formwork.realm.settings.SignInSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code formwork run}. */
@Command(
    name = "run",
    description = "Starts the application, with a database of its own unless DATABASE_URL is set.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  @Option(names = "--port", defaultValue = "8080", description = "Port (default: 8080).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that keeps everything (default: .formwork/data).")
  private @Nullable Path data;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description = "Read the definitions here instead of the packaged ones.")
  private @Nullable Path definitions;

  @Option(
      names = "--sign-in",
      paramLabel = "FILE",
      description =
          "Let a directory or a provider vouch for people, as this file says (docs/sign-in.md).")
  private @Nullable Path signIn;

  @Option(
      names = "--watch",
      description = "Publish every save in the folder of --definitions into the running server.")
  private boolean watch;

  @Option(
      names = "--rates",
      paramLabel = "RATES",
      description =
          "How often a person, key or address may ask in a minute, as in requests=6000,"
              + " searches=600, transfers=60, strangers=300; 0 is as often as they like (docs/security.md).")
  private @Nullable String rates;

  @Option(names = "--no-demo", description = "Load no demo data.")
  private boolean withoutDemo;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 lets other machines in (default: 127.0.0.1).")
  private String bind = "127.0.0.1";

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "localhost",
      description = "Name by which people reach this machine (default: localhost).")
  private String host = "localhost";

  @Option(names = "--test-clock", description = "Let tests move the clock; only without --bind.")
  private boolean testClock;

  @Override
  public Integer call() {
    ListenAddress address = new ListenAddress(bind, port);
    if (testClock && !address.isOfThisMachineOnly()) {
      throw new Refusal("--test-clock lets anybody move time, so it listens on 127.0.0.1 only.");
    }
    if (watch && definitions == null) {
      throw new Refusal("--watch needs the folder to watch; name it with --definitions.");
    }
    requireProxies();
    requireLifetimes();
    ServerOptions options =
        new ServerOptions(
            bind,
            host,
            port,
            definitionsFolder(),
            signIn(),
            rates(),
            watch,
            !withoutDemo,
            testClock);
    return new Run(Installation.ofThisProcess(), address, options).until(dataFolder());
  }

  /** Judged here, where somebody sees it, and not in the log of a server that does not start. */
  private Optional<Path> signIn() {
    Optional<Path> file =
        Optional.ofNullable(signIn)
            .or(() ->
                Optional.ofNullable(System.getenv(SignInSettings.VARIABLE))
                    .filter(named -> !named.isBlank())
                    .map(Path::of))
            .map(RunCommand::absolute);
    try {
      file.ifPresent(SignInSettings::read);
    } catch (SettingsException wrong) {
      throw new Refusal("The settings of sign-in cannot be used:\n" + wrong.getMessage(), wrong);
    }
    return file;
  }

  /**
   * Likewise: a proxy that is written wrong would be a stranger, and all its people one address.
   */
  private static void requireProxies() {
    try {
      Proxies.read(System.getenv().getOrDefault(Proxies.VARIABLE, ""));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(
          "%s takes addresses and networks with commas, such as 127.0.0.1, 10.1.0.0/16: %s."
              .formatted(Proxies.VARIABLE, wrong.getMessage()),
          wrong);
    }
  }

  private Optional<String> rates() {
    Optional<String> written = Optional.ofNullable(rates);
    try {
      Rates.read(written.orElseGet(() -> System.getenv().getOrDefault(Rates.VARIABLE, "")));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal("The rates cannot be used: " + wrong.getMessage() + ".", wrong);
    }
    return written;
  }

  private static void requireLifetimes() {
    try {
      Lifetimes.of(name -> Optional.ofNullable(System.getenv(name)));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private Optional<Path> definitionsFolder() {
    Optional<Path> folder = Optional.ofNullable(definitions).map(RunCommand::absolute);
    folder.ifPresent(path -> {
      if (!Files.isDirectory(path)) {
        throw new Refusal("There is no folder " + path + " to read definitions from.");
      }
    });
    return folder;
  }

  private Path dataFolder() {
    Path chosen = data;
    return chosen == null
        ? Installation.ofThisProcess().workFolder().resolve("data")
        : absolute(chosen);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
