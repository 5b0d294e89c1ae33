package org.athanor.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Unique constraints of a model that repeat another key of their table, such as that of JPA's
 * {@code @Id @Column(unique = true)}. They say nothing new, and PostgreSQL makes one index of equal
 * keys in a CREATE TABLE without a word ({@code transformIndexConstraints} in its <a
 * href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_utilcmd.c">parser</a>),
 * so that the constraint would be missing for ever. Hence it is not asked for where it is missing;
 * where it stands, the model still wants it.
 */
public final class ImpliedUniques {
  private ImpliedUniques() {}

  /** The model without those that the live schema lacks. */
  public static Schema leftOut(Schema model, Schema live) {
    List<Table> tables = model.tables().stream()
        .map(table -> leftOut(table, live.table(table.name()).orElse(null)))
        .toList();
    return new Schema(tables, model.sequences(), model.enumTypes(), model.objects())
        .withDependencies(model.dependencies());
  }

  private static Table leftOut(Table table, @Nullable Table live) {
    List<Key> standing = live == null ? List.of() : keys(live);
    List<Key> asked = new ArrayList<>();
    Table.Builder builder = table.toBuilder().withoutConstraints();
    for (Constraint constraint : table.constraints()) {
      Key key = Key.of(constraint);
      boolean isRepeated = constraint instanceof UniqueConstraint && asked.contains(key);
      if (!isRepeated || Collections.frequency(standing, key) > Collections.frequency(asked, key)) {
        builder.constraint(constraint);
        if (key != null) {
          asked.add(key);
        }
      }
    }
    return builder.build();
  }

  private static List<Key> keys(Table table) {
    List<Key> keys = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      Key key = Key.of(constraint);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** What makes two keys of a table the same one. */
  private record Key(
      List<String> columns,
      List<String> include,
      Deferrability deferrability,
      boolean nullsNotDistinct) {
    static @Nullable Key of(Constraint constraint) {
      if (constraint instanceof PrimaryKey primary) {
        return new Key(primary.columns(), primary.include(), primary.deferrability(), false);
      }
      return constraint instanceof UniqueConstraint unique
          ? new Key(
              unique.columns(), unique.include(), unique.deferrability(), unique.nullsNotDistinct())
          : null;
    }
  }
}
