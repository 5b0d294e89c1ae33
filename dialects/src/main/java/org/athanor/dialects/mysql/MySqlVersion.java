package org.athanor.dialects.mysql;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.effects.OnlineRules;
import org.athanor.dialects.mysql.grammar.ExecutableComments;
import org.athanor.schema.ObjectKind;
import org.athanor.sql.grammar.Vocabulary;

/**
 * What a version of MySQL can do, each fact with the page of the manual that says so.
 *
 * @param version the version; an unknown one stands for the newest that is supported
 * @param patch the third number of the version
 */
record MySqlVersion(ServerVersion version, int patch) implements ServerFacts {
  /** The newest version that this dialect was written for. */
  static final ServerVersion NEWEST = new ServerVersion(9, 7);

  /** Stands for the newest patch of a version, where only two numbers are known. */
  static final int NEWEST_PATCH = Integer.MAX_VALUE;

  MySqlVersion {
    version = version.equals(ServerVersion.UNKNOWN) ? NEWEST : version;
  }

  /** The newest patch of a version. */
  static MySqlVersion of(ServerVersion version) {
    return new MySqlVersion(version, NEWEST_PATCH);
  }

  @Override
  public OnlineRules onlineRules() {
    return new MySqlOnlineRules(this);
  }

  @Override
  public Vocabulary.CodeComments executableComments() {
    return ExecutableComments.ofMySql(ServerFacts.commentVersion(version, patch));
  }

  @Override
  public String dialectName() {
    return "mysql";
  }

  @Override
  public String title() {
    return "MySQL " + version;
  }

  @Override
  public boolean isVersionOf(String text) {
    return !text.contains("MariaDB");
  }

  boolean isAtLeast80(int neededPatch) {
    boolean isLater = version.isAtLeast(8, 1);
    return isLater || version.isAtLeast(8, 0) && patch >= neededPatch;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">8.0.3</a>. */
  @Override
  public boolean hasRenameColumn() {
    return isAtLeast80(3);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">Since 5.7</a>. */
  @Override
  public boolean hasRenameIndex() {
    return true;
  }

  /**
   * Only tables, views and stored programs have the clause: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">ALTER TABLE</a> knows none.
   */
  @Override
  public boolean hasIfExistsEverywhere() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">DROP CHECK</a>. */
  @Override
  public boolean dropsChecksByKind() {
    return true;
  }

  /**
   * Before it, CHECK is read and forgotten: <a
   * href="https://dev.mysql.com/doc/refman/8.0/en/create-table-check-constraints.html">8.0.16</a>.
   */
  @Override
  public boolean hasChecks() {
    return isAtLeast80(16);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/create-index.html">8.0.13</a>. */
  @Override
  public boolean hasFunctionalKeys() {
    return isAtLeast80(13);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/data-type-defaults.html">8.0.13</a>. */
  @Override
  public boolean hasExpressionDefaults() {
    return isAtLeast80(13);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html">Yes</a>. */
  @Override
  public boolean wrapsExpressionDefaults() {
    return true;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html">In parentheses</a>.
   */
  @Override
  public boolean wrapsLongDefaults() {
    return true;
  }

  @Override
  public boolean keepsWideExpressions() {
    return true;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-generated-columns.html">Yes</a>.
   */
  @Override
  public boolean hasRequiredGeneratedColumns() {
    return true;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/descending-indexes.html">8.0</a>. */
  @Override
  public boolean hasDescendingKeys() {
    return true;
  }

  @Override
  public boolean hasSequences() {
    return false;
  }

  @Override
  public boolean hasSequenceTypes() {
    return false;
  }

  @Override
  public boolean hasUuidType() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/json.html">A binary type of its own</a>. */
  @Override
  public boolean keepsJsonAsText() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.0/en/datetime.html">8.0.19</a>. */
  @Override
  public boolean readsTimeZoneOffsets() {
    return isAtLeast80(19);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/invisible-indexes.html">Invisible</a>. */
  @Override
  public String hiddenIndexWord() {
    return "INVISIBLE";
  }

  /**
   * max_execution_time bounds SELECT alone: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html">variables</a>.
   */
  @Override
  public String statementTimeout(Duration timeout) {
    return "SET SESSION max_execution_time = " + timeout.toMillis();
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">8.0.29</a>.
   */
  @Override
  public boolean addsColumnsInstantly() {
    return isAtLeast80(12);
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">8.0.29</a>.
   */
  @Override
  public boolean dropsColumnsInstantly() {
    return isAtLeast80(29);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html">None</a>. */
  @Override
  public boolean hasExecuteImmediate() {
    return false;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html">COLUMNS
   * </a>, <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-check-constraints-table.html">
   * CHECK_CONSTRAINTS</a> and <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-statistics-table.html">
   * STATISTICS</a>, which has EXPRESSION since 8.0.13.
   */
  @Override
  public CatalogFacts catalog() {
    return new CatalogFacts(
        false, false, false, "s.is_visible = 'NO'", hasFunctionalKeys() ? "s.expression" : "NULL");
  }

  @Override
  public boolean placesColumnsInstantly() {
    return isAtLeast80(29);
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">No</a>. */
  @Override
  public boolean movesColumnsInstantly() {
    return false;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html">No</a>.
   */
  @Override
  public boolean copiesOnline() {
    return false;
  }

  /**
   * <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html">All are
   * of the table</a>.
   */
  @Override
  public boolean hasChecksOfColumns() {
    return false;
  }

  @Override
  public boolean hasNoCopyAlgorithm() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">LOCK=DEFAULT alone</a>. */
  @Override
  public boolean takesLockWithInstant() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html">Not known</a>. */
  @Override
  public boolean replacesPrograms() {
    return false;
  }

  /**
   * Stored programs <a href="https://dev.mysql.com/doc/refman/8.0/en/create-trigger.html">since
   * 8.0.29</a>, views <a href="https://dev.mysql.com/doc/refman/9.1/en/create-view.html">since
   * 9.1</a>.
   */
  @Override
  public boolean createsUnlessExists(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE -> true;
      case FUNCTION, PROCEDURE, TRIGGER -> isAtLeast80(29);
      case VIEW -> version.isAtLeast(9, 1);
      default -> false;
    };
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/create-database.html">No comment</a>. */
  @Override
  public boolean hasSchemaComments() {
    return false;
  }

  /** <a href="https://dev.mysql.com/doc/refman/8.4/en/grant.html">Users and roles alone</a>. */
  @Override
  public boolean grantsToPublic() {
    return false;
  }

  @Override
  public String shell() {
    return "mysql";
  }

  /**
   * REFERENCES behind a column makes a foreign key: <a
   * href="https://dev.mysql.com/doc/relnotes/mysql/9.0/en/news-9-0-0.html">9.0</a>.
   */
  private boolean hasColumnReferences() {
    return version.isAtLeast(9, 0);
  }

  @Override
  public Capabilities capabilities() {
    Set<Capability> present = EnumSet.of(
        Capability.ALTER_CONSTRAINTS,
        Capability.ALTER_COLUMNS,
        Capability.COMMENTS,
        Capability.SCHEMAS,
        Capability.EXPRESSION_INDEXES,
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
        Capability.VIRTUAL_GENERATED_COLUMNS,
        Capability.STORED_GENERATED_COLUMNS);
    if (hasRenameIndex()) {
      present.add(Capability.RENAME_INDEXES);
    }
    if (hasColumnReferences()) {
      present.add(Capability.COLUMN_REFERENCES);
    }
    if (!hasFunctionalKeys()) {
      present.remove(Capability.EXPRESSION_INDEXES);
    }
    return new Capabilities(present);
  }
}
