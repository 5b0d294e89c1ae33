package org.athanor.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Inspector;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Table;
import org.athanor.scratch.H2Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2SettingsIT {
  private static final DialectProvider PROVIDER = new H2DialectProvider();

  @ParameterizedTest
  @ValueSource(strings = {";MODE=Oracle", ";OLD_INFORMATION_SCHEMA=TRUE"})
  void settings_that_stand_in_the_way_are_named_with_the_way_out(String settings)
      throws SQLException {
    try (H2Database database = H2Database.inMemory(settings);
        Connection connection = database.open()) {
      assertThatThrownBy(() -> PROVIDER.connect(connection))
          .isInstanceOfSatisfying(AthanorException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DDL_013);
            assertThat(e.fixes()).singleElement().asString().contains(settings.substring(1, 5));
          });
    }
  }

  /** What {@code CREATE TABLE} without quotes made is found under the name that we write. */
  @ParameterizedTest
  @CsvSource({
    "'', CuStomer, customer",
    "';MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE', CuStomer, customer",
    "';DATABASE_TO_UPPER=FALSE', CuStomer, CuStomer",
    "';DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE', CuStomer, CuStomer",
    "'', \"customer\", \"customer\"",
    "'', \"order\", order",
    "'', \"ORDER\", ORDER",
    "';NON_KEYWORDS=VALUE', value, value",
    "';MODE=MySQL', `back tick`, BACK TICK"
  })
  void names_are_what_free_sql_calls_them(String settings, String written, String name)
      throws SQLException {
    try (H2Database database = H2Database.inMemory(settings);
        Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + written + " (id int)");
      Dialect dialect = PROVIDER.connect(connection);

      assertThat(
              dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT).tables())
          .singleElement()
          .satisfies(table -> assertThat(table.name().name()).isEqualTo(name));
      statement.execute("SELECT * FROM " + dialect.identifiers().write(name));
      assertThat(dialect.identifiers().ofStored(dialect.identifiers().stored(name)))
          .isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOW", "HIGH", "FIRST", "LAST"})
  void where_nulls_come_in_an_index_is_said_only_when_it_is_not_as_usual(String ordering)
      throws SQLException {
    try (H2Database database = H2Database.inMemory(";DEFAULT_NULL_ORDERING=" + ordering);
        Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a int, b int)");
      statement.execute("CREATE INDEX ix ON t (a, b DESC)");
      Dialect dialect = PROVIDER.connect(connection);

      Table table = dialect
          .inspector()
          .inspect(connection, Inspector.Scope.DEFAULT)
          .tables()
          .get(0);

      assertThat(table.indexes().get(0).parts())
          .containsExactly(IndexPart.column("a"), IndexPart.column("b").descending());
    }
  }

  @Test
  void a_file_in_a_url_starts_at_the_folder_of_the_project() {
    java.nio.file.Path folder = java.nio.file.Path.of("/srv/shop");

    assertThat(PROVIDER.anchored("jdbc:h2:./data/shop;MODE=MySQL", folder))
        .isEqualTo("jdbc:h2:file:/srv/shop/data/shop;MODE=MySQL");
    assertThat(PROVIDER.anchored("jdbc:h2:file:shop", folder))
        .isEqualTo("jdbc:h2:file:/srv/shop/shop");
    for (String other : new String[] {
      "jdbc:h2:mem:shop", "jdbc:h2:~/shop", "jdbc:h2:tcp://localhost/~/shop", "jdbc:h2:zip:./a.zip"
    }) {
      assertThat(PROVIDER.anchored(other, folder)).isEqualTo(other);
    }
  }
}
