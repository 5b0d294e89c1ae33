package org.athanor.dialects.mariadb;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.CatalogFacts;
import org.athanor.dialects.mysql.ServerFacts;
import org.athanor.dialects.mysql.effects.OnlineRules;
import org.athanor.dialects.mysql.grammar.ExecutableComments;
import org.athanor.schema.ObjectKind;
import org.athanor.sql.grammar.Vocabulary;

/**
 * What a version of MariaDB can do, each fact with the page of the manual that says so.
 *
 * @param version the version; an unknown one stands for the newest that is supported
 * @param patch the third number of the version
 */
record MariaDbVersion(ServerVersion version, int patch) implements ServerFacts {
  /** The newest version that this dialect was written for. */
  static final ServerVersion NEWEST = new ServerVersion(11, 8);

  /** Stands for the newest patch of a version, where only two numbers are known. */
  static final int NEWEST_PATCH = Integer.MAX_VALUE;

  MariaDbVersion {
    version = version.equals(ServerVersion.UNKNOWN) ? NEWEST : version;
  }

  /** The newest patch of a version. */
  static MariaDbVersion of(ServerVersion version) {
    return new MariaDbVersion(version, NEWEST_PATCH);
  }

  @Override
  public OnlineRules onlineRules() {
    return new MariaDbOnlineRules(version);
  }

  @Override
  public Vocabulary.CodeComments executableComments() {
    return ExecutableComments.ofMariaDb(ServerFacts.commentVersion(version, patch));
  }

  @Override
  public String dialectName() {
    return "mariadb";
  }

  /** See <a href="https://mariadb.com/kb/en/version/">VERSION</a>. */
  @Override
  public boolean isVersionOf(String text) {
    return text.contains("MariaDB");
  }

  @Override
  public String title() {
    return "MariaDB " + version;
  }

  /** <a href="https://mariadb.com/kb/en/alter-table/#rename-column">10.5.2</a>. */
  @Override
  public boolean hasRenameColumn() {
    return version.isAtLeast(10, 6) || version.isAtLeast(10, 5) && patch >= 2;
  }

  /** <a href="https://mariadb.com/kb/en/alter-table/#rename-indexkey">10.5.2</a>. */
  @Override
  public boolean hasRenameIndex() {
    return hasRenameColumn();
  }

  /** <a href="https://mariadb.com/kb/en/alter-table/">ALTER TABLE</a> has it for all parts. */
  @Override
  public boolean hasIfExistsEverywhere() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/constraint/">DROP CONSTRAINT</a> alone. */
  @Override
  public boolean dropsChecksByKind() {
    return false;
  }

  /** <a href="https://mariadb.com/kb/en/constraint/">Since 10.2.1</a>. */
  @Override
  public boolean hasChecks() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-index/">Keys are columns</a>. */
  @Override
  public boolean hasFunctionalKeys() {
    return false;
  }

  /** <a href="https://mariadb.com/kb/en/create-table/#default-column-option">Since 10.2.1</a>. */
  @Override
  public boolean hasExpressionDefaults() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-table/#default-column-option">Where needed</a>. */
  @Override
  public boolean wrapsExpressionDefaults() {
    return false;
  }

  /** <a href="https://mariadb.com/kb/en/create-table/#default-column-option">As they are</a>. */
  @Override
  public boolean wrapsLongDefaults() {
    return false;
  }

  /** <a href="https://mariadb.com/kb/en/generated-columns/">No NOT NULL</a>. */
  @Override
  public boolean hasRequiredGeneratedColumns() {
    return false;
  }

  /** Measured: 10.11 turns each such character of a TEXT column's default into a question mark. */
  @Override
  public boolean keepsWideExpressions() {
    return version.isAtLeast(11, 4);
  }

  /**
   * Before it DESC is read and forgotten: <a
   * href="https://mariadb.com/kb/en/create-index/">10.8</a>.
   */
  @Override
  public boolean hasDescendingKeys() {
    return version.isAtLeast(10, 8);
  }

  /** <a href="https://mariadb.com/kb/en/create-sequence/">Since 10.3</a>. */
  @Override
  public boolean hasSequences() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-sequence/#as">11.5</a>. */
  @Override
  public boolean hasSequenceTypes() {
    return version.isAtLeast(11, 5);
  }

  /** <a href="https://mariadb.com/kb/en/uuid-data-type/">10.7</a>. */
  @Override
  public boolean hasUuidType() {
    return version.isAtLeast(10, 7);
  }

  /** <a href="https://mariadb.com/kb/en/json-data-type/">An alias of longtext</a>. */
  @Override
  public boolean keepsJsonAsText() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/date-and-time-literals/">Without offsets</a>. */
  @Override
  public boolean readsTimeZoneOffsets() {
    return false;
  }

