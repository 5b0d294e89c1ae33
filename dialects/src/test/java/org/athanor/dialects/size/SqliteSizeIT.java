package org.athanor.dialects.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.ReadSizes;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectDecorator;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SizeReader;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.Database;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;

/** {@link SizeContract} on this database. */
final class SqliteSizeIT extends SizeContract {
  @Override
  ScratchDatabase database() {
    return SqliteFile.create();
  }

  @Override
  DialectProvider provider() {
    return new SqliteDialectProvider();
  }

  @Override
  List<String> analysis() {
    return List.of();
  }

  @Test
  void rows_are_counted_by_the_pages_that_they_are_in() throws SQLException {
    assertThat(size("orders").rows()).isEqualTo(3000);
    assertThat(size("orders").indexBytes()).isPositive();
  }

  @Test
  void a_table_without_rowid_is_told_too() throws SQLException {
    execute("CREATE TABLE pair (id integer, note varchar(100), PRIMARY KEY (id)) WITHOUT ROWID");
    fill("pair", 2000);
    assertThat(size("pair").rows()).isBetween(1900L, 2000L);
  }

  @Test
  void a_product_that_does_not_tell_sizes_is_named() {
    try (ScratchDatabase database = SqliteFile.create()) {
      ReadSizes sizes =
          new ReadSizes(new Database(database, new Dialects(List.of(new Silent()))), Set.of());
      assertThatThrownBy(() -> sizes.run(InstantSource.system()))
          .isInstanceOfSatisfying(
              AthanorException.class,
              error -> assertThat(error.code()).isEqualTo(ErrorCode.GEN_061))
          .hasMessageContaining("Athanor cannot ask sqlite for the sizes of its tables.");
    }
  }

  /** SQLite, but for the sizes. */
  private record SilentDialect(Dialect base) implements DialectDecorator {
    @Override
    public Optional<SizeReader> sizes() {
      return Optional.empty();
    }
  }

  private static final class Silent implements DialectProvider {
    private final SqliteDialectProvider base = new SqliteDialectProvider();

    @Override
    public String name() {
      return base.name();
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
      return base.acceptsUrl(jdbcUrl);
    }

    @Override
    public Dialect connect(Connection connection) throws SQLException {
      return new SilentDialect(base.connect(connection));
    }

    @Override
    public Dialect offline(ServerVersion version) {
      return new SilentDialect(base.offline(version));
    }
  }
}
