package org.athanor.schema;

import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * One setting of the product's own, such as {@code fillfactor = 70}.
 *
 * <p>Name and value are words, dotted words or numbers, which is all that any product takes here;
 * so they can be written as they are.
 *
 * @param name its name in the product's own words
 * @param value its value in the product's own words
 */
public record Setting(String name, String value) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]+");

  public Setting {
    check("name", name);
    check("value", value);
  }

  private static void check(String what, String text) {
    if (!WORD.matcher(text).matches()) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The " + what + " \"" + text + "\" of a setting is no word and no number.")
          .fix("give one word or number, such as fillfactor and 70")
          .databaseState("Nothing was changed.")
          .build();
    }
  }
}
