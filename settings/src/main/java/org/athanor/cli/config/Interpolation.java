package org.athanor.cli.config;

import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Replaces {@code ${NAME}} and {@code ${NAME:-default}} by variables of the process. */
final class Interpolation {
  private final Map<String, String> variables;

  Interpolation(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * The text with its references replaced; {@code $$} stands for one dollar sign.
   *
   * @param where the setting that the text belongs to, for errors
   */
  String apply(String text, String where) {
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      if (text.startsWith("$$", position)) {
        result.append('$');
        position += 2;
      } else if (text.startsWith("${", position)) {
        int end = text.indexOf('}', position);
        if (end < 0) {
          throw unclosed(text, where);
        }
        result.append(value(text.substring(position + 2, end), where));
        position = end + 1;
      } else {
        result.append(text.charAt(position));
        position++;
      }
    }
    return result.toString();
  }

  private String value(String reference, String where) {
    int mark = reference.indexOf(":-");
    String name = mark < 0 ? reference : reference.substring(0, mark);
    String value = variables.get(name);
    if (value != null) {
      return value;
    }
    if (mark >= 0) {
      return reference.substring(mark + 2);
    }
    throw AthanorException.of(
            ErrorCode.CFG_003,
            "The setting " + where + " needs the variable " + name + ", which is not set.")
        .fix("export " + name + "=...")
        .fix("give a default in the file: ${" + name + ":-value}")
        .build();
  }

  private static AthanorException unclosed(String text, String where) {
    return AthanorException.of(
            ErrorCode.CFG_002, "The setting " + where + " opens \"${\" and does not close it.")
        .evidence(text)
        .fix("write ${NAME}, or $$ for a dollar sign")
        .build();
  }
}
