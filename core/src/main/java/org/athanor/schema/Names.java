package org.athanor.schema;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Checks that hold for the name of any object on any database. */
final class Names {
  private Names() {}

  static void check(String what, String name) {
    if (name.isEmpty()) {
      throw AthanorException.of(ErrorCode.DDL_004, "A " + what + " is empty.")
          .fix("give the object a name of at least one character")
          .build();
    }
    if (name.indexOf('\0') >= 0) {
      throw AthanorException.of(
              ErrorCode.DDL_004, "The " + what + " \"" + name + "\" holds a NUL character.")
          .fix("remove the NUL character: no database stores it in a name")
          .build();
    }
  }

  static void checkOptional(String what, @Nullable String name) {
    if (name != null) {
      check(what, name);
    }
  }

  static List<String> columns(String owner, List<String> columns) {
    if (columns.isEmpty()) {
      throw AthanorException.of(ErrorCode.DDL_001, "The " + owner + " has no column.")
          .fix("name at least one column")
          .build();
    }
    columns.forEach(column -> check("column name", column));
    return List.copyOf(columns);
  }
}
