package org.athanor.dialects.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.TypeSystem;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.athanor.schema.Types;
import org.junit.jupiter.api.Test;

class SqlServerTypesTest {
  private final TypeSystem types = types(2025);

  private static TypeSystem types(int year) {
    return new SqlServerDialectProvider().offline(new ServerVersion(year, 0)).types();
  }

  @Test
  void what_is_written_reads_back() {
    for (DataType type : List.of(
        Types.bool(),
        Types.smallint(),
        Types.integer(),
        Types.bigint(),
        Types.numeric(12, 2),
        new DataType.Real(),
        new DataType.DoublePrecision(),
        new DataType.Char(5),
        Types.varchar(40),
        Types.text(),
        new DataType.Binary(20),
        new DataType.Binary(null),
        new DataType.Date(),
        new DataType.Time(3, false),
        new DataType.Timestamp(null, false),
        new DataType.Timestamp(7, true),
        Types.uuid(),
        Types.json(),
        new DataType.Xml(),
        Types.raw("rowversion"))) {
      assertThat(types.read(types.write(type))).as("%s", type).isEqualTo(type);
      assertThat(types.canonical(type)).as("%s", type).isEqualTo(type);
    }
  }

  @Test
  void lengths_that_no_type_has_become_max() {
    assertThat(types.write(Types.varchar(4001))).isEqualTo("nvarchar(max)");
    assertThat(types.write(new DataType.Binary(8001))).isEqualTo("varbinary(max)");
    assertThat(types.canonical(Types.varchar(4001))).isEqualTo(Types.text());
  }

  @Test
  void narrow_text_and_other_words_stay_as_they_are() {
    for (String word : List.of("varchar(20)", "VARCHAR(max)", "text", "money", "datetime")) {
      assertThat(types.read(word)).isEqualTo(Types.raw(word));
    }
    assertThat(types.read("Double  Precision".replace("  ", " ")))
        .isEqualTo(new DataType.DoublePrecision());
    assertThat(types.read("DECIMAL(10)")).isEqualTo(Types.numeric(10, 0));
    assertThat(types.read("float(24)")).isEqualTo(new DataType.Real());
  }

  @Test
  void json_is_a_type_since_2025() {
    assertThat(types.write(Types.json())).isEqualTo("json");
    assertThat(types(2022).write(Types.json())).isEqualTo("nvarchar(max)");
    assertThat(types(16).write(Types.json())).isEqualTo("nvarchar(max)");
  }

  @Test
  void what_has_no_type_is_refused_with_another_one() {
    for (DataType type : List.of(
        new DataType.Numeric(null, null),
        new DataType.Time(null, true),
        new DataType.Timestamp(9, false),
        new DataType.Interval(),
        new DataType.Bit(3, false),
        new DataType.Char(4001),
        new DataType.Array(Types.integer()))) {
      assertThatThrownBy(() -> types.write(type))
          .as("%s", type)
          .isInstanceOfSatisfying(AthanorException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DDL_003);
            assertThat(e.fixes()).isNotEmpty();
          });
      assertThat(types.canonical(type)).isEqualTo(type);
    }
  }
}
