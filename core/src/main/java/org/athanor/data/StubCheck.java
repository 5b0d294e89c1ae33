package org.athanor.data;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Checks what a statement says against the stub of its table. */
final class StubCheck {
  private static final Pattern FUNCTION = Pattern.compile("[\\p{L}_]\\w*(?:\\.[\\p{L}_]\\w*)*");

  private final TableStub table;

  StubCheck(TableStub table) {
    this.table = table;
  }

  /** The name of a function, which is written as it is: products fold it in their own ways. */
  static void function(String name) {
    if (!FUNCTION.matcher(name).matches()) {
      throw wrong("\"" + name + "\" is not the name of a function.")
          .fix("write free SQL with Expression.sql(...)")
          .build();
    }
  }

  /** At least one column, each of the stub and none twice. */
  void columns(List<String> names) {
    if (names.isEmpty()) {
      throw wrong("A statement on table \"" + table.name() + "\" names no column.")
          .fix("name at least one")
          .build();
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      column(name);
      if (!seen.add(name)) {
        throw wrong("A statement on table \"" + table.name() + "\" names column \"" + name
                + "\" twice.")
            .fix("name it once")
            .build();
      }
    }
  }

  /** A column of the stub. */
  Column column(String name) {
    List<String> known = table.columns().stream().map(Column::name).toList();
    int position = known.indexOf(name);
    if (position >= 0) {
      return table.columns().get(position);
    }
    AthanorException.Builder error = wrong(
            "The stub of table \"" + table.name() + "\" has no column \"" + name + "\".")
        .evidence("columns: " + known);
    List<String> near = NearMatches.of(name, known);
    near.forEach(each -> error.fix("write \"" + each + "\""));
    String add = "add it to the stub: .column(\"" + name + "\", type)";
    throw error.fix(near.isEmpty() ? add : "or " + add).build();
  }

  /** In each row as many values as columns, each of a kind that its column takes. */
  void rows(List<List<Expression>> rows, List<String> columns) {
    for (List<Expression> row : rows) {
      width(row.size(), columns);
      for (int i = 0; i < row.size(); i++) {
        value(columns.get(i), row.get(i));
      }
    }
  }

  void width(int values, List<String> columns) {
    if (values != columns.size()) {
      throw wrong("An insert into table \"" + table.name() + "\" has " + values + " values for "
              + columns.size() + " columns.")
          .evidence("columns: " + columns)
          .fix("give one value per column")
          .build();
    }
  }

  /** A value that a column takes. */
  void value(String column, Expression value) {
    Column known = column(column);
    expression(value);
    if (value instanceof Expression.Constant constant && !fits(constant, known.type())) {
      throw wrong("Column \"" + column + "\" of table \"" + table.name() + "\" is "
              + describe(known.type()) + " and does not take " + constant.literal() + ".")
          .fix("give a value of its type, or correct the type in the stub")
          .build();
    }
  }

  /** A text is read by the database as the type of its column, so it may be any. */
  private static boolean fits(Expression.Constant constant, DataType type) {
    Object value = constant.literal().value();
    if (value instanceof BigDecimal || value instanceof Double) {
      return !type.isText() && !isTime(type) && !(type instanceof DataType.Uuid);
    }
    if (value instanceof Boolean) {
      return !type.isText() && !isTime(type) && !(type instanceof DataType.Uuid);
    }
    if (value instanceof byte[]) {
      return type instanceof DataType.Binary || isOther(type);
    }
    return !(value instanceof java.time.temporal.Temporal) || isTime(type) || isOther(type);
  }

  private static boolean isTime(DataType type) {
    return type instanceof DataType.Date
        || type instanceof DataType.Time
        || type instanceof DataType.Timestamp;
  }

  /** A type of which only the database knows what it takes. */
  private static boolean isOther(DataType type) {
    return type instanceof DataType.Raw || type instanceof DataType.Named;
  }

  private static String describe(DataType type) {
    return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  void condition(@Nullable Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      compared(comparison.left(), comparison.right());
      compared(comparison.right(), comparison.left());
    } else if (condition instanceof Condition.In in) {
      in.candidates().forEach(candidate -> compared(in.value(), candidate));
      expression(in.value());
    } else if (condition instanceof Condition.IsNull isNull) {
      expression(isNull.value());
    } else if (condition instanceof Condition.And and) {
      condition(and.left());
      condition(and.right());
    } else if (condition instanceof Condition.Or or) {
      condition(or.left());
      condition(or.right());
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition());
    }
  }

  private void compared(Expression column, Expression value) {
    if (column instanceof Expression.Column named) {
      value(named.name(), value);
    } else {
      expression(value);
    }
    if (value instanceof Expression.Constant constant && constant.literal().value() == null) {
      throw wrong("A condition on table \"" + table.name() + "\" compares with NULL, which is"
              + " never true.")
          .fix("ask with .isNull() or .isNotNull()")
          .build();
    }
  }

  void expression(Expression expression) {
    if (expression instanceof Expression.Column named) {
      column(named.name());
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(this::expression);
    }
  }

  private static AthanorException.Builder wrong(String message) {
    return AthanorException.of(ErrorCode.DDL_022, message).databaseState("Nothing was changed.");
  }
}