  /** <a href="https://mariadb.com/kb/en/ignored-indexes/">10.6</a>. */
  private boolean hasIgnoredIndexes() {
    return version.isAtLeast(10, 6);
  }

  /** <a href="https://mariadb.com/kb/en/ignored-indexes/">Ignored</a>. */
  @Override
  public String hiddenIndexWord() {
    return "IGNORED";
  }

  /**
   * In seconds, with fractions: <a
   * href="https://mariadb.com/kb/en/aborting-statements/">max_statement_time</a>.
   */
  @Override
  public String statementTimeout(Duration timeout) {
    return "SET SESSION max_statement_time = "
        + BigDecimal.valueOf(timeout.toMillis(), 3).toPlainString();
  }

  /**
   * <a
   * href="https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-instant-alter-algorithm/">10.4</a>.
   */
  @Override
  public boolean addsColumnsInstantly() {
    return true;
  }

  /**
   * <a
   * href="https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-instant-alter-algorithm/">10.4</a>.
   */
  @Override
  public boolean dropsColumnsInstantly() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/execute-immediate/">Since 10.2.3</a>. */
  @Override
  public boolean hasExecuteImmediate() {
    return true;
  }

  /**
   * <a href="https://mariadb.com/kb/en/information-schema-columns-table/">COLUMNS</a> (10.2.7), <a
   * href="https://mariadb.com/kb/en/information-schema-check_constraints-table/">CHECK_CONSTRAINTS
   * </a> and <a href="https://mariadb.com/kb/en/information-schema-statistics-table/">STATISTICS
   * </a>, which has IGNORED since 10.6; <a href="https://mariadb.com/kb/en/create-index/">keys that
   * are cut</a>.
   */
  @Override
  public CatalogFacts catalog() {
    return new CatalogFacts(
        true, true, true, version.isAtLeast(10, 6) ? "s.ignored = 'YES'" : "FALSE", "NULL");
  }

  @Override
  public boolean placesColumnsInstantly() {
    return true;
  }

  /**
   * <a
   * href="https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-instant-alter-algorithm/">10.4</a>.
   */
  @Override
  public boolean movesColumnsInstantly() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/online-schema-change/">11.2</a>. */
  @Override
  public boolean copiesOnline() {
    return version.isAtLeast(11, 2);
  }

  /** <a href="https://mariadb.com/kb/en/constraint/#check-constraints">Field constraints</a>. */
  @Override
  public boolean hasChecksOfColumns() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/alter-table/#algorithm">Since 10.3.7</a>. */
  @Override
  public boolean hasNoCopyAlgorithm() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/alter-table/#lock">All four</a>. */
  @Override
  public boolean takesLockWithInstant() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-procedure/">Since 10.1.3</a>. */
  @Override
  public boolean replacesPrograms() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-trigger/">All since 10.1.4</a>. */
  @Override
  public boolean createsUnlessExists(ObjectKind kind) {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/create-database/#comment">Since 10.5.0</a>. */
  @Override
  public boolean hasSchemaComments() {
    return true;
  }

  /** <a href="https://mariadb.com/kb/en/grant/#to-public">10.11</a>. */
  @Override
  public boolean grantsToPublic() {
    return version.isAtLeast(10, 11);
  }

  @Override
  public String shell() {
    return "mariadb";
  }

  @Override
  public Capabilities capabilities() {
    Set<Capability> present = EnumSet.of(
        Capability.ALTER_CONSTRAINTS,
        Capability.ALTER_COLUMNS,
        Capability.COMMENTS,
        Capability.SEQUENCES,
        Capability.SCHEMAS,
        Capability.INDEX_METHODS,
        Capability.CONCURRENT_INDEXES,
        Capability.INVISIBLE_INDEXES,
        Capability.INDEX_SETTINGS,
        Capability.INDEX_PREFIX_LENGTHS,
        Capability.ALTER_MODES,
        Capability.VIEWS,
        Capability.FUNCTIONS,
        Capability.PROCEDURES,
        Capability.TRIGGERS,
        Capability.GRANTS,
        Capability.PARTITIONS,
        Capability.TABLE_OPTIONS,
        Capability.COLUMN_PLACES,
        Capability.ALTER_GENERATED,
        Capability.ALTERS_TOGETHER,
        Capability.CASELESS_NAMES,
        Capability.SERVER_OBJECTS,
        Capability.FOREIGN_KEY_INDEXES,
        Capability.COLUMN_REFERENCES,
        Capability.VIRTUAL_GENERATED_COLUMNS,
        Capability.STORED_GENERATED_COLUMNS);
    if (!hasIgnoredIndexes()) {
      present.remove(Capability.INVISIBLE_INDEXES);
    }
    return new Capabilities(present);
  }
}
