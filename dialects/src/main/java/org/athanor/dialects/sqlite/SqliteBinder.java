package org.athanor.dialects.sqlite;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.athanor.dialect.Binder;
import org.athanor.schema.Literal;

/** Binds what SQLite has no type for as the literals have it; the driver has forms of its own. */
final class SqliteBinder implements Binder {
  @Override
  public void bind(PreparedStatement statement, int index, Literal literal) throws SQLException {
    Object value = literal.value();
    if (value instanceof Boolean flag) {
      statement.setInt(index, flag ? 1 : 0);
    } else if (value instanceof BigDecimal number && number.scale() > 0) {
      statement.setDouble(index, number.doubleValue());
    } else if (value instanceof java.time.temporal.Temporal || value instanceof java.util.UUID) {
      statement.setString(index, SqliteLiterals.text(value));
    } else {
      STANDARD.bind(statement, index, literal);
    }
  }
}
