package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.integer;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.SchemaObjectContract;
import org.junit.jupiter.api.Test;

final class MariaDbSchemaObjectIT extends SchemaObjectContract {
  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  protected Routine function() {
    return routine(ObjectKind.FUNCTION, "RETURN a + 1", "adds one; it's simple");
  }

  @Override
  protected Routine otherFunction() {
    return routine(ObjectKind.FUNCTION, "BEGIN\n  RETURN a + 2;\nEND", null);
  }

  @Override
  protected Routine procedure() {
    return routine(ObjectKind.PROCEDURE, "DELETE FROM customer WHERE id = a", null);
  }

  @Override
  protected Routine otherProcedure() {
    return routine(ObjectKind.PROCEDURE, "DELETE FROM customer WHERE id > a", "more");
  }

  private static Routine routine(ObjectKind kind, String body, String comment) {
    boolean isFunction = kind == ObjectKind.FUNCTION;
    return new Routine(
        kind,
        QualifiedName.of("Üser \"x\""),
        List.of(Routine.Parameter.of("a", integer())),
        isFunction ? integer() : null,
        "sql",
        isFunction ? List.of("deterministic", "SQL SECURITY INVOKER") : List.of(),
        body,
        comment);
  }

  /** Schemas are databases of the server, so they are nobody's objects: the server is asked. */
  @Override
  @Test
  protected void a_schema_comes_and_goes() throws SQLException {
    String name = database().query("SELECT DATABASE()").get(0) + " Ü\"x\"";
    Namespace schema = Namespace.of(name);
    database().run(new CreateObject(schema, false));
    assertThat(database().query("SHOW DATABASES")).contains(name);
    assertRefused(new DropObject(schema.key(), schema, false, DropObject.Also.NOTHING));
    database().run(new DropObject(schema.key(), schema, false, DropObject.Also.DEPENDENTS));
    assertThat(database().query("SHOW DATABASES")).doesNotContain(name);
  }
}
