package org.athanor.dialects.postgresql;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ServerVersion;

/**
 * What a version of PostgreSQL can do, each fact with the page of the manual that says so.
 *
 * @param version the version; an unknown one stands for the newest that is supported
 */
record PostgresVersion(ServerVersion version) {
  /** What the newest version can do; each is named, so that a new one is not taken for its own. */
  private static final Set<Capability> CAPABILITIES = Set.of(
      Capability.TRANSACTIONAL_DDL,
      Capability.ALTER_CONSTRAINTS,
      Capability.ALTER_COLUMNS,
      Capability.COMMENTS,
      Capability.SEQUENCES,
      Capability.ENUM_TYPES,
      Capability.SCHEMAS,
      Capability.PARTIAL_INDEXES,
      Capability.EXPRESSION_INDEXES,
      Capability.INCLUDE_INDEXES,
      Capability.INDEX_METHODS,
      Capability.CONCURRENT_INDEXES,
      Capability.RENAME_INDEXES,
      Capability.RENAME_CONSTRAINTS,
      Capability.NULLS_NOT_DISTINCT,
      Capability.ARRAYS,
      Capability.DEFERRABLE_FOREIGN_KEYS,
      Capability.DEFERRABLE_UNIQUE,
      Capability.NOT_VALID_CONSTRAINTS,
      Capability.VIRTUAL_GENERATED_COLUMNS,
      Capability.STORED_GENERATED_COLUMNS,
      Capability.NAMED_PRIMARY_KEYS,
      Capability.COLUMN_CONSTRAINTS,
      Capability.EXCLUSION_CONSTRAINTS,
      Capability.FOREIGN_KEY_MATCH,
      Capability.SET_NULL_COLUMNS,
      Capability.NO_INHERIT_CHECKS,
      Capability.INCLUDE_KEYS,
      Capability.KEYS_USING_INDEX,
      Capability.OPERATOR_CLASSES,
      Capability.NULLS_ORDER,
      Capability.INDEX_SETTINGS,
      Capability.TABLESPACES,
      Capability.VIEWS,
      Capability.MATERIALIZED_VIEWS,
      Capability.FUNCTIONS,
      Capability.PROCEDURES,
      Capability.AGGREGATES,
      Capability.TRIGGERS,
      Capability.DOMAINS,
      Capability.COMPOSITE_TYPES,
      Capability.EXTENSIONS,
      Capability.ROW_SECURITY,
      Capability.GRANTS,
      Capability.PARTITIONS,
      Capability.PARTITIONS_AS_TABLES,
      Capability.TABLE_OPTIONS,
      Capability.SERVER_OBJECTS,
      Capability.BINARY_JSON,
      Capability.COLUMN_REFERENCES,
      Capability.SOUND_CONCURRENT_INDEXES,
      Capability.CONCURRENT_DETACH,
      Capability.CONCURRENT_REINDEX,
      Capability.SEVERAL_QUERIES);

  /** The newest version that this dialect was written for. */
  static final ServerVersion NEWEST = new ServerVersion(18, 0);

  PostgresVersion {
    version = version.equals(ServerVersion.UNKNOWN) ? NEWEST : version;
  }

  /**
   * Unique constraints and indexes in which NULLs are equal: <a
   * href="https://www.postgresql.org/docs/15/sql-createindex.html">15</a>.
   */
  boolean hasNullsNotDistinct() {
    return version.isAtLeast(15, 0);
  }

  /**
   * {@code ON DELETE SET NULL (columns)}: <a
   * href="https://www.postgresql.org/docs/15/sql-createtable.html">15</a>.
   */
  boolean hasSetNullColumns() {
    return version.isAtLeast(15, 0);
  }

  /**
   * Settings of operator classes: <a
   * href="https://www.postgresql.org/docs/13/sql-createindex.html">13</a>.
   */
  boolean hasOperatorClassSettings() {
    return version.isAtLeast(13, 0);
  }

  /**
   * Generated columns that are computed on reading: <a
   * href="https://www.postgresql.org/docs/18/ddl-generated-columns.html">18</a>.
   */
  boolean hasVirtualGeneratedColumns() {
    return version.isAtLeast(18, 0);
  }

  /**
   * ALTER COLUMN ... SET EXPRESSION: <a
   * href="https://www.postgresql.org/docs/17/sql-altertable.html">17</a>.
   */
  boolean canChangeGenerationExpression() {
    return version.isAtLeast(17, 0);
  }

  /**
   * ALTER COLUMN ... DROP EXPRESSION: <a
   * href="https://www.postgresql.org/docs/13/sql-altertable.html">13</a>.
   */
  boolean canDropGenerationExpression() {
    return version.isAtLeast(13, 0);
  }

