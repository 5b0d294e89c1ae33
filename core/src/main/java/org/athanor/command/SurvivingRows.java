package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Compares seeded rows with what a run left of them. Not thread-safe. */
public final class SurvivingRows {
  /** Of more values in a column the first are shown. */
  private static final int SHOWN = 10;
  /** Of a table with many rows so many that differ are shown. */
  private static final int EXAMPLES = 3;

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
    Map<QualifiedName, Table> stayed = new LinkedHashMap<>();
    for (QualifiedName name : seeded.tables()) {
      after.table(renamed(name)).ifPresent(now -> stayed.put(name, now));
    }
    seeded.prepareNow(stayed.values());
    List<Loss> losses = new ArrayList<>();
    for (Map.Entry<QualifiedName, Table> table : stayed.entrySet()) {
      compare(before.table(table.getKey()).orElseThrow(), table.getValue(), losses);
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
    TableContents was = seeded.contents(old.name());
    TableContents is = seeded.now(now);
    if (was.count() != is.count()) {
      losses.add(new Loss(
          old.name(),
          Optional.empty(),
          "table \"" + now.name() + "\" had " + was.count() + " rows and has " + is.count()));
      return;
    }
    kept.forEach((name, column) -> difference(
            was, is, new Kept(old, old.column(name).orElseThrow(), column))
        .map(text -> "column \"" + column.name() + "\" of \"" + now.name() + "\" " + text)
        .ifPresent(text -> losses.add(new Loss(old.name(), Optional.of(name), text))));
  }

  /** A column that is there before and after. */
  private record Kept(Table table, Column former, Column now) {
    boolean sameType() {
      return former.type().equals(now.type());
    }
  }

  private Optional<String> difference(TableContents before, TableContents now, Kept kept) {
    Column former = kept.former();
    Column column = kept.now();
    boolean sameType = kept.sameType();
    if (before.isWhole()) {
      List<String> was = before.rows().stream()
          .map(row -> value(row.get(former.name()), column))
          .toList();
      List<String> is =
          now.rows().stream().map(row -> value(row.get(column.name()), null)).toList();
      return isSame(was, is, sameType)
          ? Optional.empty()
          : Optional.of("had " + shown(was) + " and has " + shown(is));
    }
    TableContents.Digest was = before.digest(former.name()).renamed(each -> value(each, column));
    TableContents.Digest is = now.digest(column.name());
    boolean same = was.nulls() == is.nulls() && (!sameType || was.sum() == is.sum());
    return same
        ? Optional.empty()
        : Optional.of(
            manyDiffer(now.count(), was.nulls(), is.nulls()) + examples(before, now, kept));
  }

  /** Of the rows that are known by their values, some that differ. */
  private String examples(TableContents before, TableContents now, Kept kept) {
    PrimaryKey primary = kept.table().primaryKey();
    if (primary == null || !kept.sameType()) {
      return "";
    }
    List<String> key = primary.columns();
    List<String> keyNow =
        key.stream().map(name -> renamed(kept.table().name(), name)).toList();
    Map<List<String>, String> values = new HashMap<>();
    before
        .rows()
        .forEach(
            row -> values.put(values(row, key), value(row.get(kept.former().name()), kept.now())));
    List<String> examples = new ArrayList<>();
    for (Map<String, @Nullable String> row : now.rows()) {
      String was = values.get(values(row, keyNow));
      String is = value(row.get(kept.now().name()), null);
      if (was != null && !was.equals(is) && examples.size() < EXAMPLES) {
        examples.add(String.join(", ", keyNow) + " " + String.join(", ", values(row, keyNow))
            + " had " + was + " and has " + is);
      }
    }
    return examples.isEmpty()
        ? ", none of them in the first " + before.rows().size() + " by " + String.join(", ", key)
        : ": " + String.join("; ", examples);
  }

  private static List<String> values(Map<String, @Nullable String> row, List<String> columns) {
    return columns.stream().map(name -> String.valueOf(row.get(name))).toList();
  }

  private static String manyDiffer(long count, long wereNull, long areNull) {
    String text = "has other values in its " + count + " rows";
    return wereNull == areNull ? text : text + ", NULL in " + areNull + " instead of " + wereNull;
  }

  private static String shown(List<String> values) {
    return values.size() <= SHOWN
        ? values.toString()
        : values.subList(0, SHOWN) + " and " + (values.size() - SHOWN) + " more";
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
