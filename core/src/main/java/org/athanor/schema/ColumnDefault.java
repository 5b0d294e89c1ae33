package org.athanor.schema;

/** Where the value of a column comes from when an INSERT gives none. */
public sealed interface ColumnDefault {

  /** No default: the value is NULL, or the INSERT fails on a column that is NOT NULL. */
  record None() implements ColumnDefault {}

  /** A constant. */
  record Constant(Literal value) implements ColumnDefault {}

  /** An SQL expression in the database's own words. */
  record Expression(String sql) implements ColumnDefault {}

  /**
   * Numbers handed out by the database: {@code GENERATED ... AS IDENTITY}, {@code AUTOINCREMENT}.
   */
  record Identity(Mode mode, SequenceOptions options) implements ColumnDefault {}

  /** A value always computed from other columns of the row. */
  record Generated(String expression, Storage storage) implements ColumnDefault {}

  /** Whether an INSERT may give its own value for an identity column. */
  enum Mode {
    ALWAYS,
    BY_DEFAULT
  }

  /** Whether a generated value is written to the row or computed on reading. */
  enum Storage {
    STORED,
    VIRTUAL
  }

  /** No default. */
  static ColumnDefault none() {
    return new None();
  }

  /** A constant default. */
  static ColumnDefault constant(Object value) {
    return new Constant(Literal.of(value));
  }

  /** A default computed by an SQL expression. */
  static ColumnDefault expression(String sql) {
    return new Expression(sql);
  }

  /** Numbers handed out by the database unless the INSERT brings its own. */
  static ColumnDefault identity() {
    return new Identity(Mode.BY_DEFAULT, SequenceOptions.DEFAULT);
  }

  /** A stored generated column. */
  static ColumnDefault generated(String expression) {
    return new Generated(expression, Storage.STORED);
  }
}
