package io.formwork.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Values as they are written in DRL, in conditions and in consequences alike. */
final class DrlLiteral {

  private DrlLiteral() {}

  static String of(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case Long whole -> whole + "L";
      case Boolean flag -> flag.toString();
      case BigDecimal decimal ->
          "new java.math.BigDecimal( " + quoted(decimal.toPlainString()) + " )";
      case Duration duration -> parsed("Duration", duration);
      case LocalTime time -> parsed("LocalTime", time);
      case LocalDate day -> parsed("LocalDate", day);
      case Instant moment -> parsed("Instant", moment);
      default -> throw new IllegalArgumentException("No value of a table: " + value.getClass());
    };
  }

  private static String parsed(String type, Object value) {
    return "java.time." + type + ".parse( " + quoted(value.toString()) + " )";
  }

  /** With everything escaped that could end the text it stands in. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      quoted.append(
          switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.valueOf(character);
          });
    }
    return quoted.append('"').toString();
  }
}