  /**
   * The setting transaction_timeout: <a
   * href="https://www.postgresql.org/docs/17/runtime-config-client.html">17</a>.
   */
  boolean hasTransactionTimeout() {
    return version.isAtLeast(17, 0);
  }

  /**
   * CREATE OR REPLACE TRIGGER: <a
   * href="https://www.postgresql.org/docs/14/sql-createtrigger.html">14</a>.
   */
  boolean canReplaceTriggers() {
    return version.isAtLeast(14, 0);
  }

  /**
   * DETACH PARTITION ... CONCURRENTLY: <a
   * href="https://www.postgresql.org/docs/14/sql-altertable.html">14</a>.
   */
  boolean canDetachConcurrently() {
    return version.isAtLeast(14, 0);
  }

  /**
   * Functions whose body is parsed when they are created: <a
   * href="https://www.postgresql.org/docs/14/sql-createfunction.html">14</a>.
   */
  boolean hasParsedBodies() {
    return version.isAtLeast(14, 0);
  }

  /**
   * Triggers of partitions name the trigger that they were made for: <a
   * href="https://www.postgresql.org/docs/13/catalog-pg-trigger.html">13</a>.
   */
  boolean hasTriggerParents() {
    return version.isAtLeast(13, 0);
  }

  /**
   * The method by which a column's values are compressed: <a
   * href="https://www.postgresql.org/docs/14/sql-altertable.html">14</a>.
   */
  boolean hasColumnCompression() {
    return version.isAtLeast(14, 0);
  }

  /**
   * Range types come with multirange types: <a
   * href="https://www.postgresql.org/docs/14/sql-createtype.html">14</a>.
   */
  boolean hasMultiranges() {
    return version.isAtLeast(14, 0);
  }

  /**
   * ALTER STATISTICS ... SET STATISTICS: <a
   * href="https://www.postgresql.org/docs/13/sql-alterstatistics.html">13</a>.
   */
  boolean hasStatisticsTargets() {
    return version.isAtLeast(13, 0);
  }

  /**
   * The setting publish_via_partition_root: <a
   * href="https://www.postgresql.org/docs/13/sql-createpublication.html">13</a>.
   */
  boolean hasPublishedRoots() {
    return version.isAtLeast(13, 0);
  }

  /**
   * Publications of schemas, of columns and of some rows: <a
   * href="https://www.postgresql.org/docs/15/sql-createpublication.html">15</a>.
   */
  boolean hasPublicationFilters() {
    return version.isAtLeast(15, 0);
  }

  /**
   * The column of the catalog that holds the one locale of a collation, which is not of the
   * operating system: <a
   * href="https://www.postgresql.org/docs/17/catalog-pg-collation.html">pg_collation</a>.
   */
  Optional<String> localeColumn() {
    if (version.isAtLeast(17, 0)) {
      return Optional.of("colllocale");
    }
    return version.isAtLeast(15, 0) ? Optional.of("colliculocale") : Optional.empty();
  }

  /**
   * CREATE INDEX CONCURRENTLY and REINDEX CONCURRENTLY miss no row: until <a
   * href="https://www.postgresql.org/docs/release/14.4/">14.4</a> they could. A version that was
   * stated as 14 alone stands for its newest.
   */
  boolean hasSoundConcurrentIndexes() {
    return version.major() != 14 || version.minor() == 0 || version.minor() >= 4;
  }

  /**
   * {@code REINDEX CONCURRENTLY}: <a
   * href="https://www.postgresql.org/docs/12/sql-reindex.html">12</a>.
   */
  boolean canReindexConcurrently() {
    return version.isAtLeast(12, 0);
  }

  Capabilities capabilities() {
    Set<Capability> present = EnumSet.copyOf(CAPABILITIES);
    if (!hasNullsNotDistinct()) {
      present.remove(Capability.NULLS_NOT_DISTINCT);
    }
    if (!hasSetNullColumns()) {
      present.remove(Capability.SET_NULL_COLUMNS);
    }
    if (!hasVirtualGeneratedColumns()) {
      present.remove(Capability.VIRTUAL_GENERATED_COLUMNS);
    }
    if (!hasSoundConcurrentIndexes()) {
      present.remove(Capability.SOUND_CONCURRENT_INDEXES);
    }
    if (!canDetachConcurrently()) {
      present.remove(Capability.CONCURRENT_DETACH);
    }
    if (!canReindexConcurrently()) {
      present.remove(Capability.CONCURRENT_REINDEX);
    }
    return new Capabilities(present);
  }
}
