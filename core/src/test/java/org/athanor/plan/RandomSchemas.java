package org.athanor.plan;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** Schemas drawn from a small stock of names, so that two of them overlap everywhere. */
final class RandomSchemas {
  private static final List<DataType> TYPES = List.of(bigint(), integer(), text(), varchar(9));
  private static final List<String> TABLES = List.of("a", "b", "c", "d", "e");

  private final Random random;

  RandomSchemas(long seed) {
    this.random = new Random(seed);
  }

  Schema next() {
    List<String> names = TABLES.stream().filter(name -> random.nextInt(4) > 0).toList();
    List<Table> tables = names.stream().map(name -> table(name, names)).toList();
    List<Sequence> sequences = new ArrayList<>();
    if (random.nextBoolean()) {
      SequenceOptions options =
          new SequenceOptions(null, (long) random.nextInt(3), 1L, 1L, 99L, 1L, false);
      sequences.add(Sequence.of(QualifiedName.of("s"), options));
    }
    List<EnumType> types = new ArrayList<>();
    if (random.nextBoolean()) {
      types.add(EnumType.of(QualifiedName.of("mood"), List.of("x", "y")));
    }
    return new Schema(tables, sequences, types);
  }

  private Table table(String name, List<String> others) {
    Table.Builder builder = Table.builder(QualifiedName.of(name));
    builder.column(Column.of("id", bigint()).withNullable(false));
    builder.primaryKey(new PrimaryKey("pk_" + name, List.of("id")));
    for (String column : List.of("p", "q", "r")) {
      if (random.nextInt(3) > 0) {
        builder.column(column(column));
        parts(builder, name, column);
      }
    }
    for (String other : others) {
      if (random.nextInt(3) == 0) {
        String column = other + "_id";
        builder.column(Column.of(column, bigint()));
        builder.constraint(ForeignKey.of(
            "fk_" + name + "_" + other, List.of(column), QualifiedName.of(other), List.of("id")));
      }
    }
    return builder
        .comment(random.nextBoolean() ? null : "c" + random.nextInt(2))
        .build();
  }

  private Column column(String name) {
    DataType type = TYPES.get(random.nextInt(TYPES.size()));
    ColumnDefault value =
        random.nextBoolean() ? ColumnDefault.none() : ColumnDefault.constant(random.nextInt(2));
    return Column.of(name, type).withNullable(random.nextBoolean()).withDefault(value);
  }

  private void parts(Table.Builder builder, String table, String column) {
    switch (random.nextInt(4)) {
      case 0 ->
        builder.index(
            Index.of("ix_" + table + column, List.of(column)).withUnique(random.nextBoolean()));
      case 1 -> builder.constraint(UniqueConstraint.of("uq_" + table + column, List.of(column)));
      case 2 ->
        builder.constraint(Check.of("ck_" + table + column, column + " > " + random.nextInt(2)));
      default -> {}
    }
  }
}
