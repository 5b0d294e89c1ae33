package db.migration;

import static org.athanor.schema.Types.bigint;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.bulkInsert("orders", "id", "note").row(1, "none");
  }

  @Override
  public void downgrade(Operations op) {
    var orders = op.table("orders").column("id", bigint());
    op.execute(orders.delete().where(orders.column("id").eq(1)));
  }
}
