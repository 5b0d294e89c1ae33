package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.IndexPart;
import org.athanor.schema.ReferentialAction;
import org.athanor.sql.LexicalRules;

/**
 * What the settings of a database change for SQL. See <a
 * href="https://www.h2database.com/html/commands.html#set_mode">SET MODE</a> and <a
 * href="https://www.h2database.com/html/features.html#compatibility">compatibility</a>.
 *
 * @param version the version
 * @param mode the compatibility mode, such as {@code REGULAR} or {@code PostgreSQL}
 * @param folding what becomes of names without quotes
 * @param ignoresCase whether names that differ only in case are the same
 * @param nullOrdering where NULL comes in indexes: {@code LOW}, {@code HIGH}, {@code FIRST} or
 *     {@code LAST}
 * @param nonKeywords the key words, in upper case, that are names in this database
 * @param lockTimeoutMillis how long a session waits for locks
 */
record H2Settings(
    ServerVersion version,
    String mode,
    Folding folding,
    boolean ignoresCase,
    String nullOrdering,
    Set<String> nonKeywords,
    long lockTimeoutMillis) {
  /** The newest version that this dialect was written for. */
  static final ServerVersion NEWEST = new ServerVersion(2, 5);

  private static final String REGULAR = "REGULAR";
  private static final String NULLS_LOW = "LOW";
  private static final long DEFAULT_LOCK_TIMEOUT = 2000;

  /** In upper case, which every setting of folding understands. */
  private static final String QUERY = """
      SELECT SETTING_NAME, SETTING_VALUE, LOCK_TIMEOUT() FROM INFORMATION_SCHEMA.SETTINGS
      WHERE SETTING_NAME IN ('MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER',
        'CASE_INSENSITIVE_IDENTIFIERS', 'DEFAULT_NULL_ORDERING', 'NON_KEYWORDS')
      """;

  private static final int COLUMN_NOT_FOUND = 42122;

  /** What becomes of names without quotes. */
  enum Folding {
    UPPER,
    LOWER,
    NONE
  }

  H2Settings {
    nonKeywords = Set.copyOf(nonKeywords);
  }

  /** A database without settings of its own. */
  static H2Settings standard(ServerVersion version) {
    return new H2Settings(
        version.equals(ServerVersion.UNKNOWN) ? NEWEST : version,
        REGULAR,
        Folding.UPPER,
        false,
        NULLS_LOW,
        Set.of(),
        DEFAULT_LOCK_TIMEOUT);
  }

  /**
   * Asks a database.
   *
   * @throws AthanorException DDL-013 for settings under which Athanor cannot work
   */
  static H2Settings read(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
    if (!version.isAtLeast(2, 1)) {
      throw refusal(
          "H2 " + version + " is too old: Athanor speaks to 2.1 and newer.",
          "export the database with SCRIPT and import it into a newer H2 with RUNSCRIPT");
    }
    Map<String, String> values = new HashMap<>();
    long lockTimeout = DEFAULT_LOCK_TIMEOUT;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        values.put(row.getString(1), row.getString(2));
        lockTimeout = row.getLong(3);
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == COLUMN_NOT_FOUND) {
        throw oldCatalog(e);
      }
      throw e;
    }
    return of(version, values, lockTimeout);
  }

  private static H2Settings of(
      ServerVersion version, Map<String, String> values, long lockTimeout) {
    String mode = values.getOrDefault("MODE", REGULAR);
    if (mode.equalsIgnoreCase("Oracle")) {
      throw refusal(
          "The H2 database is in MODE=Oracle, in which empty text is NULL.",
          "take MODE=Oracle out of the URL that Athanor uses; other modes work");
    }
    Folding folding = Folding.NONE;
    if (Boolean.parseBoolean(values.get("DATABASE_TO_LOWER"))) {
      folding = Folding.LOWER;
    } else if (Boolean.parseBoolean(values.getOrDefault("DATABASE_TO_UPPER", "true"))) {
      folding = Folding.UPPER;
    }
    String words = values.getOrDefault("NON_KEYWORDS", "").toUpperCase(Locale.ROOT);
    return new H2Settings(
        version,
        mode,
        folding,
        Boolean.parseBoolean(values.get("CASE_INSENSITIVE_IDENTIFIERS")),
        values.getOrDefault("DEFAULT_NULL_ORDERING", NULLS_LOW),
        words.isBlank() ? Set.of() : Set.of(words.strip().split("\\s*,\\s*")),
        lockTimeout);
  }

  private static AthanorException oldCatalog(SQLException cause) {
    return AthanorException.of(
            ErrorCode.DDL_013,
            "The H2 database shows its catalog as H2 1.4 did (OLD_INFORMATION_SCHEMA).")
        .fix("take OLD_INFORMATION_SCHEMA=TRUE out of the URL that Athanor uses")
        .cause(cause)
        .build();
  }

  private static AthanorException refusal(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_013, what).fix(fix).build();
  }

  /**
   * NULLS [NOT] DISTINCT in constraints, indexes and the catalog: <a
   * href="https://www.h2database.com/html/changelog.html">2.2.220</a>.
   */
  boolean hasNullsDistinct() {
    return version.isAtLeast(2, 2);
  }

  /** Whether a unique key of which nothing is said takes NULLs as equal: some modes do. */
  boolean mayTakeNullsAsEqual() {
    boolean isUsual = switch (mode.toUpperCase(Locale.ROOT)) {
      case REGULAR, "POSTGRESQL", "MYSQL", "MARIADB" -> true;
      default -> false;
    };
    return !isUsual && hasNullsDistinct();
  }

  /** Before 2.4 the catalog calls every foreign key without another action RESTRICT. */
  ReferentialAction canonical(ReferentialAction action) {
    boolean isSame = action == ReferentialAction.RESTRICT && !version.isAtLeast(2, 4);
    return isSame ? ReferentialAction.NO_ACTION : action;
  }

  /** Before 2.3 the catalog has no checks of tables that are local to a session. */
  boolean showsLocalChecks() {
    return version.isAtLeast(2, 3);
  }

  /** How scripts are read; in the mode of SQL Server brackets quote names. */
  LexicalRules lexicalRules() {
    return mode.equalsIgnoreCase("MSSQLServer") ? H2Dialect.WITH_BRACKETS : H2Dialect.LEXICAL_RULES;
  }

  /** Where NULL comes in an index key of which nothing is said. */
  IndexPart.Nulls usualNulls(boolean descending) {
    boolean isFirst = switch (nullOrdering) {
      case "FIRST" -> true;
      case "LAST" -> false;
      case "HIGH" -> descending;
      default -> !descending;
    };
    return isFirst ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST;
  }
}
