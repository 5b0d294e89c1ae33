package org.athanor.junit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.athanor.dialect.ConnectionSource;
import org.jspecify.annotations.Nullable;

/** Connections for code that asks a data source. */
record ConnectionDataSource(ConnectionSource connections) implements DataSource {
  @Override
  public Connection getConnection() throws SQLException {
    return connections.open();
  }

  /** As the user of the tests: there is no other one. */
  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return connections.open();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("no other limit");
  }

  /** 0: the limit is that of the driver. */
  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("This is no " + type.getName() + ".");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
