package db.migration;

import com.example.shop.Order; // its columns
import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.execute("ALTER TABLE orders ADD COLUMN %s date".formatted(Order.COLUMN.strip()));
  }

  @Override
  public void downgrade(Operations op) {
    op.execute("ALTER TABLE orders DROP COLUMN day;");
  }
}
