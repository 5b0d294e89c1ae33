package org.athanor.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSizeTest {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0             | no rows
          1             | 1 row
          9999          | 9,999 rows
          12345         | 12,000 rows
          999499        | 999,000 rows
          1300000       | 1.3 million rows
          41000000      | 41 million rows
          2150000000    | 2.2 billion rows
          """)
  void rows_are_told_as_people_say_them(long rows, String words) {
    assertThat(TableSize.rowsInWords(rows)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0             | 0 bytes
          8192          | 8 kB
          1610612736    | 1.5 GB
          12884901888   | 12 GB
          5497558138880 | 5 TB
          """)
  void room_is_told_in_units_of_1024(long bytes, String words) {
    assertThat(TableSize.bytesInWords(bytes)).isEqualTo(words);
  }

  @Test
  void a_size_names_the_rows_and_the_room_of_the_table_with_its_indexes() {
    assertThat(new TableSize(ORDERS, 41_000_000L, 9L << 30, 3L << 30).words())
        .isEqualTo("41 million rows (12 GB)");
  }

  @Test
  void rows_that_are_not_known_are_told_as_such() {
    assertThat(new TableSize(ORDERS, null, 8192, 0).words())
        .isEqualTo("a number of rows that the server does not know (8 kB)");
  }
}
