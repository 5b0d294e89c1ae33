package org.athanor.dialects.postgresql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;

/**
 * A column that was declared {@code serial}: an integer whose default takes the next value of a
 * sequence named after table and column, which belongs to the column.
 *
 * <p>{@code serial} is a notation, not a type (<a
 * href="https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL">serial
 * types</a>): the catalog keeps the default, which the model keeps as an expression, and the
 * sequence, which is not a sequence of its own. So the sequence is made again with the column.
 * Where all sequences are compared, they are made by steps of their own, and the default stands
 * {@link #apart} from its column.
 *
 * @param table the table
 * @param column the column
 * @param sequence the sequence
 */
record SerialColumn(QualifiedName table, Column column, QualifiedName sequence) {
  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\('(?:[^']*\\.)?\"?([^'.\"]+)\"?'::(?:pg_catalog\\.)?regclass\\)");

  /** The same default of a column whose sequence is made by a step of its own: in parentheses. */
  static String apart(String nextValue) {
    return "(" + nextValue + ")";
  }

  /** The column as a serial one, if its default and its name say that it is. */
  static Optional<SerialColumn> of(QualifiedName table, Column column) {
    return column.defaultValue() instanceof ColumnDefault.Expression expression
        ? of(table, column, expression.sql())
        : Optional.empty();
  }

  /** The same also where its sequence is made by a step of its own. */
  static Optional<SerialColumn> ofAny(QualifiedName table, Column column) {
    return column.defaultValue() instanceof ColumnDefault.Expression expression
        ? of(table, column, Parentheses.strip(expression.sql()))
        : Optional.empty();
  }

  private static Optional<SerialColumn> of(QualifiedName table, Column column, String sql) {
    Matcher matcher = NEXT_VALUE.matcher(sql);
    String expected = DefaultNames.of(table.name(), column.name(), "seq");
    boolean isSerial = matcher.matches() && matcher.group(1).equals(expected);
    return isSerial
        ? Optional.of(new SerialColumn(table, column, table.sibling(expected)))
        : Optional.empty();
  }

  /** Makes the sequence unless it stands. */
  Statement create(SqlWriter sql) {
    sql.sql("CREATE SEQUENCE IF NOT EXISTS ").name(sequence);
    boolean isNarrow =
        column.type() instanceof DataType.Int || column.type() instanceof DataType.SmallInt;
    if (isNarrow) {
      sql.sql(" AS ").type(column.type());
    }
    return sql.statement();
  }

  /** Ties the sequence to the column, so that it is dropped with it. */
  Statement own(SqlWriter sql) {
    sql.sql("ALTER SEQUENCE ").name(sequence).sql(" OWNED BY ");
    return sql.name(table).sql(".").name(column.name()).statement();
  }
}
