package org.athanor.runtime;

import org.jspecify.annotations.Nullable;

/** A part of a revision failed; {@code unit} is null when its transaction could not open or end. */
final class UnitFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PreparedRevision revision;
  private final transient @Nullable Unit unit;
  private final transient Exception reason;

  UnitFailure(PreparedRevision revision, @Nullable Unit unit, Exception reason) {
    super(reason);
    this.revision = revision;
    this.unit = unit;
    this.reason = reason;
  }

  PreparedRevision revision() {
    return revision;
  }

  @Nullable Unit unit() {
    return unit;
  }

  Exception reason() {
    return reason;
  }
}
