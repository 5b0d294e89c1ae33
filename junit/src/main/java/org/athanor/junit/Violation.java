package org.athanor.junit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The refusal that a test expects of a constraint. */
final class Violation {
  /** SQLSTATE not_null_violation. */
  private static final String NOT_NULL = "23502";

  private final InspectedSchema inspected;
  private final String constraint;

  /** A violation of a constraint or unique index, which must be there. */
  Violation(InspectedSchema inspected, String constraint) {
    this.inspected = inspected;
    this.constraint = constraint;
    if (all().stream()
        .noneMatch(name -> name.endsWith("." + constraint.toLowerCase(Locale.ROOT)))) {
      throw Failure.of(
          "constraint or unique index \"" + constraint + "\"",
          Failure.lines(all(), "no constraint with a name"));
    }
  }

  void of(Migrations.Action action) {
    SQLException refusal = refusal(action, "by \"" + constraint + "\"");
    if (!isNamed(refusal) && !isDescribed(refusal)) {
      throw otherwise("by \"" + constraint + "\"", refusal);
    }
  }

  static void ofNotNull(
      InspectedSchema inspected, String table, String column, Migrations.Action action) {
    new SchemaAssert(inspected).hasTable(table).column(column).isNotNullable();
    String expected = "because \"" + column + "\" of \"" + table + "\" takes no NULL";
    SQLException refusal = refusal(action, expected);
    String message = words(refusal);
    boolean isNull = NOT_NULL.equals(refusal.getSQLState()) || message.contains("null");
    if (!isNull || !hasWord(message, column)) {
      throw otherwise(expected, refusal);
    }
  }

  /** Most products name the constraint; H2 lengthens the name of what a key stands on. */
  private boolean isNamed(SQLException refusal) {
    return hasWord(words(refusal), constraint);
  }

  /** SQLite names columns in place of keys, and nothing of foreign keys. */
  private boolean isDescribed(SQLException refusal) {
    String message = words(refusal);
    for (Table table : inspected.schema().tables()) {
      for (Constraint each : table.constraints()) {
        if (constraint.equalsIgnoreCase(each.name())) {
          return each instanceof ForeignKey
              ? message.contains("foreign key constraint failed")
              : namesAll(message, table, columns(each));
        }
      }
      for (Index index : table.indexes()) {
        if (constraint.equalsIgnoreCase(index.name())) {
          return namesAll(
              message, table, index.parts().stream().map(IndexPart::text).toList());
        }
      }
    }
    return false;
  }

  private static List<String> columns(Constraint each) {
    if (each instanceof PrimaryKey key) {
      return key.columns();
    }
    return each instanceof UniqueConstraint unique ? unique.columns() : List.of();
  }

  private static boolean namesAll(String message, Table table, List<String> columns) {
    String place = table.name().name().toLowerCase(Locale.ROOT);
    return message.contains("unique constraint failed")
        && !columns.isEmpty()
        && columns.stream().allMatch(column -> hasWord(message, place + "." + column));
  }

  private static boolean hasWord(String message, String word) {
    String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<![a-z0-9_])" + quoted + "(?![a-z0-9]|_(?!index))")
        .matcher(message)
        .find();
  }

  private static String words(SQLException refusal) {
    return String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
  }

  private List<String> all() {
    List<String> names = new ArrayList<>();
    for (Table table : inspected.schema().tables()) {
      for (Constraint each : table.constraints()) {
        add(names, table, each.name());
      }
      table.indexes().stream()
          .filter(Index::unique)
          .forEach(index -> add(names, table, index.name()));
    }
    return names;
  }

  private static void add(List<String> names, Table table, @Nullable String name) {
    if (name != null) {
      names.add((table.name() + "." + name).toLowerCase(Locale.ROOT));
    }
  }

  /** The refusal of the database, however it is wrapped. */
  private static SQLException refusal(Migrations.Action action, String expected) {
    try {
      action.run();
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException refusal) {
          return refusal;
        }
      }
      throw new AssertionFailedError(
          "Expected the database to refuse it " + expected + ", but something else failed: " + e,
          e);
    }
    throw new AssertionFailedError(
        "Expected the database to refuse it " + expected + ", but it was accepted.");
  }

  private static AssertionFailedError otherwise(String expected, SQLException refusal) {
    return new AssertionFailedError(
        "Expected the database to refuse it " + expected + ", but it was refused otherwise:\n  "
            + refusal.getMessage(),
        refusal);
  }
}
