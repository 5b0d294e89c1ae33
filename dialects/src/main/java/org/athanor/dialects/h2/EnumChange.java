package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.RenameEnumValue;
import org.jspecify.annotations.Nullable;

/**
 * A change of the labels of an enum type.
 *
 * @param description what it does, for reports
 * @param before the label that gets another name or stands next to the new one, or null for the end
 * @param label the new label
 * @param place where the new label goes
 */
record EnumChange(String description, @Nullable String before, String label, Place place) {
  /** Where a label goes. */
  enum Place {
    END,
    BEFORE,
    AFTER,
    INSTEAD
  }

  static EnumChange adding(AddEnumValue operation) {
    String what = "add value '" + operation.value() + "' to enum type " + operation.enumType();
    if (operation.before() != null) {
      return new EnumChange(
          what + " before '" + operation.before() + "'",
          operation.before(),
          operation.value(),
          Place.BEFORE);
    }
    return operation.after() == null
        ? new EnumChange(what, null, operation.value(), Place.END)
        : new EnumChange(
            what + " after '" + operation.after() + "'",
            operation.after(),
            operation.value(),
            Place.AFTER);
  }

  static EnumChange renaming(RenameEnumValue operation) {
    return new EnumChange(
        "rename value '" + operation.value() + "' of enum type " + operation.enumType() + " to '"
            + operation.newValue() + "'",
        operation.value(),
        operation.newValue(),
        Place.INSTEAD);
  }

  /** Whether labels already are as they shall become. */
  boolean isDone(List<String> labels) {
    boolean isOldGone = place != Place.INSTEAD || !labels.contains(before);
    return labels.contains(label) && isOldGone;
  }

  /**
   * The labels after the change.
   *
   * @throws AthanorException DDL-001 when the label to go by is not there
   */
  List<String> applyTo(List<String> labels) {
    List<String> changed = new ArrayList<>(labels);
    int at = before == null ? labels.size() : labels.indexOf(before);
    if (at < 0) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "Cannot " + description + ": there is no value '" + before + "'.")
          .evidence("its values: " + labels)
          .databaseState("Nothing of this operation was changed.")
          .fix("name one of its values")
          .build();
    }
    if (place == Place.INSTEAD) {
      changed.set(at, label);
    } else {
      changed.add(place == Place.AFTER ? at + 1 : at, label);
    }
    return changed;
  }
}
