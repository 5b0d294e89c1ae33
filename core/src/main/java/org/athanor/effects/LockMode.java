package org.athanor.effects;

import java.util.Set;

/**
 * A lock mode of a product.
 *
 * @param name in the product's own words, such as {@code ACCESS EXCLUSIVE}
 * @param strength its place among the product's modes: a greater one is at least as strong
 * @param blocks what others must wait for while it is held
 */
public record LockMode(String name, int strength, Set<Access> blocks)
    implements Comparable<LockMode> {
  public LockMode {
    blocks = Set.copyOf(blocks);
  }

  /** What another session does with a table. */
  public enum Access {
    /** SELECT. */
    READ,
    /** INSERT, UPDATE, DELETE. */
    WRITE,
    /** Other changes of the table's definition, and VACUUM. */
    DDL
  }

  /** Whether it blocks reads. */
  public boolean blocksReads() {
    return blocks.contains(Access.READ);
  }

  /** Whether it blocks writes. */
  public boolean blocksWrites() {
    return blocks.contains(Access.WRITE);
  }

  @Override
  public int compareTo(LockMode other) {
    return Integer.compare(strength, other.strength);
  }

  @Override
  public String toString() {
    return name;
  }
}
