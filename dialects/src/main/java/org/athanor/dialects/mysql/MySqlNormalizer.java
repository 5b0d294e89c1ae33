package org.athanor.dialects.mysql;

import java.sql.Connection;
import org.athanor.dialect.Normalizer;
import org.athanor.schema.Schema;

/** Brings a wanted schema into the form in which the catalog prints it. */
final class MySqlNormalizer implements Normalizer {
  private final MySqlDialect dialect;

  MySqlNormalizer(MySqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) {
    throw MySqlInspector.refusal(dialect.facts(), "compare with");
  }

  @Override
  public Schema normalizeOffline(Schema wanted) {
    return wanted;
  }
}
