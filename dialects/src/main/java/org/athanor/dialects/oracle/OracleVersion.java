package org.athanor.dialects.oracle;

import java.util.EnumSet;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * What a version of Oracle Database can do, each fact with the page of the manual that says so.
 *
 * @param version the version; an unknown one stands for the newest that is supported
 */
record OracleVersion(ServerVersion version) {
  private static final ServerVersion NEWEST = new ServerVersion(23, 0);
  private static final int OLDEST = 12;
  private static final int SHORT_NAME = 30;
  private static final int LONG_NAME = 128;

  OracleVersion {
    version = version.equals(ServerVersion.UNKNOWN) ? NEWEST : version;
    if (version.major() < OLDEST) {
      throw AthanorException.of(
              ErrorCode.DDL_005,
              "Athanor writes for Oracle 12.1 and newer, not for version " + version + ".")
          .fix("leave the version out, or name one: oracle:12.2, oracle:19, oracle:23")
          .build();
    }
  }

  /**
   * How many bytes a name may have: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/12.2/sqlrf/Database-Object-Names-and-Qualifiers.html">
   * 128 since 12.2</a>.
   */
  int longestName() {
    return version.isAtLeast(12, 2) ? LONG_NAME : SHORT_NAME;
  }

  /**
   * IF EXISTS and IF NOT EXISTS of tables, indexes, sequences and views: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/nfcoa/application-development.html">
   * 23ai</a>.
   */
  boolean hasIfExists() {
    return version.isAtLeast(23, 0);
  }

  /**
   * The type BOOLEAN: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Data-Types.html">
   * 23ai</a>.
   */
  boolean hasBoolean() {
    return version.isAtLeast(23, 0);
  }

  /**
   * Several rows in one VALUES clause: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/INSERT.html">23ai</a>.
   */
  boolean hasManyRowsPerInsert() {
    return version.isAtLeast(23, 0);
  }

  /**
   * The type JSON: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/21/sqlrf/Data-Types.html">21c
   * </a>.
   */
  boolean hasJsonType() {
    return version.isAtLeast(21, 0);
  }

  Capabilities capabilities() {
    Set<Capability> present = EnumSet.of(
        Capability.ALTER_CONSTRAINTS,
        Capability.ALTER_COLUMNS,
        Capability.RENAME_INDEXES,
        Capability.RENAME_CONSTRAINTS,
        Capability.COMMENTS,
        Capability.SEQUENCES,
        Capability.SCHEMAS,
        Capability.EXPRESSION_INDEXES,
        Capability.CONCURRENT_INDEXES,
        Capability.DEFERRABLE_FOREIGN_KEYS,
        Capability.DEFERRABLE_UNIQUE,
        Capability.NOT_VALID_CONSTRAINTS,
        Capability.VIRTUAL_GENERATED_COLUMNS,
        Capability.NAMED_PRIMARY_KEYS,
        Capability.KEYS_USING_INDEX,
        Capability.TABLESPACES,
        Capability.INVISIBLE_INDEXES,
        Capability.VIEWS,
        Capability.MATERIALIZED_VIEWS,
        Capability.FUNCTIONS,
        Capability.PROCEDURES,
        Capability.TRIGGERS,
        Capability.GRANTS,
        Capability.PARTITIONS,
        Capability.TABLE_OPTIONS);
    return new Capabilities(present);
  }
}
