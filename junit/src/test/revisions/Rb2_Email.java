import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.migration.Revision;
import org.athanor.schema.Types;

/** email */
@Revision(id = "b2", revises = "a1")
public final class Rb2_Email implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.addColumn("users", "email", Types.varchar(255));
    op.createIndex("uq_users_email").unique().on("users", "email");
  }

  @Override
  public void downgrade(Operations op) {
    op.dropIndex("uq_users_email").on("users");
    op.dropColumn("users", "email");
  }
}
