package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.raw;

import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTypesTest {
  private final PostgresTypes types = new PostgresTypes(new PostgresIdentifiers());

  /** The second is what {@code format_type} prints. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
          bool ; boolean
          BOOLEAN ; boolean
          int ; integer
          int2 ; smallint
          int4 ; integer
          INT8 ; bigint
          float ; double precision
          float(24) ; real
          float(25) ; double precision
          float4 ; real
          double   precision ; double precision
          decimal ; numeric
          decimal(7) ; numeric(7,0)
          numeric( 12 , 2 ) ; numeric(12,2)
          varchar ; character varying
          varchar(20) ; character varying(20)
          character varying (20) ; character varying(20)
          char ; character(1)
          char(3) ; character(3)
          bpchar(3) ; character(3)
          time ; time without time zone
          time(2) ; time(2) without time zone
          timetz(3) ; time(3) with time zone
          timestamp ; timestamp without time zone
          timestamp(6) ; timestamp without time zone
          timestamp(3) with time zone ; timestamp(3) with time zone
          timestamptz ; timestamp with time zone
          bit ; bit(1)
          bit(4) ; bit(4)
          varbit(8) ; bit varying(8)
          bytea ; bytea
          text[] ; text[]
          _int4 ; integer[]
          int4[][] ; integer[]
          numeric(5,1)[3] ; numeric(5,1)[]
          integer array ; integer[]
          jsonb ; jsonb
          uuid ; uuid
          xml ; xml
          interval ; interval
          inet ; inet
          tsvector ; tsvector
          interval day to second(3) ; interval day to second(3)
          geometry(Point, 4326) ; geometry(point,4326)
          mood ; mood
          "Mood" ; "Mood"
          sales.mood[] ; sales.mood[]
          """)
  void a_spelling_has_one_canonical_form(String spelling, String canonical) {
    DataType type = types.canonical(types.read(spelling));
    assertThat(types.write(type)).isEqualTo(canonical);
    assertThat(types.canonical(types.read(canonical))).isEqualTo(type);
    assertThat(types.canonical(raw(spelling))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int; DROP TABLE t", "geometry(Point)", "interval year", "?"})
  void text_that_is_no_known_type_and_no_name_stays_as_it_is(String text) {
    assertThat(types.read(text)).isEqualTo(raw(text));
  }

  @Test
  void a_name_with_a_schema_is_a_type_of_the_schema() {
    assertThat(types.read("\"My s\".\"a\"\"b\""))
        .isEqualTo(new DataType.Named(QualifiedName.of("My s", "a\"b")));
  }

  @Test
  void a_type_loses_the_default_schema_and_no_other() {
    assertThat(PostgresTypes.relativeTo(array(types.read("public.mood")), "public"))
        .isEqualTo(array(types.read("mood")));
    assertThat(PostgresTypes.relativeTo(raw("public.geometry(point,4326)"), "public"))
        .isEqualTo(raw("geometry(point,4326)"));
    assertThat(PostgresTypes.relativeTo(types.read("gis.mood"), "public"))
        .isEqualTo(types.read("gis.mood"));
    assertThat(PostgresTypes.relativeTo(raw("x.geometry(1)"), null))
        .isEqualTo(raw("x.geometry(1)"));
  }
}
