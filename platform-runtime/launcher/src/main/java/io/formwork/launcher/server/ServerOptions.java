package io.formwork.launcher.server;

import io.formwork.core.rate.Rates;
import io.formwork.realm.settings.SignInSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run asks of the server.
 *
 * @param bind the address to listen on
 * @param host the name by which people reach it; links carry it
 * @param definitions a folder to read instead of the packaged definitions
 * @param signIn the settings of who else vouches for people
 * @param rates how often somebody may ask, where it is not the standard
 * @param watch whether what is saved in that folder is published at once
 * @param demo whether demo data is loaded
 * @param testClock whether tests may move the clock
 */
public record ServerOptions(
    String bind,
    String host,
    int port,
    Optional<Path> definitions,
    Optional<Path> signIn,
    Optional<String> rates,
    boolean watch,
    boolean demo,
    boolean testClock) {

  /** How the application in the server learns of them. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FORMWORK_URL", url());
    environment.put("FORMWORK_WATCH", String.valueOf(watch));
    environment.put("FORMWORK_DEMO", String.valueOf(demo));
    environment.put("FORMWORK_TEST_CLOCK", String.valueOf(testClock));
    definitions.ifPresent(folder -> environment.put("FORMWORK_DEFINITIONS", folder.toString()));
    rates.ifPresent(written -> environment.put(Rates.VARIABLE, written));
    signIn.ifPresent(file -> environment.put(SignInSettings.VARIABLE, file.toString()));
    return environment;
  }

  /** The first page. */
  public String url() {
    return "http://" + host + ":" + port + "/";
  }
}
