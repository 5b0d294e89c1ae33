package org.athanor.dialects.mariadb;

import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.timetz;
import static org.athanor.schema.Types.varchar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.schema.DataType;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.NamesAndValuesContract;
import org.junit.jupiter.api.AfterEach;

final class MariaDbNamesAndValuesIT extends NamesAndValuesContract {
  private final List<String> schemas = new ArrayList<>();

  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }

  /** A schema is a database of the server here, which outlives that of the test. */
  @Override
  protected void createSchema(String name) throws SQLException {
    super.createSchema(name);
    schemas.add(name);
  }

  @AfterEach
  void dropSchemas() throws SQLException {
    for (String name : schemas) {
      database().executeSql("DROP SCHEMA " + dialect().identifiers().write(name));
    }
  }

  @Override
  protected List<DataType> types() {
    List<DataType> types = new ArrayList<>(super.types());
    types.removeAll(List.of(varchar(), timetz()));
    for (String own : List.of(
        "int unsigned",
        "bigint(20) unsigned zerofill",
        "mediumint",
        "tinyint",
        "year",
        "longtext",
        "mediumblob",
        "binary(16)",
        "enum('a','it''s')",
        "set('x','y')",
        "point",
        "inet6")) {
      types.add(raw(own));
    }
    return types;
  }
}
