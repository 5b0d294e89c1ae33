package org.athanor.dialect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Exclusion;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Finds out how a server prints the expressions of a wanted schema, asking as little as it can.
 *
 * <p>Only tables with an expression that the live table does not have word for word are asked. An
 * expression whose table, column, check or index does not stand yet is tried too, so that one that
 * the server refuses is found now, but it keeps its author's words: these then stand in the
 * revision.
 *
 * <p>What a server prints is not always what it prints when it reads its own words again: on
 * PostgreSQL {@code name IN ('a', 'b')} on a varchar column comes back as one form, and that form
 * as another. A database that was restored from a dump has the second one. So what still differs is
 * printed once more on both sides, and is the same when these agree.
 *
 * <p>A product uses it in its {@link Normalizer}, when both sides are in the form that needs no
 * server. It belongs to the thread of its printer's connection.
 */
public final class PrintedExpressions {
  private final Printer printer;

  /** Asks through {@code printer}. */
  public PrintedExpressions(Printer printer) {
    this.printer = printer;
  }

  /** Lets the server print tables, and leaves nothing there. */
  @FunctionalInterface
  public interface Printer {
    /**
     * The tables with every default, check, index key and condition as the server prints it.
     *
     * @param tables what to print
     * @param missing types and sequences that the tables use and the database lacks
     * @throws org.athanor.error.AthanorException GEN-001 when the server refuses an expression
     */
    Map<QualifiedName, Table> print(List<Table> tables, Schema missing) throws SQLException;

    /**
     * The same for tables that were printed before: how they look in a database that has read its
     * own words, as one restored from a dump has.
     */
    default Map<QualifiedName, Table> printAgain(List<Table> tables, Schema missing)
        throws SQLException {
      return print(tables, missing);
    }
  }

  /** The wanted schema with every expression that has a counterpart as the server prints it. */
  public Schema print(Schema wanted, Schema live) throws SQLException {
    List<Table> asked =
        wanted.tables().stream().filter(table -> mustAsk(table, live)).toList();
    if (asked.isEmpty()) {
      return wanted;
    }
    Schema missing = missing(wanted, live);
    Map<QualifiedName, Table> printed = printer.print(asked, missing);
    printed.replaceAll(
        (name, table) -> withOwnWords(wanted.table(name).orElseThrow(), table, live.table(name)));
    settle(printed, live, missing);
    List<Table> tables = new ArrayList<>();
    wanted.tables().forEach(table -> tables.add(printed.getOrDefault(table.name(), table)));
    return new Schema(tables, wanted.sequences(), wanted.enumTypes());
  }

  /** Types and sequences that are wanted and do not stand. */
  private static Schema missing(Schema wanted, Schema live) {
    return new Schema(
        List.of(),
        wanted.sequences().stream()
            .filter(s -> live.sequence(s.name()).isEmpty())
            .toList(),
        wanted.enumTypes().stream()
            .filter(type -> live.enumType(type.name())
                .filter(standing -> standing.labels().equals(type.labels()))
                .isEmpty())
            .toList());
  }

  // --- what to ask

  private static boolean mustAsk(Table table, Schema live) {
    Optional<Table> present = live.table(table.name());
    return table.columns().stream().anyMatch(column -> mustAsk(column, present))
        || table.checks().stream().anyMatch(check -> mustAsk(check, present))
        || table.exclusions().stream().anyMatch(exclusion -> mustAsk(exclusion, present))
        || table.indexes().stream().anyMatch(index -> mustAsk(index, present));
  }

  private static boolean mustAsk(Column column, Optional<Table> present) {
    ColumnDefault value = column.defaultValue();
    boolean hasText = value instanceof ColumnDefault.Expression
        || value instanceof ColumnDefault.Constant
        || value instanceof ColumnDefault.Generated;
    return hasText
        && present
            .flatMap(table -> table.column(column.name()))
            .filter(c -> c.defaultValue().equals(value) && c.type().equals(column.type()))
            .isEmpty();
  }

  private static boolean mustAsk(Check check, Optional<Table> present) {
    return present
        .filter(t -> t.checks().stream().anyMatch(c -> c.expression().equals(check.expression())))
        .isEmpty();
  }

  private static boolean mustAsk(Exclusion exclusion, Optional<Table> present) {
    return present
        .filter(t -> t.exclusions().stream()
            .anyMatch(e -> e.elements().equals(exclusion.elements())
                && Objects.equals(e.where(), exclusion.where())))
        .isEmpty();
  }

  private static boolean mustAsk(Index index, Optional<Table> present) {
    boolean hasText = index.where() != null
        || index.parts().stream()
            .anyMatch(part -> part.isExpression() || part.operatorClass() != null);
    return hasText
        && present
            .flatMap(table -> table.index(index.name()))
            .filter(index::equals)
            .isEmpty();
  }

