package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.QualifiedName;

/**
 * Empty copies of some tables in a database of their own, in which a session works until this is
 * closed. Belongs to one thread.
 */
final class TableCopies implements AutoCloseable {
  private static final int LONGEST_NAME = 64;
  private static final String SUFFIX = "_asked";

  private final Dialect dialect;
  private final Connection session;
  private final String home;
  private final String database;
  private final String mode;
  private final boolean checksKeys;

  private TableCopies(Dialect dialect, Connection session) throws SQLException {
    this.dialect = dialect;
    this.session = session;
    this.home = session.getCatalog();
    this.database =
        home.substring(0, Math.min(home.length(), LONGEST_NAME - SUFFIX.length())) + SUFFIX;
    this.mode = ServerText.of(session, "SELECT @@SESSION.sql_mode");
    this.checksKeys = checksKeys(session);
  }

  /**
   * Makes them.
   *
   * @param session the session that makes them, which works among them from now on
   * @param like the session whose settings it takes over
   */
  static TableCopies of(
      Dialect dialect, Connection session, Connection like, Collection<QualifiedName> tables)
      throws SQLException {
    TableCopies copies = new TableCopies(dialect, session);
    try {
      copies.make(tables);
      copies.settings(ServerText.of(like, "SELECT @@SESSION.sql_mode"), checksKeys(like));
      return copies;
    } catch (SQLException e) {
      copies.close();
      throw e;
    }
  }

  private static boolean checksKeys(Connection session) throws SQLException {
    return ServerText.number(session, "SELECT @@SESSION.foreign_key_checks") == 1;
  }

  private void make(Collection<QualifiedName> tables) throws SQLException {
    execute(new SqlWriter(dialect).sql("DROP DATABASE IF EXISTS ").name(database));
    execute(new SqlWriter(dialect).sql("CREATE DATABASE ").name(database));
    settings(mode, false);
    for (QualifiedName table : tables) {
      session.setCatalog(home);
      String definition = ServerText.of(
          session, new SqlWriter(dialect).sql("SHOW CREATE TABLE ").name(table).toString());
      session.setCatalog(database);
      execute(new SqlWriter(dialect).user(definition));
    }
    session.setCatalog(database);
  }

  private void settings(String sqlMode, boolean checks) throws SQLException {
    execute(new SqlWriter(dialect).sql("SET SESSION sql_mode = ").literal(sqlMode));
    execute(
        new SqlWriter(dialect).sql("SET SESSION foreign_key_checks = ").sql(checks ? "1" : "0"));
  }

  private void execute(SqlWriter sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql.toString());
    }
  }

  @Override
  public void close() throws SQLException {
    execute(new SqlWriter(dialect).sql("DROP DATABASE IF EXISTS ").name(database));
    session.setCatalog(home);
    settings(mode, checksKeys);
  }
}
