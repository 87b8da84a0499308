package io.formwork.core.value;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.value.JsonReader;
import java.util.Locale;

/** Says where a text ceases to be JSON, and why. */
final class JsonFlaws {

  private JsonFlaws() {}

  static Message message(Field field, JsonReader.Outcome.Wrong wrong) {
    Message reason = Message.of("json." + wrong.flaw().name().toLowerCase(Locale.ROOT));
    return Message.of("field.not_json", field.title(), wrong.line(), wrong.column(), reason);
  }
}
