package io.formwork.realm.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who vouches for people beside the platform's own accounts, and what their groups mean here. */
public record SignInSettings(
    Optional<DirectorySettings> directory, Optional<ProviderSettings> provider, RoleMap roles) {

  /** The variable that names the file. */
  public static final String VARIABLE = "FORMWORK_SIGN_IN";

  /** Nobody else. */
  public static final SignInSettings NONE =
      new SignInSettings(Optional.empty(), Optional.empty(), new RoleMap(List.of()));

  /**
   * What the file of this process says.
   *
   * @throws SettingsException when it cannot be used
   */
  public static SignInSettings ofThisProcess() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(file -> !file.isBlank())
        .map(file -> read(Path.of(file)))
        .orElse(NONE);
  }

  /**
   * What that file says.
   *
   * @throws SettingsException when it cannot be used
   */
  public static SignInSettings read(Path path) {
    SettingsFile file = new SettingsFile(path);
    SignInSettings settings =
        new SignInSettings(
            file.has(DirectorySettings.PREFIX)
                ? Optional.of(DirectorySettings.read(file))
                : Optional.empty(),
            file.has(ProviderSettings.PREFIX)
                ? Optional.of(ProviderSettings.read(file))
                : Optional.empty(),
            RoleMap.read(file));
    file.finish();
    return settings;
  }
}
