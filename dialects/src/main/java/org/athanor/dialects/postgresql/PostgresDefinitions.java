package org.athanor.dialects.postgresql;

import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.UniqueConstraint;

/**
 * Definitions as PostgreSQL has them: the standard's, with refusals for what a version cannot do.
 */
final class PostgresDefinitions extends DefinitionWriter {
  private final PostgresVersion version;

  PostgresDefinitions(PostgresVersion version) {
    this.version = version;
  }

  @Override
  public void defaultClause(SqlWriter sql, ColumnDefault value) {
    if (value instanceof ColumnDefault.Generated generated
        && generated.storage() == ColumnDefault.Storage.VIRTUAL
        && !version.hasVirtualGeneratedColumns()) {
      throw refusal(
          "has no virtual generated columns, which came with PostgreSQL 18",
          "make the generated column STORED, or put the expression into a view");
    }
    super.defaultClause(sql, value);
  }

  @Override
  protected void operatorClass(SqlWriter sql, IndexPart part, String operatorClass) {
    if (!part.operatorClassSettings().isEmpty() && !version.hasOperatorClassSettings()) {
      throw refusal(
          "has no settings of operator classes, which came with PostgreSQL 13",
          "leave the settings out");
    }
    super.operatorClass(sql, part, operatorClass);
  }

  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    if (unique.nullsNotDistinct()) {
      requireNullsNotDistinct();
    }
    super.unique(sql, unique);
  }

  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    if (index.nullsNotDistinct()) {
      requireNullsNotDistinct();
    }
    super.indexOptions(sql, index);
  }

  private void requireNullsNotDistinct() {
    if (!version.hasNullsNotDistinct()) {
      throw refusal(
          "has no NULLS NOT DISTINCT, which came with PostgreSQL 15",
          "add a unique index over the columns that cannot be NULL with a WHERE ... IS NULL"
              + " condition for the others");
    }
  }

  private AthanorException refusal(String what, String remedy) {
    return AthanorException.of(
            ErrorCode.DDL_003, "PostgreSQL " + version.version().major() + " " + what + ".")
        .fix(remedy)
        .build();
  }
}
