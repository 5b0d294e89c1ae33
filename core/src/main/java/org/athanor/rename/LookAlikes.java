package org.athanor.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.diff.DiffOptions;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/** What is gone and what is new, where the one may be the other under another name. */
final class LookAlikes {
  private final DiffOptions options;
  private final Schema live;
  private final Schema wanted;

  LookAlikes(DiffOptions options, Schema live, Schema wanted) {
    this.options = options;
    this.live = live;
    this.wanted = wanted;
  }

  /** The questions about a kind; nothing is lost without those about constraints and indexes. */
  List<RenameQuestion> of(Rename.Kind kind) {
    return switch (kind) {
      case TABLE -> tables();
      case COLUMN -> columns();
      case ENUM_VALUE -> values();
      case ENUM_TYPE, CONSTRAINT, INDEX -> List.of();
    };
  }

  private List<RenameQuestion> tables() {
    List<Table> gone = live.tables().stream()
        .filter(table -> wanted.table(table.name()).isEmpty())
        .filter(table -> !options.ignores(table.name()))
        .toList();
    List<RenameQuestion> questions = new ArrayList<>();
    for (Table table : wanted.tables()) {
      if (live.table(table.name()).isEmpty()) {
        List<String> candidates = gone.stream()
            .filter(old -> isSibling(old, table) && 2 * common(old, table) >= size(old, table))
            .sorted(
                Comparator.comparing((Table old) -> -common(old, table)).thenComparing(Table::name))
            .map(old -> old.name().name())
            .toList();
        add(
            questions,
            new RenameQuestion(Rename.Kind.TABLE, table.name(), table.name().name(), candidates));
      }
    }
    return questions;
  }

  private static void add(List<RenameQuestion> questions, RenameQuestion question) {
    if (!question.candidates().isEmpty()) {
      questions.add(question);
    }
  }

  private static boolean isSibling(Table old, Table table) {
    return old.name().equals(table.name().sibling(old.name().name()));
  }

  /** How many columns both have by name; a rename may come together with other types. */
  private static int common(Table old, Table table) {
    return (int)
        table.columnNames().stream().filter(old.columnNames()::contains).count();
  }

  private static int size(Table old, Table table) {
    return Math.max(1, Math.max(old.columns().size(), table.columns().size()));
  }

  private List<RenameQuestion> columns() {
    List<RenameQuestion> questions = new ArrayList<>();
    for (Table table : wanted.tables()) {
      live.table(table.name()).ifPresent(old -> columns(old, table, questions));
    }
    return questions;
  }

  private static void columns(Table old, Table table, List<RenameQuestion> questions) {
    Set<String> kept = new HashSet<>(table.columnNames());
    List<Column> gone =
        old.columns().stream().filter(column -> !kept.contains(column.name())).toList();
    for (Column column : table.columns()) {
      if (old.column(column.name()).isEmpty()) {
        List<String> candidates = gone.stream()
            .filter(other -> isRelated(other, column))
            .sorted(Comparator.comparing(other -> !other.type().equals(column.type())))
            .map(Column::name)
            .toList();
        add(
            questions,
            new RenameQuestion(Rename.Kind.COLUMN, table.name(), column.name(), candidates));
      }
    }
  }

  private List<RenameQuestion> values() {
    List<RenameQuestion> questions = new ArrayList<>();
    for (EnumType type : wanted.enumTypes()) {
      live.enumType(type.name()).ifPresent(old -> values(old, type, questions));
    }
    return questions;
  }

  private static void values(EnumType old, EnumType type, List<RenameQuestion> questions) {
    List<String> gone = new ArrayList<>(old.labels());
    gone.removeAll(type.labels());
    for (String label : type.labels()) {
      if (!old.labels().contains(label)) {
        add(questions, new RenameQuestion(Rename.Kind.ENUM_VALUE, type.name(), label, gone));
      }
    }
  }

  /** Whether values of the one may be values of the other; what is computed has none to lose. */
  private static boolean isRelated(Column old, Column column) {
    boolean isComputed = old.defaultValue() instanceof ColumnDefault.Generated
        || column.defaultValue() instanceof ColumnDefault.Generated;
    return !isComputed && family(old.type()).equals(family(column.type()));
  }

  /** Types between which values move without a word. */
  private static Object family(DataType type) {
    if (type.isText()) {
      return DataType.Text.class;
    } else if (type.isExactNumber()) {
      return DataType.Numeric.class;
    } else if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
      return DataType.Timestamp.class;
    }
    return type instanceof DataType.Named || type instanceof DataType.Raw ? type : type.getClass();
  }
}
