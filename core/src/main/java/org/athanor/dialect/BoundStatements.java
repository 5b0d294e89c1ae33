package org.athanor.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.data.RowChange;
import org.athanor.data.Select;
import org.athanor.operation.DataAccess;

/**
 * Runs statements of table stubs on a connection.
 *
 * @param connection the connection, which stays the caller's
 * @param dialect how the statements are written and the values bound
 */
public record BoundStatements(Connection connection, Dialect dialect) implements DataAccess {
  @Override
  public int execute(RowChange change) throws SQLException {
    try (PreparedStatement statement = prepared(RowStatements.bound(dialect, change))) {
      return statement.executeUpdate();
    }
  }

  @Override
  public <T> List<T> list(Select select, RowMapper<T> mapper) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = prepared(RowStatements.bound(dialect, select));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(mapper.map(row));
      }
    }
    return rows;
  }

  private PreparedStatement prepared(RowStatements.Bound bound) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(bound.sql());
    try {
      for (int i = 0; i < bound.parameters().size(); i++) {
        dialect.binder().bind(statement, i + 1, bound.parameters().get(i));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }
}
