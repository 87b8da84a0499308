package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The titles of what the platform itself adds to every application, in Russian and English. */
final class SystemTexts {

  private static final Map<String, Text> TEXTS = texts();

  private final String language;

  SystemTexts(String language) {
    this.language = language;
  }

  /** A title in the languages that the platform knows. */
  record Text(String russian, String english) {}

  /** The title of a system field, a clock's field ({@code .due}) or a view of the platform. */
  Label of(String name) {
    Text text = Optional.ofNullable(TEXTS.get(name)).orElse(new Text(name, name));
    if (language.equals("ru")) {
      return new Label(text.russian(), Map.of("en", text.english()));
    }
    return new Label(text.english(), Map.of("ru", text.russian()));
  }

  boolean has(String name) {
    return TEXTS.containsKey(name);
  }

  private static Map<String, Text> texts() {
    Map<String, Text> texts = new HashMap<>();
    texts.put("id", new Text("Номер записи", "Record id"));
    texts.put("version", new Text("Версия", "Version"));
    texts.put("created_at", new Text("Создано", "Created"));
    texts.put("created_by", new Text("Кем создано", "Created by"));
    texts.put("updated_at", new Text("Изменено", "Changed"));
    texts.put("status", new Text("Состояние", "Status"));
    texts.put("_kind", new Text("Вид состояния", "Kind of status"));
    texts.put("_outcome", new Text("Итог", "Outcome"));
    texts.put("user", new Text("Пользователь", "User"));
    texts.put("login", new Text("Логин", "Login"));
    texts.put("name", new Text("Имя", "Name"));
    texts.put("email", new Text("Электронная почта", "Email"));
    texts.put("language", new Text("Язык", "Language"));
    texts.put("active", new Text("Действует", "Active"));
    texts.put("roles", new Text("Роли", "Roles"));
    texts.put("unit", new Text("Подразделение", "Unit"));
    texts.put("unit.name", new Text("Название", "Name"));
    texts.put("parent", new Text("Входит в", "Part of"));
    texts.put("manager", new Text("Руководитель", "Manager"));
    texts.put("substitution", new Text("Замещение", "Substitution"));
    texts.put("absent", new Text("Кого замещают", "Person away"));
    texts.put("substitute", new Text("Заместитель", "Substitute"));
    texts.put("starts", new Text("Начало", "Starts"));
    texts.put("ends", new Text("Окончание", "Ends"));
    texts.put("scope", new Text("Только в ролях", "Only in the roles"));
    texts.put("administration", new Text("И как администратор", "Administration too"));
    texts.put(
        "ends_later",
        new Text("Окончание должно быть позже начала", "It must end later than it starts"));
    texts.put(
        "two_people",
        new Text("Замещать может только другой человек", "Somebody else must be the substitute"));
    texts.put(".due", new Text("Срок", "Due"));
    texts.put(".elapsed", new Text("Прошло рабочего времени", "Working time elapsed"));
    texts.put(".running_since", new Text("Отсчёт идёт с", "Running since"));
    texts.put(".stopped_at", new Text("Отсчёт остановлен", "Stopped at"));
    texts.put(".breached", new Text("Срок нарушен", "Breached"));
    texts.put("always", new Text("Круглосуточно", "Around the clock"));
    return Map.copyOf(texts);
  }
}
