package org.athanor.dialect;

import java.util.EnumSet;
import java.util.Set;

/** What a product can do, in the version that is spoken to. Immutable and thread-safe. */
public final class Capabilities {
  private final Set<Capability> present;

  /** The given capabilities and no others. */
  public Capabilities(Set<Capability> present) {
    this.present = present.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(present);
  }

  /** Whether the product can do it. */
  public boolean has(Capability capability) {
    return present.contains(capability);
  }
}
