package db.migration;

import static org.athanor.schema.Types.integer;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "state")
public final class Ra2_State implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.createTable("state", t -> t.column("id", integer()).primaryKey());
    op.bulkInsert("state", "id").row(1);
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("state");
  }
}
