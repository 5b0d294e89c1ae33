package org.athanor.junit;

import java.util.List;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.ReferentialAction;

/** Assertions on a foreign key. */
public final class ForeignKeyAssert {
  private final TableAssert table;
  private final ForeignKey key;

  ForeignKeyAssert(TableAssert table, ForeignKey key) {
    this.table = table;
    this.key = key;
  }

  /** Goes back to the table. */
  public TableAssert table() {
    return table;
  }

  /** It refers to these columns of a table. */
  public ForeignKeyAssert references(String target, String... columns) {
    boolean isSame = key.target().toString().equalsIgnoreCase(target)
        && String.join(",", key.targetColumns()).equalsIgnoreCase(String.join(",", columns));
    return check(isSame, "it to refer to \"" + target + "\" " + List.of(columns));
  }

  /** What happens to its rows when the row that they refer to is deleted. */
  public ForeignKeyAssert onDelete(ReferentialAction action) {
    return check(key.onDelete() == action, "ON DELETE " + action);
  }

  /** What happens to its rows when the key that they refer to changes. */
  public ForeignKeyAssert onUpdate(ReferentialAction action) {
    return check(key.onUpdate() == action, "ON UPDATE " + action);
  }

  private ForeignKeyAssert check(boolean holds, String expected) {
    if (!holds) {
      throw Failure.of(expected, TableText.ofForeignKey(key));
    }
    return this;
  }
}
