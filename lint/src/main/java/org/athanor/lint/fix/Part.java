package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.athanor.lint.SafeForm;
import org.athanor.script.RenderedBody;

/** A revision that is split off another one, while it is put together; not thread-safe. */
final class Part {
  private final boolean isOutside;
  private final List<String> upgrade = new ArrayList<>();
  private final List<String> downgrade = new ArrayList<>();

  Part(boolean isOutside) {
    this.isOutside = isOutside;
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

  /** Its bodies. */
  Bodies bodies() {
    List<String> back = downgrade.isEmpty() ? List.of("-- nothing to take back") : downgrade;
    return new Bodies(isOutside, body(upgrade), body(back));
  }

  private static RenderedBody body(List<String> lines) {
    return new RenderedBody(lines, List.of(), new TreeSet<>());
  }

  /**
   * What it says.
   *
   * @param isOutside whether it runs outside any transaction
   * @param upgrade the body of the upgrade
   * @param downgrade the body of the way back
   */
  record Bodies(boolean isOutside, RenderedBody upgrade, RenderedBody downgrade) {}
}
