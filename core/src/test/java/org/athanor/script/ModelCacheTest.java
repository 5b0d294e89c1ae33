package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelCacheTest {
  private static final List<DataType> TYPES = List.of(
      Types.bigint(),
      Types.varchar(20),
      Types.numeric(12, 2),
      Types.timestamptz(3),
      Types.array(Types.named("sales", "mood")),
      Types.raw("geometry(point, 4326)"),
      Types.varbit());
  private static final List<ColumnDefault> DEFAULTS = List.of(
      ColumnDefault.none(),
      ColumnDefault.identity(),
      ColumnDefault.expression("now()"),
      ColumnDefault.generated("a + 1"),
      ColumnDefault.constant("Ü'\uD83D\uDE00"),
      ColumnDefault.constant(new BigDecimal("1.50")),
      ColumnDefault.constant(0.5d),
      ColumnDefault.constant(true),
      ColumnDefault.constant(new byte[] {0, -1}),
      ColumnDefault.constant(UUID.fromString("00000000-0000-0001-0000-000000000002")),
      ColumnDefault.constant(LocalDate.of(2026, 2, 28)),
      ColumnDefault.constant(OffsetDateTime.parse("2026-02-28T10:00:00+01:00")));

  @TempDir
  Path folder = Path.of("");

  @Test
  void any_schema_comes_back_as_it_was() throws IOException {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      Schema schema = schema(random);
      assertThat(SchemaSnapshot.read(SchemaSnapshot.write(schema))).contains(schema);
    }
  }

  @Test
  void damaged_and_foreign_bytes_are_not_read() throws IOException {
    byte[] bytes = SchemaSnapshot.write(schema(new Random(1)));
    byte[] otherFormat = bytes.clone();
    otherFormat[3]++;

    assertThat(SchemaSnapshot.read(otherFormat)).isEmpty();
    assertThat(SchemaSnapshot.read(new byte[0])).isEmpty();
    assertThat(SchemaSnapshot.read(Arrays.copyOf(bytes, bytes.length / 2))).isEmpty();
    assertThat(SchemaSnapshot.read(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
  }

  @Test
  void an_unchanged_model_is_read_once() {
    ModelCache cache = new ModelCache(folder.resolve("cache"));
    AtomicInteger reads = new AtomicInteger();
    Schema schema = schema(new Random(3));

    for (int run = 0; run < 3; run++) {
      Schema got = cache.get("key", () -> {
        reads.incrementAndGet();
        return schema;
      });
      assertThat(got).isEqualTo(schema);
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void a_damaged_cache_file_is_replaced() throws IOException {
    ModelCache cache = new ModelCache(folder);
    Path file = Files.writeString(folder.resolve("key.model"), "not a model");
    Schema schema = schema(new Random(3));

    assertThat(cache.get("key", () -> schema)).isEqualTo(schema);
    assertThat(SchemaSnapshot.read(Files.readAllBytes(file))).contains(schema);
  }

  @Test
  void the_key_follows_classes_settings_and_jars() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path type = Files.writeString(classes.resolve("A.class"), "one");
    Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
    List<Path> classPath = List.of(classes, jar);
    String before = ModelCache.key(classPath, List.of("postgresql"));

    assertThat(ModelCache.key(classPath, List.of("postgresql"))).isEqualTo(before);
    assertThat(ModelCache.key(classPath, List.of("sqlite"))).isNotEqualTo(before);
    Files.writeString(classes.resolve("readme.txt"), "not part of the model");
    assertThat(ModelCache.key(classPath, List.of("postgresql"))).isEqualTo(before);
    Files.writeString(type, "two");
    String changed = ModelCache.key(classPath, List.of("postgresql"));
    assertThat(changed).isNotEqualTo(before);
    Files.writeString(jar, "longer jar");
    assertThat(ModelCache.key(classPath, List.of("postgresql"))).isNotEqualTo(changed);
  }

  static Schema schema(Random random) {
    List<Table> tables = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      tables.add(table("t" + i, random));
    }
    SequenceOptions options = SequenceOptions.DEFAULT.startingAt(random.nextLong(), 50L);
    return new Schema(
        tables,
        List.of(Sequence.of(QualifiedName.of("sales", "numbers"), options)),
        List.of(EnumType.of(QualifiedName.of("mood"), List.of("b", "a", "it's"))),
        SampleObjects.objects(QualifiedName.of("sales", "thing"), "it's \"x\""));
  }

  private static Table table(String name, Random random) {
    Table.Builder table = Table.builder(QualifiedName.of(random.nextBoolean() ? "s" : null, name));
    for (int i = random.nextInt(6); i >= 0; i--) {
      table.column(Column.of("c" + i, TYPES.get(random.nextInt(TYPES.size())))
          .withNullable(random.nextBoolean())
          .withDefault(DEFAULTS.get(random.nextInt(DEFAULTS.size())))
          .withComment(random.nextBoolean() ? "a \"comment\"" : null));
    }
    ForeignKey key = ForeignKey.of(null, List.of("c0"), QualifiedName.of("t0"), List.of());
    return table
        .constraint(new PrimaryKey(null, List.of("c0")))
        .constraint(UniqueConstraint.of("uq", List.of("c0")))
        .constraint(Check.of(null, "c0 > 0"))
        .constraint(key.withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION))
        .index(Index.of("ix", List.of("c0"))
            .withParts(List.of(IndexPart.expression("lower(c0)").descending()))
            .withWhere("c0 is not null"))
        .option("WITHOUT ROWID")
        .build();
  }
}
