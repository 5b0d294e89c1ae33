package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.athanor.sql.LexicalRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaChangeTextTest {
  private static final LexicalRules RULES = new LexicalRules(
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      LexicalRules.Batches.NONE,
      false,
      false);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          CREATE TABLE Shop.Item (id int)                  | TABLE      | shop | item | - | true
          create /* x */ table `It``em` (id int)           | TABLE      | -    | It`em | - | true
          DROP VIEW "Sales"                                | VIEW       | -    | Sales | - | false
          CREATE UNIQUE INDEX ix ON shop.item (id)         | INDEX      | shop | item | ix | true
          DROP INDEX shop.ix                               | INDEX      | shop | -    | ix | false
          CREATE DOMAIN mood AS ENUM('a')                  | DOMAIN     | -    | mood | - | true
          ALTER TABLE item ADD COLUMN price int            | COLUMN     | -    | item | price | true
          ALTER TABLE item ADD price int                   | COLUMN     | -    | item | price | true
          ALTER TABLE item DROP CONSTRAINT ck              | CONSTRAINT | -    | item | ck | false
          ALTER TABLE item MODIFY a int, ADD CONSTRAINT ck CHECK (a IN (1, 2)) \
          | CONSTRAINT | - | item | ck | true
          ALTER TABLE item RENAME COLUMN a TO b            | COLUMN     | -    | item | b | true
          ALTER TABLE shop.item RENAME TO goods            | TABLE      | shop | goods | - | true
          """)
  void what_a_change_makes_or_drops_is_known(ArgumentsAccessor row) {
    ChangeTrace trace = read(row.getString(0)).trace().orElseThrow();

    assertThat(trace.kind()).isEqualTo(row.get(1, ChangeTrace.Kind.class));
    assertThat(String.valueOf(trace.schema())).isEqualTo(orNull(row.getString(2)));
    assertThat(String.valueOf(trace.owner())).isEqualTo(orNull(row.getString(3)));
    assertThat(String.valueOf(trace.member())).isEqualTo(orNull(row.getString(4)));
    assertThat(trace.makes()).isEqualTo(row.getBoolean(5));
  }

  private static String orNull(String written) {
    return written.equals("-") ? "null" : written;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE OR REPLACE VIEW v AS SELECT 1",
        "CREATE TABLE IF NOT EXISTS item (id int)",
        "DROP TABLE IF EXISTS item",
        "ALTER TABLE item ADD COLUMN IF NOT EXISTS a int",
        "ALTER TABLE item ALTER COLUMN a SET NOT NULL",
        "INSERT INTO item VALUES (1)",
        "CREATE",
        ""
      })
  void what_may_be_done_twice_is_not_looked_for(String sql) {
    assertThat(read(sql).trace()).isEmpty();
  }

  @Test
  void a_text_that_breaks_off_is_no_change() {
    assertThat(read("ALTER TABLE").trace()).isEmpty();
    assertThat(read("CREATE INDEX").trace()).isEmpty();
  }

  private static SchemaChangeText read(String sql) {
    return new SchemaChangeText(sql, new LowerCase(), RULES);
  }

  /** Names that are lower case without quotes. */
  private record LowerCase() implements Identifiers {
    @Override
    public String write(String name) {
      return name;
    }

    @Override
    public String fold(String name) {
      return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String key(String name) {
      return name;
    }

    @Override
    public int maxLength() {
      return 63;
    }

    @Override
    public int length(String name) {
      return name.length();
    }
  }
}
