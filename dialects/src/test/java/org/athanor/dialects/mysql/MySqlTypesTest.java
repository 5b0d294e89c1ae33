package org.athanor.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.interval;
import static org.athanor.schema.Types.jsonb;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.timetz;
import static org.athanor.schema.Types.uuid;
import static org.athanor.schema.Types.varbit;
import static org.athanor.schema.Types.varchar;
import static org.athanor.schema.Types.xml;

import java.util.List;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlTypesTest {
  private final MySqlTypes types = new MySqlTypes(MySqlVersion.of(new ServerVersion(8, 4)));

  /** The second is what {@code information_schema.columns.column_type} says. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
          bool ; boolean
          TINYINT(1) ; boolean
          tinyint(4) ; tinyint
          int(11) ; int
          INTEGER ; int
          int(10) unsigned ; int unsigned
          INTEGER UNSIGNED ; int unsigned
          int(5) unsigned zerofill ; int(5) unsigned zerofill
          mediumint(8) ; mediumint
          smallint(6) ; smallint
          bigint(20) unsigned ; bigint unsigned
          tinyint(1) unsigned ; tinyint unsigned
          numeric ; decimal(10,0)
          decimal(7) ; decimal(7,0)
          dec( 12 , 2 ) ; decimal(12,2)
          decimal(12,2) unsigned ; decimal(12,2) unsigned
          float ; float
          float(24) ; float
          float(25) ; double
          float(7,4) ; float(7,4)
          double  precision ; double
          real ; double
          double unsigned ; double unsigned
          character varying(20) ; varchar(20)
          varchar(20) ; varchar(20)
          varchar(20) character set latin1 ; varchar(20) character set latin1
          char ; char(1)
          text ; text
          LONGTEXT ; longtext
          blob ; blob
          varbinary(16) ; varbinary(16)
          binary(16) ; binary(16)
          time ; time
          time(0) ; time
          datetime(6) ; datetime(6)
          timestamp(3) ; timestamp(3)
          year(4) ; year
          date ; date
          bit ; bit(1)
          bit(8) ; bit(8)
          json ; json
          enum( 'a', 'B c' ) ; enum('a','B c')
          ENUM('it''s','x, y') ; enum('it''s','x, y')
          SET('a','b') ; set('a','b')
          point ; point
          """)
  void a_spelling_has_one_canonical_form(String spelling, String canonical) {
    DataType type = types.canonical(types.read(spelling));
    assertThat(types.write(type)).isEqualTo(canonical);
    assertThat(types.canonical(types.read(canonical))).isEqualTo(type);
    assertThat(types.canonical(raw(spelling))).isEqualTo(type);
  }

  @Test
  void a_number_of_any_size_is_the_widest_one() {
    assertThat(types.write(numeric())).isEqualTo("decimal(65,30)");
    assertThat(types.canonical(numeric())).isEqualTo(numeric(65, 30));
  }

  @Test
  void a_uuid_is_text_where_there_is_no_type_for_it() {
    assertThat(types.write(uuid())).isEqualTo("char(36)");
    assertThat(types.canonical(jsonb())).isEqualTo(new DataType.Json());
  }

  @Test
  void what_the_product_lacks_is_refused_and_stays_as_it_is_in_comparisons() {
    for (DataType type : List.of(
        varchar(), array(varchar(3)), named("mood"), interval(), xml(), timetz(), varbit(3))) {
      assertThatThrownBy(() -> types.write(type))
          .isInstanceOfSatisfying(AthanorException.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.DDL_003);
            assertThat(error.getMessage()).contains("MySQL 8.4");
            assertThat(error.fixes()).isNotEmpty();
          });
      assertThat(types.canonical(type)).isEqualTo(type);
    }
  }
}
