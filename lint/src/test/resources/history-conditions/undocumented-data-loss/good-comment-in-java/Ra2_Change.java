package db.migration;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change implements Migration {
  @Override
  public void upgrade(Operations op) {
    // the notes moved into another table
    op.dropColumn("orders", "note");
  }

  @Override
  public void downgrade(Operations op) {
    op.execute("ALTER TABLE orders ADD COLUMN note text");
  }
}
