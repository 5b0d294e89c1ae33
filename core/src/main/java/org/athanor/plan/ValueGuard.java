package org.athanor.plan;

import java.util.Optional;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.RequireNone;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Looks, before the type of a column changes, for values that would not convert or would silently
 * lose a part: text too long for a cast, digits behind the point, the time of a moment.
 */
final class ValueGuard {
  private final Dialect dialect;

  ValueGuard(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The guard of a change, if values can be in its way and a query finds them. */
  Optional<RequireNone> of(AlterColumn change) {
    Column existing = change.existing();
    DataType wanted = change.edits().type().newValue().orElse(null);
    if (existing == null
        || wanted == null
        || !dialect.capabilities().has(Capability.ALTER_COLUMNS)) {
      return Optional.empty();
    }
    return Optional.ofNullable(misfit(existing, wanted)).map(condition -> {
      SqlWriter query = new SqlWriter(dialect).sql("SELECT 1 FROM ").name(change.table());
      String what = "column " + existing.name() + " of " + change.table()
          + " holds values that do not fit its new type " + dialect.types().write(wanted);
      return new RequireNone(query.sql(" WHERE ").user(condition).toString(), what);
    });
  }

  private @Nullable String misfit(Column column, DataType wanted) {
    DataType from = column.type();
    if (isText(from)) {
      return isText(wanted)
          ? tooLong(column.name(), length(from), length(wanted))
          : noSuchText(column.name(), wanted);
    } else if (from instanceof DataType.Numeric number) {
      return fraction(column.name(), number.scale(), wanted);
    } else if (from instanceof DataType.DoublePrecision || from instanceof DataType.Real) {
      return wanted instanceof DataType.Numeric ? null : fraction(column.name(), null, wanted);
    }
    return from instanceof DataType.Timestamp && wanted instanceof DataType.Date
        ? timeOfDay(column)
        : null;
  }

  private @Nullable String noSuchText(String column, DataType wanted) {
    SqlWriter sql = new SqlWriter(dialect);
    return dialect.types().writesMisfit(sql, column, wanted) ? sql.toString() : null;
  }

  private static boolean isText(DataType type) {
    return type instanceof DataType.Text || type instanceof DataType.Varchar;
  }

  private static int length(DataType type) {
    Integer length = type instanceof DataType.Varchar varchar ? varchar.length() : null;
    return length == null ? Integer.MAX_VALUE : length;
  }

  private @Nullable String tooLong(String column, int before, int after) {
    SqlWriter sql = new SqlWriter(dialect).sql("char_length(").name(column);
    return after < before ? sql.sql(") > ").number(after).toString() : null;
  }

  /** Digits behind the point that the new type has no room for: they would be rounded away. */
  private @Nullable String fraction(String column, @Nullable Integer scale, DataType wanted) {
    Integer left = wanted instanceof DataType.Numeric number
        ? number.precision() == null ? null : number.scale() == null ? 0 : number.scale()
        : isWhole(wanted) ? Integer.valueOf(0) : null;
    if (left == null || scale != null && scale <= left) {
      return null;
    }
    SqlWriter sql = new SqlWriter(dialect).name(column).sql(" <> ");
    return left == 0
        ? sql.sql("floor(").name(column).sql(")").toString()
        : sql.sql("round(").name(column).sql(", ").number(left).sql(")").toString();
  }

  private static boolean isWhole(DataType type) {
    return type instanceof DataType.SmallInt
        || type instanceof DataType.Int
        || type instanceof DataType.BigInt;
  }

  private String timeOfDay(Column column) {
    SqlWriter sql = new SqlWriter(dialect).name(column.name()).sql(" <> CAST(CAST(");
    sql.name(column.name()).sql(" AS ").type(new DataType.Date()).sql(") AS ");
    return sql.type(column.type()).sql(")").toString();
  }
}
