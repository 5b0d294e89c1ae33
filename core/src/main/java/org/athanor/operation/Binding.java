package org.athanor.operation;

import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;

/**
 * A value that stands for {@code :name} in free SQL.
 *
 * @param name the name, without the colon
 * @param value the value
 */
public record Binding(String name, Literal value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public Binding {
    if (!NAME.matcher(name).matches()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "\"" + name + "\" cannot be the name of a value in SQL.")
          .fix("use letters, digits and underscores, as in :paid_on")
          .databaseState("Nothing was changed.")
          .build();
    }
  }
}
