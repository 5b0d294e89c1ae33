package org.athanor.dialects.sqlserver;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * What a version of SQL Server can do, each fact with the page of the manual that says so.
 *
 * @param version the version by its number, 15 for SQL Server 2019; an unknown one stands for the
 *     newest that is supported
 */
record SqlServerVersion(ServerVersion version) {
  private static final int FIRST_YEAR = 2000;
  private static final int OLDEST = 13;
  private static final int NEWEST = 17;

  /**
   * The numbers of the years: <a
   * href="https://learn.microsoft.com/troubleshoot/sql/releases/download-and-install-latest-updates">
   * versions</a>.
   */
  private static final TreeMap<Integer, Integer> NUMBERS = new TreeMap<>(Map.of(
      2000, 8, 2005, 9, 2008, 10, 2012, 11, 2014, 12, 2016, 13, 2017, 14, 2019, 15, 2022, 16, 2025,
      17));

  SqlServerVersion {
    version = numbered(version);
    if (version.major() < OLDEST) {
      throw AthanorException.of(
              ErrorCode.DDL_005,
              "Athanor writes for SQL Server 2016 and newer, not for version " + version + ".")
          .fix("leave the version out, or name one: sqlserver:2016, sqlserver:2022")
          .build();
    }
  }

  private static ServerVersion numbered(ServerVersion version) {
    if (version.equals(ServerVersion.UNKNOWN)) {
      return new ServerVersion(NEWEST, 0);
    }
    return version.major() < FIRST_YEAR
        ? version
        : new ServerVersion(NUMBERS.floorEntry(version.major()).getValue(), 0);
  }

  /**
   * The type json: <a href="https://learn.microsoft.com/sql/t-sql/data-types/json-data-type">2025
   * and Azure SQL Database</a>.
   */
  boolean hasJsonType() {
    return version.isAtLeast(NEWEST, 0);
  }

  Capabilities capabilities() {
    Set<Capability> present = EnumSet.of(
        Capability.TRANSACTIONAL_DDL,
        Capability.ALTER_CONSTRAINTS,
        Capability.ALTER_COLUMNS,
        Capability.RENAME_INDEXES,
        Capability.RENAME_CONSTRAINTS,
        Capability.COMMENTS,
        Capability.SEQUENCES,
        Capability.SCHEMAS,
        Capability.PARTIAL_INDEXES,
        Capability.INCLUDE_INDEXES,
        Capability.CONCURRENT_INDEXES,
        Capability.NULLS_NOT_DISTINCT,
        Capability.NOT_VALID_CONSTRAINTS,
        Capability.VIRTUAL_GENERATED_COLUMNS,
        Capability.STORED_GENERATED_COLUMNS,
        Capability.NAMED_PRIMARY_KEYS,
        Capability.INDEX_SETTINGS,
        Capability.TABLESPACES,
        Capability.VIEWS,
        Capability.FUNCTIONS,
        Capability.PROCEDURES,
        Capability.TRIGGERS,
        Capability.GRANTS,
        Capability.TABLE_OPTIONS);
    return new Capabilities(present);
  }
}
