package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.athanor.error.AthanorException;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaJsonTest {
  @Test
  void any_schema_comes_back_as_it_was() {
    Random random = new Random(11);
    for (int run = 0; run < 100; run++) {
      Schema schema = ModelCacheTest.schema(random);
      String text = text(schema);
      Schema again = SchemaJson.read(text, "a.json").schema();

      assertThat(again).isEqualTo(schema);
      assertThat(text(again)).isEqualTo(text);
    }
  }

  @Test
  void what_objects_need_of_each_other_comes_back() {
    ObjectKey view = ObjectKey.of(ObjectKind.VIEW, QualifiedName.of("a", "v"));
    ObjectKey table = ObjectKey.of(ObjectKind.TABLE, QualifiedName.of("t"));
    Dependencies dependencies = new Dependencies(
        List.of(new Dependencies.Need(view, table)), Map.of(view, List.of("x integer")));
    Schema schema = Schema.empty().withDependencies(dependencies);

    Dependencies again = SchemaJson.read(text(schema), "a.json").schema().dependencies();

    assertThat(again.needsOf(view)).containsExactly(table);
    assertThat(again.shape(view)).containsExactly("x integer");
  }

  /** The format is a promise: whoever changes this text needs a new version of the format. */
  @Test
  void the_format_is_the_documented_one() {
    Table table = Table.builder(QualifiedName.of("invoice"))
        .column(Column.of("id", Types.bigint())
            .withNullable(false)
            .withDefault(ColumnDefault.identity()))
        .column(Column.of("total", Types.numeric(12, 2)).withDefault(ColumnDefault.constant(0)))
        .column(Column.of("state", Types.named("shop", "state")).withComment("\"new\", …"))
        .primaryKey(new PrimaryKey("invoice_pkey", List.of("id")))
        .build();

    assertThat(text(new Schema(List.of(table), List.of(), List.of()))).isEqualTo("""
        {
          "athanor_schema": 1,
          "dialect": "postgresql",
          "version": "17.5",
          "tables": [
            {
              "name": "invoice",
              "columns": [
                {
                  "name": "id",
                  "type": {"is": "big_int"},
                  "nullable": false,
                  "default_value": {"is": "identity", "mode": "by_default"}
                },
                {
                  "name": "total",
                  "type": {"is": "numeric", "precision": 12, "scale": 2},
                  "nullable": true,
                  "default_value": {"is": "constant", "value": {"is": "big_decimal", "text": "0"}}
                },
                {
                  "name": "state",
                  "type": {"is": "named", "name": {"schema": "shop", "name": "state"}},
                  "nullable": true,
                  "comment": "\\"new\\", …"
                }
              ],
              "primary_key": {"name": "invoice_pkey", "columns": ["id"]}
            }
          ]
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"athanor_schema": 1, "tables": [{"name": "t", "colums": []}]}         | colums
      {"athanor_schema": 1, "tables": [{"name": "t", "comment": 1}]}         | comment
      {"athanor_schema": 1, "tables": [{"name": ""}]}                        | tables[0]
      {"athanor_schema": 1, "tables": [{}]}                                  | tables[0]
      {"athanor_schema": 1, "tables": {}}                                    | no list
      {"athanor_schema": 2}                                                  | format 2
      {"athanor_schema": 1                                                   | line 1
      """)
  void what_cannot_be_read_says_where(String text, String where) {
    assertThatThrownBy(() -> SchemaJson.read(text, "a.json"))
        .isInstanceOfSatisfying(
            AthanorException.class,
            e -> assertThat(e.toText()).contains("GEN-041", "a.json", where));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "1e9999999", "{\"a\":}", "\"\\u12\"", "[1,]", "{} x"})
  void what_is_no_snapshot_is_refused(String text) {
    assertThatThrownBy(() -> SchemaJson.read(text, "a.json"))
        .hasMessageContaining("no snapshot of a schema");
  }

  private static String text(Schema schema) {
    return SchemaJson.write(new SchemaJson.Snapshot("postgresql", "17.5", schema));
  }
}
