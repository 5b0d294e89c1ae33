package org.athanor.dialects.oracle;

import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Definitions as Oracle has them. */
final class OracleDefinitions extends DefinitionWriter {
  /** A collation is a word of the product's own, never in quotes. */
  @Override
  protected void collation(SqlWriter sql, String collation) {
    if (!collation.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw AthanorException.of(
              ErrorCode.DDL_004, "The collation \"" + collation + "\" is no single word.")
          .fix("name one that Oracle has, such as BINARY_CI")
          .build();
    }
    sql.sql(" COLLATE ").user(collation);
  }

  /** Generated columns are computed on reading, and the word for it may be left out. */
  @Override
  public void defaultClause(SqlWriter sql, ColumnDefault value) {
    if (value instanceof ColumnDefault.Generated generated) {
      if (generated.storage() == ColumnDefault.Storage.STORED) {
        throw refusal(
            "Oracle stores no generated columns, such as " + generated.expression() + ".",
            "make the column virtual, and index it where it is read often");
      }
      sql.sql(" GENERATED ALWAYS AS (").user(generated.expression()).sql(")");
    } else {
      super.defaultClause(sql, value);
    }
  }

  /**
   * A sequence has no type: that of the settings becomes its greatest value. See <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-SEQUENCE.html">
   * CREATE SEQUENCE</a>.
   */
  @Override
  public void sequenceOptions(SqlWriter sql, SequenceOptions options, String prefix) {
    String space = setting(sql, "", "START WITH ", options.start());
    space = setting(sql, space, "INCREMENT BY ", options.increment());
    space = setting(sql, space, "MINVALUE ", options.minimum());
    space = setting(sql, space, "MAXVALUE ", maximum(options));
    Long cache = options.cache();
    if (cache != null && cache > 1) {
      space = setting(sql, space, "CACHE ", cache);
    } else if (cache != null) {
      sql.sql(space).sql("NOCACHE");
      space = " ";
    }
    if (options.cycle() != null) {
      sql.sql(space).sql(options.cycle() ? "CYCLE" : "NOCYCLE");
    }
  }

  private static String setting(SqlWriter sql, String space, String words, @Nullable Long value) {
    if (value == null) {
      return space;
    }
    sql.sql(space).sql(words).number(value);
    return " ";
  }

  private static @Nullable Long maximum(SequenceOptions options) {
    boolean down = options.increment() != null && options.increment() < 0;
    if (options.maximum() != null || down) {
      return options.maximum();
    }
    if (options.type() instanceof DataType.SmallInt) {
      return (long) Short.MAX_VALUE;
    }
    return options.type() instanceof DataType.Int ? Long.valueOf(Integer.MAX_VALUE) : null;
  }

  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    refuseEqualNulls(unique.nullsNotDistinct(), String.valueOf(unique.name()));
    super.unique(sql, unique);
  }

  private static void refuseEqualNulls(boolean nullsNotDistinct, String owner) {
    if (nullsNotDistinct) {
      throw refusal(
          "Oracle has no NULLS NOT DISTINCT, as \"" + owner + "\" asks.",
          "make a unique index over expressions that give NULL a value, such as NVL(code, '-')");
    }
  }

  /**
   * What refers and is referred to is never updated along: see <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/constraint.html">
   * constraint</a>.
   */
  @Override
  protected void foreignKey(SqlWriter sql, ForeignKey key) {
    ReferentialAction onUpdate = immediate(key.onUpdate());
    if (onUpdate != ReferentialAction.NO_ACTION) {
      throw refusal(
          "Oracle has no ON UPDATE, as \"" + key.name() + "\" asks.",
          "leave it out, and update what refers in the same transaction or in a trigger");
    }
    ReferentialAction onDelete = immediate(key.onDelete());
    if (onDelete == ReferentialAction.SET_DEFAULT) {
      throw refusal(
          "Oracle has no ON DELETE SET DEFAULT, as \"" + key.name() + "\" asks.",
          "use ON DELETE SET NULL, or a trigger");
    }
    super.foreignKey(sql, key.withActions(onDelete, onUpdate).withValidated(true));
    sql.sqlIf(!key.validated(), " ENABLE NOVALIDATE");
  }

  /** RESTRICT is what Oracle does without a word. */
  private static ReferentialAction immediate(ReferentialAction action) {
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }

  @Override
  protected void check(SqlWriter sql, Check check) {
    super.check(sql, check.withValidated(true));
    sql.sqlIf(!check.validated(), " ENABLE NOVALIDATE");
  }

  @Override
  protected void indexKind(SqlWriter sql, IndexOptions options, String owner) {
    if (options.kind() == IndexOptions.Kind.BITMAP) {
      sql.sql(" BITMAP");
    } else {
      super.indexKind(sql, options, owner);
    }
  }

  /** An expression needs no parentheses of its own. */
  @Override
  protected void indexPart(SqlWriter sql, IndexPart part) {
    if (part.collation() != null) {
      throw refusal(
          "Oracle has no collations in indexes, such as " + part.collation() + ".",
          "index an expression: NLSSORT(column, 'NLS_SORT=" + part.collation() + "')");
    }
    if (part.isExpression()) {
      sql.user(part.text()).sqlIf(part.order() == IndexPart.Order.DESCENDING, " DESC");
    } else {
      super.indexPart(sql, part);
    }
  }

  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    if (!index.include().isEmpty()) {
      throw refusal(
          "Oracle has no INCLUDE, as \"" + index.name() + "\" asks.",
          "leave the columns out, or append them to the keys of an index that is not unique");
    }
    if (index.where() != null) {
      throw refusal(
          "Oracle has no indexes over some rows only, as \"" + index.name() + "\" asks.",
          "index an expression that is NULL for the others: CASE WHEN condition THEN column END");
    }
    refuseEqualNulls(index.nullsNotDistinct(), index.name());
    keptAs(sql, index.options(), "TABLESPACE ", index.name());
  }

  private static AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }
}