  // --- own words

  /** The printed table with the author's words for what has no counterpart in the live one. */
  private static Table withOwnWords(Table wanted, Table printed, Optional<Table> live) {
    if (live.isEmpty()) {
      return wanted;
    }
    Table present = live.get();
    Table.Builder builder = printed.toBuilder();
    builder
        .columns()
        .replaceAll(column -> present.column(column.name()).isPresent()
            ? column
            : wanted.column(column.name()).orElse(column));
    for (int i = 0; i < wanted.checks().size(); i++) {
      if (counterpart(wanted.checks().get(i), present).isEmpty()) {
        builder.checks().set(i, wanted.checks().get(i));
      }
    }
    builder
        .indexes()
        .replaceAll(index -> present.index(index.name()).isPresent()
            ? index
            : wanted.index(index.name()).orElse(index));
    return builder.build();
  }

  /** The checks with which a check may be the same: that of its name, or all when it has none. */
  private static List<Check> counterpart(Check check, Table present) {
    return present.checks().stream()
        .filter(c -> check.name() == null || check.name().equals(c.name()))
        .toList();
  }

  // --- settling

  /**
   * Prints what still differs once more on both sides, and takes the live words where they agree.
   */
  private void settle(Map<QualifiedName, Table> printed, Schema live, Schema missing)
      throws SQLException {
    Map<QualifiedName, Table> standing = new LinkedHashMap<>();
    for (Table table : printed.values()) {
      live.table(table.name())
          .filter(present -> differs(table, present))
          .ifPresent(present -> standing.put(present.name(), present));
    }
    if (standing.isEmpty()) {
      return;
    }
    List<Table> open = standing.keySet().stream().map(printed::get).toList();
    Map<QualifiedName, Table> again = printer.printAgain(open, missing);
    Map<QualifiedName, Table> standingAgain =
        printer.printAgain(List.copyOf(standing.values()), Schema.empty());
    standing.forEach((name, present) -> {
      Table second = again.get(name);
      Table presentSecond = standingAgain.get(name);
      if (second != null && presentSecond != null) {
        printed.computeIfPresent(
            name, (n, table) -> settled(table, second, present, presentSecond));
      }
    });
  }

  private static boolean differs(Table table, Table present) {
    return table.checks().stream()
            .anyMatch(check -> counterpart(check, present).stream()
                .noneMatch(c -> c.expression().equals(check.expression())))
        || table.columns().stream()
            .anyMatch(column -> present
                .column(column.name())
                .filter(c -> !c.defaultValue().equals(column.defaultValue()))
                .isPresent())
        || table.indexes().stream()
            .anyMatch(index -> present
                .index(index.name())
                .filter(i ->
                    !i.parts().equals(index.parts()) || !Objects.equals(i.where(), index.where()))
                .isPresent());
  }

  private static Table settled(Table table, Table second, Table present, Table presentSecond) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(column -> {
      Optional<Column> ours = second.column(column.name());
      Optional<Column> theirs = presentSecond.column(column.name());
      boolean agree = ours.map(Column::defaultValue).equals(theirs.map(Column::defaultValue));
      return agree
          ? present
              .column(column.name())
              .map(c -> column.withDefault(c.defaultValue()))
              .orElse(column)
          : column;
    });
    for (int i = 0; i < table.checks().size(); i++) {
      Check check = table.checks().get(i);
      String words = second.checks().get(i).expression();
      builder.checks().set(i, settled(check, words, present, presentSecond));
    }
    builder.indexes().replaceAll(index -> settled(index, second, present, presentSecond));
    return builder.build();
  }

  private static Check settled(Check check, String words, Table present, Table presentSecond) {
    for (int i = 0; i < present.checks().size(); i++) {
      Check candidate = present.checks().get(i);
      boolean isNamed = check.name() == null || check.name().equals(candidate.name());
      if (isNamed && words.equals(presentSecond.checks().get(i).expression())) {
        return check.withExpression(candidate.expression());
      }
    }
    return check;
  }

  private static Index settled(Index index, Table second, Table present, Table presentSecond) {
    Optional<Index> ours = second.index(index.name());
    Optional<Index> theirs = presentSecond.index(index.name());
    boolean agree = ours.isPresent()
        && theirs.isPresent()
        && ours.get().parts().equals(theirs.get().parts())
        && Objects.equals(ours.get().where(), theirs.get().where());
    return agree
        ? present
            .index(index.name())
            .map(i -> index.withParts(i.parts()).withWhere(i.where()))
            .orElse(index)
        : index;
  }
}
