package db.migration;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;

/** What revisions share. */
abstract class DropNote implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.dropColumn("orders", "note");
  }

  @Override
  public void downgrade(Operations op) {
    op.execute("ALTER TABLE orders ADD COLUMN note text");
  }
}
