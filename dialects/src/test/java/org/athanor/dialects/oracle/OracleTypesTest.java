package org.athanor.dialects.oracle;

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

class OracleTypesTest {
  private static TypeSystem types(int major) {
    return new OracleDialectProvider().offline(new ServerVersion(major, 2)).types();
  }

  @Test
  void what_is_written_reads_back() {
    TypeSystem types = types(23);
    for (DataType type : List.of(
        Types.bool(),
        Types.smallint(),
        Types.integer(),
        Types.bigint(),
        Types.numeric(12, 2),
        Types.numeric(),
        new DataType.Real(),
        new DataType.DoublePrecision(),
        new DataType.Char(5),
        Types.varchar(40),
        Types.text(),
        new DataType.Binary(20),
        new DataType.Binary(null),
        new DataType.Date(),
        new DataType.Timestamp(null, false),
        new DataType.Timestamp(9, true),
        new DataType.Interval(),
        Types.uuid(),
        Types.json(),
        new DataType.Xml(),
        Types.raw("SDO_GEOMETRY"))) {
      assertThat(types.read(types.write(type))).as("%s", type).isEqualTo(type);
      assertThat(types.canonical(type)).as("%s", type).isEqualTo(type);
    }
  }

  @Test
  void types_that_came_later_have_stand_ins_before() {
    assertThat(types(19).write(Types.bool())).isEqualTo("NUMBER(1)");
    assertThat(types(19).canonical(Types.bool())).isEqualTo(Types.bool());
    assertThat(types(21).write(Types.json())).isEqualTo("JSON");
    assertThat(types(19).write(Types.json())).isEqualTo("CLOB");
  }

  @Test
  void what_hibernate_asks_for_is_understood_and_other_words_stay() {
    TypeSystem types = types(23);
    assertThat(types.read("number(10,0)")).isEqualTo(Types.integer());
    assertThat(types.read("varchar2(255 char)")).isEqualTo(Types.varchar(255));
    assertThat(types.read("timestamp(6) with time zone"))
        .isEqualTo(new DataType.Timestamp(6, true));
    for (String word : List.of("VARCHAR2(20)", "INTEGER", "float(53)", "LONG", "TIMESTAMP(3) X")) {
      assertThat(types.read(word)).isEqualTo(Types.raw(word));
    }
  }

  @Test
  void lengths_that_no_type_has_become_large_objects() {
    assertThat(types(23).write(Types.varchar(4001))).isEqualTo("CLOB");
    assertThat(types(23).write(new DataType.Binary(2001))).isEqualTo("BLOB");
  }

  @Test
  void what_has_no_type_is_refused_with_another_one() {
    for (DataType type : List.of(
        new DataType.Numeric(39, 0),
        new DataType.Time(null, false),
        new DataType.Timestamp(10, false),
        new DataType.Bit(3, false),
        new DataType.Char(2001),
        new DataType.Array(Types.integer()))) {
      assertThatThrownBy(() -> types(23).write(type))
          .as("%s", type)
          .isInstanceOfSatisfying(AthanorException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DDL_003);
            assertThat(e.fixes()).isNotEmpty();
          });
      assertThat(types(23).canonical(type)).isEqualTo(type);
    }
  }
}
