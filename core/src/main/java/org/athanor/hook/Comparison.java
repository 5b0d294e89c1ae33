package org.athanor.hook;

import java.util.List;
import org.athanor.diff.SchemaChange;
import org.athanor.schema.Schema;

/**
 * A comparison that was made.
 *
 * @param dialect the name of the database product, such as {@code postgresql}
 * @param live the database as it is, once everything has its new name
 * @param wanted the wanted schema, as the server prints it
 * @param changes what differs so far
 */
public record Comparison(String dialect, Schema live, Schema wanted, List<SchemaChange> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** The same comparison that found something else. */
  public Comparison with(List<SchemaChange> newChanges) {
    return new Comparison(dialect, live, wanted, newChanges);
  }
}
