package org.athanor.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a change of the schema leaves that can be looked for afterwards, to tell whether it was
 * done.
 *
 * @param kind what kind of object
 * @param schema its schema, or null for that of the session
 * @param owner its name, or that of the table that it belongs to; null for an index that a DROP
 *     names without its table
 * @param member its name in that table, or null when it is the owner
 * @param makes whether it stands after the statement, or is gone
 */
public record ChangeTrace(
    Kind kind,
    @Nullable String schema,
    @Nullable String owner,
    @Nullable String member,
    boolean makes) {
  /** What can be looked for. */
  public enum Kind {
    TABLE,
    VIEW,
    SEQUENCE,
    DOMAIN,
    ROUTINE,
    TRIGGER,
    EVENT,
    COLUMN,
    INDEX,
    CONSTRAINT
  }
}
