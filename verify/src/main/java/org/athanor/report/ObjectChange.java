package org.athanor.report;

import java.util.Locale;

/**
 * What is different at one object.
 *
 * @param kind what happens to it
 * @param type what it is: {@code table}, {@code column}, {@code index}, {@code view}...
 * @param name its name
 * @param table the table that it belongs to, or empty
 * @param before how it is; empty when it is new
 * @param after how it will be; empty when it is gone
 */
public record ObjectChange(
    Kind kind, String type, String name, String table, String before, String after) {
  /** What happens to an object. */
  public enum Kind {
    ADDED,
    CHANGED,
    DROPPED;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it is, with its name and its table. */
  public String subject() {
    return type + " " + name + (table.isEmpty() ? "" : " of " + table);
  }
}
