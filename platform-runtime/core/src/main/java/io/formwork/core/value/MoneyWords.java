package io.formwork.core.value;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Says an amount as people write it: {@code 1 234,50 ₽}, {@code RUB 1,234.50}. */
public final class MoneyWords {

  /** Java writes letters close to the digits: {@code RUB1}. */
  private static final String NO_BREAK = "\u00a0";

  private MoneyWords() {}

  public static String of(BigDecimal amount, Currency currency, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount).replaceFirst("(?<=\\p{L})(?=[0-9])", NO_BREAK);
  }
}
