package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.List;
import org.athanor.lint.SafeForm;

/** A revision that is split off another one, while it is put together; not thread-safe. */
final class Part {
  private final boolean isOutside;
  private final List<String> upgrade = new ArrayList<>();
  private final List<String> downgrade = new ArrayList<>();

  Part(boolean isOutside) {
    this.isOutside = isOutside;
  }

  /** Whether it runs outside any transaction. */
  boolean isOutside() {
    return isOutside;
  }

  /** Whether a stage can run in it. */
  boolean takes(SafeForm.Stage stage) {
    return isOutside == (stage.place() == SafeForm.Place.OUTSIDE);
  }

  /**
   * Adds what comes after what it has.
   *
   * @param lines the lines of the upgrade
   * @param back the lines that take them back
   */
  void add(List<String> lines, List<String> back) {
    upgrade.addAll(lines);
    downgrade.addAll(0, back);
  }

  /** The lines of the upgrade. */
  List<String> upgrade() {
    return List.copyOf(upgrade);
  }

  /** The lines of the way back. */
  List<String> downgrade() {
    return downgrade.isEmpty() ? List.of("-- nothing to take back") : List.copyOf(downgrade);
  }
}
