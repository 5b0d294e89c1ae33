package org.athanor.junit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query. Immutable but for values of the driver that are not.
 *
 * @param query the query
 * @param columns the names of the columns
 * @param rows the rows in the order of the query
 */
public record Rows(String query, List<String> columns, List<Row> rows) {
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param values the values in the order of the columns, NULL as null
   */
  public record Row(List<@Nullable Object> values) {
    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Numbers are the same by their value, and what a driver makes of a type by its text. */
    boolean isSame(Row other) {
      if (values.size() != other.values.size()) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (!isSame(values.get(i), other.values.get(i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean isSame(@Nullable Object left, @Nullable Object right) {
      if (left instanceof Number one && right instanceof Number two) {
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(two.toString())) == 0;
      }
      if (left instanceof byte[] one && right instanceof byte[] two) {
        return Arrays.equals(one, two);
      }
      boolean isText = left instanceof String || right instanceof String;
      return Objects.equals(left, right)
          || isText && left != null && right != null && left.toString().equals(right.toString());
    }

    @Override
    public String toString() {
      return values.stream().map(Row::text).collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable Object value) {
      if (value instanceof byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
      }
      return value == null ? "NULL" : value.toString();
    }
  }

  /** A row to compare with. */
  public static Row row(@Nullable Object... values) {
    return new Row(Arrays.asList(values));
  }

  static Rows of(String query, ResultSet result) throws SQLException {
    ResultSetMetaData head = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= head.getColumnCount(); i++) {
      columns.add(head.getColumnLabel(i));
    }
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        values.add(result.getObject(i));
      }
      rows.add(new Row(values));
    }
    return new Rows(query, columns, rows);
  }

  /** The first column of the only row, such as a count. */
  public @Nullable Object value() {
    if (rows.size() != 1) {
      throw Failure.of("one row of: " + query, toString());
    }
    return rows.get(0).values().get(0);
  }

  @Override
  public String toString() {
    String head = String.join(" | ", columns);
    return rows.isEmpty()
        ? head + "\n(no rows)"
        : head + "\n" + rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
  }
}
