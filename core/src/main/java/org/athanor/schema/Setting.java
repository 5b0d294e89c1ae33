package org.athanor.schema;

import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * One setting of the product's own, such as {@code fillfactor = 70}.
 *
 * @param name its name in the product's own words, which may have dots
 * @param value its value: a word or number of the product's own, or text
 */
public record Setting(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.+-]+");

  public Setting {
    if (!NAME.matcher(name).matches()) {
      throw AthanorException.of(
              ErrorCode.DDL_004, "The name \"" + name + "\" of a setting is no word.")
          .fix("give one word, such as fillfactor")
          .databaseState("Nothing was changed.")
          .build();
    }
  }

  /** Whether the value is a word or number, which is written as it is; else it is text. */
  public boolean isWord() {
    return WORD.matcher(value).matches() && !value.contains("--");
  }
}
