package db.migration;

import static org.athanor.schema.Types.date;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a3", revises = "a1", message = "paid")
public final class Ra3_Paid implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.addColumn("orders", "paid", date());
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("orders", "paid");
  }
}
