package org.athanor.sql.syntax;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Statements that work on the storage of tables. */
public sealed interface Maintenance extends SqlCommand {
  /** {@code REINDEX}. */
  record Reindex(SqlObjectKind kind, @Nullable QualifiedName name, boolean concurrently)
      implements Maintenance {}

  /** {@code VACUUM}; no tables for all of the database. */
  record Vacuum(List<QualifiedName> tables, boolean full) implements Maintenance {
    public Vacuum {
      tables = List.copyOf(tables);
    }
  }

  /** {@code ANALYZE} of PostgreSQL and SQLite, {@code ANALYZE TABLE} of MySQL. */
  record Analyze(List<QualifiedName> tables) implements Maintenance {
    public Analyze {
      tables = List.copyOf(tables);
    }
  }

  /** {@code CLUSTER}, and {@code REPACK} of PostgreSQL 19. */
  record Cluster(@Nullable QualifiedName table, boolean concurrently) implements Maintenance {}

  /** {@code OPTIMIZE TABLE} and {@code REPAIR TABLE} of MySQL. */
  record Optimize(List<QualifiedName> tables) implements Maintenance {
    public Optimize {
      tables = List.copyOf(tables);
    }
  }

  /** {@code REFRESH MATERIALIZED VIEW}. */
  record Refresh(QualifiedName view, boolean concurrently, boolean withData)
      implements Maintenance {}

  /** {@code TRUNCATE}. */
  record Truncate(List<QualifiedName> tables, boolean cascade) implements Maintenance {
    public Truncate {
      tables = List.copyOf(tables);
    }
  }

  /**
   * {@code LOCK TABLE}; {@code mode} in upper case as written, {@code ACCESS EXCLUSIVE} if none.
   */
  record LockTables(List<QualifiedName> tables, String mode) implements Maintenance {
    public LockTables {
      tables = List.copyOf(tables);
    }
  }

  /** {@code UNLOCK TABLES} of MySQL. */
  record UnlockTables() implements Maintenance {}
}
