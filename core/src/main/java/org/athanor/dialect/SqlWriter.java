package org.athanor.dialect;

import java.math.BigDecimal;
import java.util.List;
import org.athanor.schema.DataType;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;

/**
 * Writes one SQL statement. It is the only way in which Athanor puts SQL together, so that a name
 * or a value never gets into a statement without being quoted.
 *
 * <pre>{@code
 * writer.sql("ALTER TABLE ").name(table).sql(" ADD COLUMN ").name("note").sql(" ").type(type);
 * }</pre>
 *
 * <p>Not thread-safe; one instance writes one statement.
 */
public final class SqlWriter {
  private final Dialect dialect;
  private final StringBuilder text = new StringBuilder();

  /** An empty statement in {@code dialect}. */
  public SqlWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The dialect that is written. */
  Dialect dialect() {
    return dialect;
  }

  /** Adds fixed SQL: keywords and punctuation of ours, never a name, a value or user text. */
  public SqlWriter sql(String fixed) {
    text.append(fixed);
    return this;
  }

  /** Adds fixed SQL when {@code condition} holds. */
  public SqlWriter sqlIf(boolean condition, String fixed) {
    return condition ? sql(fixed) : this;
  }

  /** Adds a name. */
  public SqlWriter name(String name) {
    text.append(dialect.identifiers().write(name));
    return this;
  }

  /** Adds a name of the product's own that users write unquoted, such as an index method. */
  public SqlWriter folded(String name) {
    return name(dialect.identifiers().fold(name));
  }

  /** Adds a name with its schema. */
  public SqlWriter name(QualifiedName name) {
    if (name.schema() != null) {
      name(name.schema()).sql(".");
    }
    return name(name.name());
  }

  /** Adds names with commas between them, in parentheses. */
  public SqlWriter names(List<String> names) {
    sql("(");
    for (int i = 0; i < names.size(); i++) {
      sqlIf(i > 0, ", ").name(names.get(i));
    }
    return sql(")");
  }

  /** Adds a constant. */
  public SqlWriter literal(Literal literal) {
    text.append(dialect.literals().write(literal));
    return this;
  }

  /** Adds a text constant. */
  public SqlWriter literal(String value) {
    return literal(Literal.of(value));
  }

  /** Adds a number. */
  public SqlWriter number(long value) {
    text.append(value);
    return this;
  }

  /** Adds a number without exponent. */
  public SqlWriter number(BigDecimal value) {
    text.append(value.toPlainString());
    return this;
  }

  /** Adds a type. */
  public SqlWriter type(DataType type) {
    text.append(dialect.types().write(type));
    return this;
  }

  /** Adds SQL that the user wrote as SQL: a check, a default expression, a condition. */
  public SqlWriter user(String userSql) {
    text.append(userSql);
    return this;
  }

  /** The statement so far. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** The finished statement. */
  public Statement.Sql statement() {
    return Statement.Sql.of(toString());
  }

  /** The finished statement, with its effects. */
  public Statement.Sql statement(Effects effects) {
    return Statement.Sql.of(toString(), effects);
  }

  /** The finished statement, which the product refuses inside a transaction. */
  public Statement.Sql statementOutside() {
    return new Statement.Sql(toString(), Effects.NONE, TransactionMode.OUTSIDE);
  }
}
