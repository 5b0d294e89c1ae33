package org.athanor.data;

import java.util.Arrays;
import java.util.List;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * A value in a statement: a column, a constant, the call of a function, or free SQL.
 *
 * <p>Where a method takes an {@code Object}, it takes an expression or a constant of the types of
 * {@link Literal}. A constant never becomes SQL that is not quoted.
 *
 * <pre>{@code
 * users.column("age").ge(18).and(users.column("email").isNotNull())
 * Expression.call("lower", users.column("email")).eq("ann@example.org")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Expression {
  /** A column of the statement's table. */
  record Column(String name) implements Expression {}

  /** A constant. */
  record Constant(Literal literal) implements Expression {}

  /**
   * The call of a function.
   *
   * @param function its name as in SQL: letters, digits, underscores, and points between them
   * @param arguments what it is given
   */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      StubCheck.function(function);
      arguments = List.copyOf(arguments);
    }
  }

  /** SQL in the database's own words, which the user answers for. */
  record Sql(String text) implements Expression {}

  /** A column by its name; it is looked up in the stub of the statement that it is used in. */
  static Expression column(String name) {
    return new Column(name);
  }

  /** A constant: null, text, a number, a boolean, bytes, a UUID or a java.time value. */
  static Expression literal(@Nullable Object value) {
    return new Constant(Literal.of(value));
  }

  /** SQL in the database's own words, such as {@code price * 1.19}. */
  static Expression sql(String text) {
    return new Sql(text);
  }

  /**
   * The call of a function, such as {@code call("lower", users.column("email"))}.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when the name is more than a name
   */
  static Expression call(String function, @Nullable Object... arguments) {
    List<Expression> all = Arrays.stream(arguments).map(Expression::of).toList();
    return new Call(function, all);
  }

  /** An expression as it is, anything else as a constant. */
  static Expression of(@Nullable Object value) {
    return value instanceof Expression expression ? expression : literal(value);
  }

  /** Equal; for null, that there is no value. */
  default Condition eq(@Nullable Object other) {
    return isNone(other) ? isNull() : compare(Condition.Operator.EQ, other);
  }

  /** Not equal; for null, that there is a value. */
  default Condition ne(@Nullable Object other) {
    return isNone(other) ? isNotNull() : compare(Condition.Operator.NE, other);
  }

  /** Less. */
  default Condition lt(Object other) {
    return compare(Condition.Operator.LT, other);
  }

  /** Less or equal. */
  default Condition le(Object other) {
    return compare(Condition.Operator.LE, other);
  }

  /** Greater. */
  default Condition gt(Object other) {
    return compare(Condition.Operator.GT, other);
  }

  /** Greater or equal. */
  default Condition ge(Object other) {
    return compare(Condition.Operator.GE, other);
  }

  /** Like a pattern, in which {@code %} stands for any text and {@code _} for one character. */
  default Condition like(Object pattern) {
    return compare(Condition.Operator.LIKE, pattern);
  }

  /** One of some values; of none, never. NULL is not among them: {@link #isNull} asks for it. */
  default Condition in(Object... values) {
    return new Condition.In(this, Arrays.stream(values).map(Expression::of).toList());
  }

  /** That there is no value. */
  default Condition isNull() {
    return new Condition.IsNull(this);
  }

  /** That there is a value. */
  default Condition isNotNull() {
    return isNull().not();
  }

  private Condition compare(Condition.Operator operator, @Nullable Object other) {
    return new Condition.Comparison(this, operator, of(other));
  }

  private static boolean isNone(@Nullable Object value) {
    return value == null || value.equals(literal(null));
  }
}
