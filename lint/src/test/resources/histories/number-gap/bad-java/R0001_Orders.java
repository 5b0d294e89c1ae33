package db.migration;

import static org.athanor.schema.Types.bigint;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "0001", message = "orders")
public final class R0001_Orders implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("orders");
  }
}
