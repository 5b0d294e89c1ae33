package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.data.Condition;
import org.athanor.data.Delete;
import org.athanor.data.Expression;
import org.athanor.data.Insert;
import org.athanor.data.RowChange;
import org.athanor.data.Select;
import org.athanor.data.Update;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements on rows as SQL: with their constants in the text, for scripts, or with
 * parameters in their place. Not thread-safe; one instance writes one statement.
 */
public final class RowStatements {
  private final SqlWriter sql;
  private final @Nullable List<Literal> parameters;

  private RowStatements(Dialect dialect, @Nullable List<Literal> parameters) {
    this.sql = new SqlWriter(dialect);
    this.parameters = parameters;
  }

  /**
   * SQL with the values of its parameters.
   *
   * @param sql the text, with a {@code ?} for each
   * @param parameters the values in order
   */
  public record Bound(String sql, List<Literal> parameters) {
    public Bound {
      parameters = List.copyOf(parameters);
    }
  }

  /** A change of rows with its constants in the text. */
  public static Statement.Sql change(Dialect dialect, RowChange change) {
    RowStatements statement = new RowStatements(dialect, null);
    statement.write(change);
    return statement.sql.statement(change instanceof Delete ? Effects.LOSES_DATA : Effects.NONE);
  }

  /** The same change in inserts of at most so many rows. */
  static List<RowChange> split(RowChange change, int rows) {
    if (!(change instanceof Insert insert) || insert.rows().size() <= rows) {
      return List.of(change);
    }
    List<RowChange> parts = new ArrayList<>();
    for (int from = 0; from < insert.rows().size(); from += rows) {
      int to = Math.min(insert.rows().size(), from + rows);
      parts.add(new Insert(
          insert.table(), insert.columns(), insert.rows().subList(from, to), insert.query()));
    }
    return parts;
  }

  /** A change of rows with parameters. */
  public static Bound bound(Dialect dialect, RowChange change) {
    return bound(dialect, statement -> statement.write(change));
  }

  /** A question with parameters. */
  public static Bound bound(Dialect dialect, Select select) {
    return bound(dialect, statement -> statement.write(select));
  }

  private static Bound bound(Dialect dialect, Consumer<RowStatements> writing) {
    List<Literal> parameters = new ArrayList<>();
    RowStatements statement = new RowStatements(dialect, parameters);
    writing.accept(statement);
    return new Bound(statement.sql.toString(), parameters);
  }

  private void write(RowChange change) {
    if (change instanceof Insert insert) {
      write(insert);
    } else if (change instanceof Update update) {
      sql.sql("UPDATE ").name(update.table().name()).sql(" SET ");
      separated(update.assignments(), assignment -> {
        sql.name(assignment.column()).sql(" = ");
        write(assignment.value());
      });
      where(update.where());
    } else if (change instanceof Delete delete) {
      sql.sql("DELETE FROM ").name(delete.table().name());
      where(delete.where());
    }
  }

  private void write(Insert insert) {
    sql.sql("INSERT INTO ").name(insert.table().name()).sql(" ").names(insert.columns());
    if (insert.query() != null) {
      sql.sql(" ");
      write(insert.query());
      return;
    }
    sql.sql(" VALUES ");
    separated(insert.rows(), row -> {
      sql.sql("(");
      separated(row, this::write);
      sql.sql(")");
    });
  }

  private void write(Select select) {
    sql.sql("SELECT ");
    separated(select.values(), this::write);
    sql.sql(" FROM ").name(select.table().name());
    where(select.where());
    if (!select.order().isEmpty()) {
      sql.sql(" ORDER BY ");
      separated(select.order(), sql::name);
    }
  }

  private void where(@Nullable Condition condition) {
    if (condition != null) {
      sql.sql(" WHERE ");
      write(condition);
    }
  }

  private void write(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      write(comparison.left());
      sql.sql(word(comparison.operator()));
      write(comparison.right());
    } else if (condition instanceof Condition.In in) {
      write(in);
    } else if (condition instanceof Condition.IsNull isNull) {
      write(isNull.value());
      sql.sql(" IS NULL");
    } else if (condition instanceof Condition.And and) {
      part(and.left(), condition);
      sql.sql(" AND ");
      part(and.right(), condition);
    } else if (condition instanceof Condition.Or or) {
      part(or.left(), condition);
      sql.sql(" OR ");
      part(or.right(), condition);
    } else if (condition instanceof Condition.Not not) {
      write(not);
    } else if (condition instanceof Condition.Sql text) {
      sql.user(text.text());
    }
  }

  private void write(Condition.Not not) {
    if (not.condition() instanceof Condition.IsNull isNull) {
      write(isNull.value());
      sql.sql(" IS NOT NULL");
    } else {
      sql.sql("NOT (");
      write(not.condition());
      sql.sql(")");
    }
  }

  private void write(Condition.In in) {
    if (in.candidates().isEmpty()) {
      // No product takes an empty list:
      // https://www.postgresql.org/docs/current/functions-comparisons.html
      sql.sql("1 = 0");
      return;
    }
    write(in.value());
    sql.sql(" IN (");
    separated(in.candidates(), this::write);
    sql.sql(")");
  }

  /** In parentheses where another word binds it otherwise, and always when it is free SQL. */
  private void part(Condition part, Condition whole) {
    boolean mixed = part instanceof Condition.Or && whole instanceof Condition.And
        || part instanceof Condition.And && whole instanceof Condition.Or;
    boolean enclosed = mixed || part instanceof Condition.Sql;
    sql.sqlIf(enclosed, "(");
    write(part);
    sql.sqlIf(enclosed, ")");
  }

  private static String word(Condition.Operator operator) {
    return switch (operator) {
      case EQ -> " = ";
      case NE -> " <> ";
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
      case LIKE -> " LIKE ";
    };
  }

  private void write(Expression expression) {
    if (expression instanceof Expression.Column column) {
      sql.name(column.name());
    } else if (expression instanceof Expression.Constant constant) {
      write(constant.literal());
    } else if (expression instanceof Expression.Call call) {
      sql.user(call.function()).sql("(");
      separated(call.arguments(), this::write);
      sql.sql(")");
    } else if (expression instanceof Expression.Sql text) {
      sql.user(text.text());
    }
  }

  private void write(Literal literal) {
    if (parameters == null) {
      sql.literal(literal);
    } else {
      parameters.add(literal);
      sql.sql("?");
    }
  }

  private <T> void separated(List<T> items, Consumer<T> writing) {
    for (int i = 0; i < items.size(); i++) {
      sql.sqlIf(i > 0, ", ");
      writing.accept(items.get(i));
    }
  }
}
