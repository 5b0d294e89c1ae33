package db.migration;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.allow("drop-column", "the memos moved", o -> o.dropColumn("orders", "memo"));
    op.dropColumn("orders", "note");
  }

  @Override
  public void downgrade(Operations op) {
    op.execute("ALTER TABLE orders ADD COLUMN note text");
    op.execute("ALTER TABLE orders ADD COLUMN memo text");
  }
}
