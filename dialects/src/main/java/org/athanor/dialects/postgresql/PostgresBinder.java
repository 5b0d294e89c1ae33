package org.athanor.dialects.postgresql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.athanor.dialect.Binder;
import org.athanor.schema.Literal;

/**
 * Binds what is written as a quoted literal without a type, so that the server finds it from the
 * place, as it does for the literal: a text may be given to a column of type jsonb, uuid or an
 * enum. See <a href="https://jdbc.postgresql.org/documentation/use/">stringtype=unspecified</a>.
 */
final class PostgresBinder implements Binder {
  @Override
  public void bind(PreparedStatement statement, int index, Literal literal) throws SQLException {
    Object value = literal.value();
    boolean typed = value == null
        || value instanceof Boolean
        || value instanceof BigDecimal
        || value instanceof Double
        || value instanceof byte[];
    if (typed) {
      STANDARD.bind(statement, index, literal);
    } else {
      statement.setObject(index, PostgresLiterals.text(literal), Types.OTHER);
    }
  }
}
