package org.athanor.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * lose a part: text too long for a cast, numbers too large, digits behind the point, the time of a
 * moment, and what else the product knows.
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
    SqlWriter own = new SqlWriter(dialect);
    if (dialect.types().writesMisfit(own, column, wanted)) {
      return own.toString();
    }
    DataType from = column.type();
    if (isText(from)) {
      return isText(wanted) ? tooLong(column.name(), length(from), length(wanted)) : null;
    } else if (from.isNumber()) {
      return number(column, wanted);
    }
    return from instanceof DataType.Timestamp && wanted instanceof DataType.Date
        ? timeOfDay(column)
        : null;
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

  private @Nullable String number(Column column, DataType wanted) {
    List<String> conditions = new ArrayList<>();
    NumberRange.narrowing(column.type(), wanted)
        .ifPresent(range -> conditions.add(outside(column.name(), range)));
    String fraction = fraction(column, wanted);
    if (fraction != null) {
      conditions.add(fraction);
    }
    return conditions.isEmpty() ? null : String.join(" OR ", conditions);
  }

  private String outside(String column, NumberRange range) {
    SqlWriter sql = new SqlWriter(dialect).name(column).sql(" NOT BETWEEN ");
    return sql.number(range.least()).sql(" AND ").number(range.most()).toString();
  }

  /** Digits behind the point that the new type has no room for: they would be rounded away. */
  private @Nullable String fraction(Column column, DataType wanted) {
    BigDecimal step = NumberRange.step(column.type());
    BigDecimal left = NumberRange.step(wanted);
    boolean isFloat = step == null
        && !(column.type() instanceof DataType.Numeric)
        && wanted instanceof DataType.Numeric;
    if (left == null || isFloat || step != null && step.compareTo(left) >= 0) {
      return null;
    }
    SqlWriter sql = new SqlWriter(dialect).name(column.name()).sql(" <> ");
    return left.scale() == 0
        ? sql.sql("floor(").name(column.name()).sql(")").toString()
        : sql.sql("round(")
            .name(column.name())
            .sql(", ")
            .number(left.scale())
            .sql(")")
            .toString();
  }

  private String timeOfDay(Column column) {
    SqlWriter sql = new SqlWriter(dialect).name(column.name()).sql(" <> CAST(CAST(");
    sql.name(column.name()).sql(" AS ").type(new DataType.Date()).sql(") AS ");
    return sql.type(column.type()).sql(")").toString();
  }
}
