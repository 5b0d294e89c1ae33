package org.athanor.dialects.mysql.grammar;

import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SqlCommand;

/** The grammar of MySQL and MariaDB as their dialects bring it. */
final class MySqlParsing {
  private static final Dialect MYSQL = dialect("mysql", 8, 4);
  private static final Dialect MARIADB = dialect("mariadb", 10, 11);

  private MySqlParsing() {}

  private static Dialect dialect(String name, int major, int minor) {
    return Dialects.installed(MySqlParsing.class.getClassLoader())
        .named(name)
        .offline(new ServerVersion(major, minor));
  }

  static SqlCommand parse(String sql) {
    return MYSQL.grammar().parse(sql);
  }

  static SqlCommand parseMariaDb(String sql) {
    return MARIADB.grammar().parse(sql);
  }

  /** The actions of one ALTER TABLE of t. */
  static List<AlterAction> actions(String actions) {
    SqlCommand command = parse("ALTER TABLE t " + actions);
    if (command instanceof AlterTable alter) {
      return alter.actions();
    }
    throw new AssertionError(actions + ": " + command);
  }
}
