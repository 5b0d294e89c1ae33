package org.athanor.diff;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.QualifiedName;

/**
 * What only a person can tell: what rows that are there get in a column that must have a value.
 *
 * @param table the table, by its new name
 * @param column the column, by its new name
 * @param type the type of the column, in the database's own SQL
 * @param reason why rows may have no value
 */
public record ValueQuestion(QualifiedName table, String column, String type, Reason reason) {
  private static final String ID = "fill ";

  /** Why rows may have no value. */
  public enum Reason {
    /** The column is new, so no row has one. */
    NEW,
    /** The column did not have to have one until now. */
    WAS_NULLABLE
  }

  /** The questions about differences, in their order. */
  public static List<ValueQuestion> of(List<SchemaChange> changes, Dialect dialect) {
    List<ValueQuestion> questions = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof SchemaChange.ColumnAdded c && needsValue(c.column())) {
        questions.add(question(dialect, c.table(), c.column(), Reason.NEW));
      } else if (change instanceof SchemaChange.ColumnAltered c && becomesStrict(c)) {
        questions.add(question(dialect, c.table(), c.after(), Reason.WAS_NULLABLE));
      }
    }
    return List.copyOf(questions);
  }

  private static ValueQuestion question(
      Dialect dialect, QualifiedName table, Column column, Reason reason) {
    return new ValueQuestion(table, column.name(), dialect.types().write(column.type()), reason);
  }

  /** Whether a new column takes no rows without a value, and gives them none itself. */
  public static boolean needsValue(Column column) {
    return !column.nullable() && column.defaultValue() instanceof ColumnDefault.None;
  }

  /** Whether rows that a column allowed until now have no value that it allows. */
  public static boolean becomesStrict(SchemaChange.ColumnAltered change) {
    return change.before().nullable()
        && !change.after().nullable()
        && change.edits().nullable().isSet()
        && !(change.after().defaultValue() instanceof ColumnDefault.Generated);
  }

  /** What answers name it by: {@code fill customer.phone}. */
  public String id() {
    return ID + key();
  }

  /** The column as {@link ValueHints} name it: {@code customer.phone}. */
  public String key() {
    return table + "." + column;
  }

  /**
   * The column that an id asks about.
   *
   * @return {@code table.column}, or an empty text where the id is no {@link #id() id} of these
   */
  public static String keyOf(String id) {
    return id.startsWith(ID) ? id.substring(ID.length()) : "";
  }

  /** The question in words. */
  public String text() {
    String what = "column \"" + column + "\" of \"" + table + "\" (" + type + ")";
    return reason == Reason.NEW
        ? "What do rows that are there get in the new " + what + ", which must have a value?"
        : "What do rows without a value get in " + what + ", which must have one from now on?";
  }
}
