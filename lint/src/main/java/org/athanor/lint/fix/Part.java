package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.athanor.lint.SafeForm;
import org.athanor.script.RenderedBody;

/**
 * A revision that is split off another one, while it is put together; not thread-safe.
 *
 * @param <T> what it is made of: lines, or operations
 */
final class Part<T> {
  private final boolean isOutside;
  private final List<T> upgrade = new ArrayList<>();
  private final List<T> downgrade = new ArrayList<>();

  Part(boolean isOutside) {
    this.isOutside = isOutside;
  }

  /** The first part, from one on, in which a stage can run; a new one where there is none. */
  static <T> Part<T> find(List<Part<T>> parts, SafeForm.Stage stage, int from) {
    boolean isOutside = stage.place() == SafeForm.Place.OUTSIDE;
    for (int i = from; i < parts.size(); i++) {
      if (parts.get(i).isOutside == isOutside) {
        return parts.get(i);
      }
    }
    Part<T> part = new Part<>(isOutside);
    parts.add(part);
    return part;
  }

  /**
   * Adds what comes after what it has.
   *
   * @param more what the upgrade does
   * @param back what takes it back
   */
  void add(List<? extends T> more, List<? extends T> back) {
    upgrade.addAll(more);
    downgrade.addAll(0, back);
  }

  /** Its bodies, each written so. */
  Bodies bodies(Function<List<T>, RenderedBody> writer) {
    return new Bodies(isOutside, writer.apply(upgrade), writer.apply(downgrade));
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
