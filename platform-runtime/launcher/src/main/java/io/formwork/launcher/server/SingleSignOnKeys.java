package io.formwork.launcher.server;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Programs;
import io.formwork.launcher.process.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The key with which the server signs single sign-on between the pages and REST; each data folder
 * has its own.
 *
 * @param store a PKCS12 file
 */
public record SingleSignOnKeys(Path store, String password) {

  /** The key of that folder, made when there is none. */
  public static SingleSignOnKeys in(Path folder) throws IOException {
    Path store = folder.resolve("single-sign-on.p12");
    Path passwordFile = folder.resolve("single-sign-on.password");
    if (!Files.exists(store)) {
      SecretFile.write(passwordFile, newPassword());
      generate(store, passwordFile);
    }
    return new SingleSignOnKeys(store, Files.readString(passwordFile));
  }

  private static void generate(Path store, Path passwordFile) {
    Programs.Ended ended =
        Programs.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "single-sign-on",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "36500",
                "-dname",
                "CN=Formwork",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                passwordFile.toString()));
    if (!ended.well()) {
      throw new Refusal("Cannot make the key for single sign-on: " + ended.output().strip());
    }
  }

  private static String newPassword() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
