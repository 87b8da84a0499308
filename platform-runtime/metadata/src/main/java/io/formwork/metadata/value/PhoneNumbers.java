package io.formwork.metadata.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** Telephone numbers of the world, kept as E.164 writes them. */
public final class PhoneNumbers {

  /** What is known of no country; then a number says its own. */
  private static final String NOWHERE = "ZZ";

  private PhoneNumbers() {}

  /**
   * The number in E.164; empty when there cannot be one like it.
   *
   * @param country whose numbers may be written without the code of their country
   */
  public static Optional<String> read(String written, Optional<String> country) {
    return parse(written.strip(), country)
        .filter(numbers()::isValidNumber)
        .map(number -> numbers().format(number, PhoneNumberFormat.E164));
  }

  /** A kept number in groups, {@code +7 916 123-45-67}. */
  public static String shown(String kept) {
    return parse(kept, Optional.empty())
        .map(number -> numbers().format(number, PhoneNumberFormat.INTERNATIONAL))
        .orElse(kept);
  }

  /** A number as people of that country write them, for a message; of no country, an American. */
  public static String example(Optional<String> country) {
    PhoneNumber example =
        numbers().getExampleNumberForType(country.orElse("US"), PhoneNumberType.MOBILE);
    PhoneNumberFormat format =
        country.isPresent() ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
    return numbers().format(example, format);
  }

  /** The countries by their two letters. */
  public static Set<String> countries() {
    return numbers().getSupportedRegions();
  }

  private static Optional<PhoneNumber> parse(String text, Optional<String> country) {
    try {
      return Optional.of(numbers().parse(text, country.orElse(NOWHERE)));
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }

  private static PhoneNumberUtil numbers() {
    return PhoneNumberUtil.getInstance();
  }
}
