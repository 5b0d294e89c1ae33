package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.Operation;
import org.athanor.schema.EnumType;

/**
 * What makes one list of values of an enum type another one.
 *
 * @param additions the values to add, each at its place
 * @param notes what cannot be done in place and is left to a person
 */
record EnumDifference(List<Operation> additions, List<String> notes) {
  static EnumDifference between(EnumType before, EnumType after) {
    List<Operation> additions = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> known = new ArrayList<>(before.labels());
    for (int i = 0; i < after.labels().size(); i++) {
      String label = after.labels().get(i);
      if (!before.labels().contains(label)) {
        additions.add(addition(after, i, known));
        known.add(label);
      }
    }
    for (String label : before.labels()) {
      if (!after.labels().contains(label)) {
        notes.add("enum type \"" + after.name() + "\" no longer wants \"" + label
            + "\": rows that hold it stop the upgrade, so move them first; if the value only has"
            + " another name now, write op.renameEnumValue instead");
      }
    }
    List<String> kept = new ArrayList<>(after.labels());
    kept.retainAll(before.labels());
    List<String> present = new ArrayList<>(before.labels());
    present.retainAll(after.labels());
    if (!kept.equals(present)) {
      notes.add("enum type \"" + after.name() + "\" wants its values in the order "
          + after.labels() + ": no database reorders them in place, so make a new type by hand"
          + " if the order matters");
    }
    return new EnumDifference(additions, notes);
  }

  /** After the value before it, or before the first one that is there already. */
  private static Operation addition(EnumType after, int index, List<String> known) {
    String label = after.labels().get(index);
    if (index > 0 && known.contains(after.labels().get(index - 1))) {
      boolean isLast =
          after.labels().subList(index, after.labels().size()).stream().noneMatch(known::contains);
      String previous = isLast ? null : after.labels().get(index - 1);
      return new AddEnumValue(after.name(), label, null, previous, true);
    }
    String next = after.labels().subList(index + 1, after.labels().size()).stream()
        .filter(known::contains)
        .findFirst()
        .orElse(null);
    return new AddEnumValue(after.name(), label, next, null, true);
  }
}
