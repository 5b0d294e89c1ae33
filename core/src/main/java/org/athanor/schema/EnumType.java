package org.athanor.schema;

import java.util.HashSet;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A type with a fixed list of values.
 *
 * @param name its name
 * @param labels its values in their order, each once
 * @param comment its comment, or null
 */
public record EnumType(
    QualifiedName name, List<String> labels, @Nullable String comment) {
  public EnumType {
    labels = List.copyOf(labels);
    if (new HashSet<>(labels).size() != labels.size()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "The enum type \"" + name + "\" lists a value twice: " + labels)
          .fix("list each value once")
          .build();
    }
  }

  /** An enum type without comment. */
  public static EnumType of(QualifiedName name, List<String> labels) {
    return new EnumType(name, labels, null);
  }
}
