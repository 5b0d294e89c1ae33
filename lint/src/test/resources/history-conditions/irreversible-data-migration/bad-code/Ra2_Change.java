package db.migration;

import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.run("name the notes", connection -> connection.createStatement().executeUpdate("UPDATE orders SET note = 'none'"));
  }

  @Override
  public void downgrade(Operations op) {

  }
}
