package org.athanor.dialects.postgresql;

import static org.athanor.schema.Types.raw;

import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SchemaObject;
import org.athanor.scratch.PostgresServer;
import org.athanor.testkit.SchemaObjectContract;

final class PostgresSchemaObjectIT extends SchemaObjectContract {
  @Override
  protected DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  protected List<SchemaObject> neededByTrigger() {
    return List.of(new Routine(
        ObjectKind.FUNCTION,
        QualifiedName.of("touch"),
        List.of(),
        raw("trigger"),
        "plpgsql",
        List.of("STABLE", "SET search_path TO public, pg_temp"),
        "BEGIN RETURN NEW; END",
        null));
  }

  @Override
  protected List<String> triggerActions() {
    return List.of("EXECUTE FUNCTION touch()", "EXECUTE FUNCTION touch('it''s')");
  }
}
