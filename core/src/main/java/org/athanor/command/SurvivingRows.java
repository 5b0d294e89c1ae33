package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Compares seeded rows with what a run left of them. Not thread-safe. */
public final class SurvivingRows {
  private final SeededRows seeded;
  private final Schema before;
  private final Schema after;
  private final List<Operation> renames;

  /**
   * Something that is no longer as it was seeded.
   *
   * @param table the table, by the name that it was seeded under
   * @param column its column, by the name that it was seeded under; empty when rows are missing or
   *     too many
   * @param text the loss in a sentence
   */
  public record Loss(QualifiedName table, Optional<String> column, String text) {
    /** Whether all that this tells of may come from what the other tells of. */
    public boolean isWithin(Loss other) {
      return table.equals(other.table) && (other.column.isEmpty() || other.column.equals(column));
    }
  }

  /**
   * Compares.
   *
   * @param before the schema that the rows were seeded into
   * @param after the schema that the database has now
   * @param renames what got another name in between
   */
  public SurvivingRows(SeededRows seeded, Schema before, Schema after, List<Operation> renames) {
    this.seeded = seeded;
    this.before = before;
    this.after = after;
    this.renames = renames;
  }

  /** What was lost; a table or column that nobody wants is not missed. */
  public List<Loss> losses() throws SQLException {
    List<Loss> losses = new ArrayList<>();
    for (QualifiedName name : seeded.tables()) {
      Table old = before.table(name).orElseThrow();
      Table now = after.table(renamed(name)).orElse(null);
      if (now != null) {
        compare(old, now, losses);
      }
    }
    return losses;
  }

  private QualifiedName renamed(QualifiedName table) {
    QualifiedName name = table;
    for (Operation operation : renames) {
      if (operation instanceof RenameTable rename && rename.table().equals(name)) {
        name = name.sibling(rename.newName());
      }
    }
    return name;
  }

  /** A column's name after all renames; its table may get another name among them. */
  private String renamed(QualifiedName former, String column) {
    QualifiedName table = former;
    String name = column;
    for (Operation operation : renames) {
      if (operation instanceof RenameTable rename && rename.table().equals(table)) {
        table = table.sibling(rename.newName());
      } else if (operation instanceof RenameColumn rename
          && rename.table().equals(table)
          && rename.column().equals(name)) {
        name = rename.newName();
      }
    }
    return name;
  }

  private void compare(Table old, Table now, List<Loss> losses) throws SQLException {
    Map<String, Column> kept = new LinkedHashMap<>();
    for (Column column : old.columns()) {
      now.column(renamed(old.name(), column.name()))
          .filter(other -> !isComputed(column) && !isComputed(other))
          .ifPresent(other -> kept.put(column.name(), other));
    }
    List<Map<String, @Nullable String>> rows = seeded.of(old.name());
    List<Map<String, @Nullable String>> left = seeded.read(now.name(), now.columnNames());
    if (rows.size() != left.size()) {
      losses.add(new Loss(
          old.name(),
          Optional.empty(),
          "table \"" + now.name() + "\" had " + rows.size() + " rows and has " + left.size()));
      return;
    }
    kept.forEach((name, column) -> {
      List<String> was = rows.stream().map(row -> value(row.get(name), column)).toList();
      List<String> is =
          left.stream().map(row -> value(row.get(column.name()), null)).toList();
      Column former = old.column(name).orElseThrow();
      if (!isSame(was, is, former.type().equals(column.type()))) {
        losses.add(new Loss(
            old.name(),
            Optional.of(name),
            "column \"" + column.name() + "\" of \"" + now.name() + "\" had " + was + " and has "
                + is));
      }
    });
  }

  private static boolean isComputed(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Generated;
  }

  /** The values in any order; of values that were converted, that they are there. */
  private static boolean isSame(List<String> was, List<String> is, boolean sameType) {
    if (!sameType) {
      String none = String.valueOf((Object) null);
      return was.stream().filter(none::equals).count()
          == is.stream().filter(none::equals).count();
    }
    return was.stream().sorted().toList().equals(is.stream().sorted().toList());
  }

  /** The value, under its new name where its enum type has one for it. */
  private String value(@Nullable String value, @Nullable Column column) {
    for (Operation operation : renames) {
      if (column != null
          && column.type() instanceof DataType.Named named
          && operation instanceof RenameEnumValue rename
          && rename.enumType().equals(named.name())
          && rename.value().equals(value)) {
        return rename.newValue();
      }
    }
    return Objects.toString(value);
  }
}
