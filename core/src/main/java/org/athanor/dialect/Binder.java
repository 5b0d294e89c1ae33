package org.athanor.dialect;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.athanor.schema.Literal;

/**
 * How a product's driver is given a value, so that it means what the {@link Literals} mean.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Binder {
  /** As JDBC 4.2 has it. */
  Binder STANDARD = Binder::bindPlainly;

  /**
   * Binds a value.
   *
   * @param statement the statement
   * @param index the number of the parameter, from 1
   * @param value the value
   */
  void bind(PreparedStatement statement, int index, Literal value) throws SQLException;

  private static void bindPlainly(PreparedStatement statement, int index, Literal literal)
      throws SQLException {
    Object value = literal.value();
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof BigDecimal number && isLong(number)) {
      statement.setLong(index, number.longValueExact());
    } else {
      statement.setObject(index, value);
    }
  }

  private static boolean isLong(BigDecimal number) {
    return number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE;
  }
}
