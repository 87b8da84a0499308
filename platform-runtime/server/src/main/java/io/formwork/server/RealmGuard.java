package io.formwork.server;

import io.formwork.core.account.SignInGuard;
import io.formwork.core.account.SignInTrouble;
import io.formwork.core.message.Message;
import io.formwork.realm.SignInAttempts;
import io.formwork.realm.door.Strangers;
import io.formwork.realm.outside.Outside;
import io.formwork.realm.outside.Trouble;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the realm of this server counts and meets, where requests carry passwords themselves. */
record RealmGuard(SignInAttempts attempts, Strangers strangers, Outside outside)
    implements SignInGuard {

  @Override
  public Duration toWait(String login, String address) {
    return Collections.max(List.of(attempts.toWait(login, address), strangers.toWait(address)));
  }

  @Override
  public void failed(String login, String address) {
    attempts.failed(login, address);
    strangers.came(address);
  }

  @Override
  public void succeeded(String login, String address) {
    attempts.succeeded(login, address);
  }

  @Override
  public Optional<SignInTrouble> trouble(String login) {
    return outside.troubleOf(login).map(RealmGuard::told);
  }

  static SignInTrouble told(Trouble trouble) {
    return switch (trouble) {
      case DIRECTORY_DOWN -> new SignInTrouble(Message.of("sign_in.directory_down"), true);
      case LOGIN_TAKEN -> new SignInTrouble(Message.of("sign_in.login_taken"), false);
      case INACTIVE -> new SignInTrouble(Message.of("sign_in.inactive"), false);
      case NOT_READY -> new SignInTrouble(Message.of("sign_in.not_ready"), true);
    };
  }
}
