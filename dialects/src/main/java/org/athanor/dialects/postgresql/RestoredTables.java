package org.athanor.dialects.postgresql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a database has them that was restored from a dump: their expressions were printed once
 * and read again, which {@link PrintedArrays} writes otherwise.
 */
final class RestoredTables {
  private RestoredTables() {}

  /** What a restore makes of a table. */
  static Table restored(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(RestoredTables::restored);
    builder.checks().replaceAll(RestoredTables::restored);
    builder.indexes().replaceAll(RestoredTables::restored);
    return builder.build();
  }

  /** The wanted table with the live words for what is the same after a restore. */
  static Table aligned(Table wanted, Table live) {
    if (wanted.equals(live)) {
      return wanted;
    }
    Table.Builder builder = wanted.toBuilder();
    builder
        .columns()
        .replaceAll(column -> live.column(column.name())
            .filter(present ->
                restored(column).defaultValue().equals(restored(present).defaultValue()))
            .map(present -> column.withDefault(present.defaultValue()))
            .orElse(column));
    builder.checks().replaceAll(check -> same(check, live.checks(), RestoredTables::restored));
    builder.indexes().replaceAll(index -> same(index, live.indexes(), RestoredTables::restored));
    return builder.build();
  }

  /** The live one that a restore makes the same, or the wanted one. */
  private static <T> T same(T wanted, List<T> live, Function<T, T> restored) {
    Optional<T> found = live.contains(wanted)
        ? Optional.empty()
        : live.stream()
            .filter(present -> restored.apply(present).equals(restored.apply(wanted)))
            .findFirst();
    return found.orElse(wanted);
  }

  private static Column restored(Column column) {
    return column.withDefault(restored(column.defaultValue()));
  }

  private static Check restored(Check check) {
    return check.withExpression(PrintedArrays.restored(check.expression()));
  }

  private static Index restored(Index index) {
    return index
        .withParts(index.parts().stream().map(RestoredTables::restored).toList())
        .withWhere(restored(index.where()));
  }

  private static ColumnDefault restored(ColumnDefault value) {
    if (value instanceof ColumnDefault.Expression expression) {
      return ColumnDefault.expression(PrintedArrays.restored(expression.sql()));
    }
    return value instanceof ColumnDefault.Generated generated
        ? new ColumnDefault.Generated(
            PrintedArrays.restored(generated.expression()), generated.storage())
        : value;
  }

  private static IndexPart restored(IndexPart part) {
    return part.isExpression() ? part.withText(PrintedArrays.restored(part.text())) : part;
  }

  private static @Nullable String restored(@Nullable String where) {
    return where == null ? null : PrintedArrays.restored(where);
  }
}
