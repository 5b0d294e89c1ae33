package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class SqliteVersionTest {
  private final SqliteDialectProvider provider = new SqliteDialectProvider();

  /** A connection that only tells its version: no driver with so old a library can be had here. */
  private static Connection connection(int major, int minor) {
    DatabaseMetaData library =
        answering(DatabaseMetaData.class, name -> name.contains("Major") ? major : minor);
    return answering(Connection.class, name -> library);
  }

  private static <T> T answering(
      Class<T> type, java.util.function.Function<String, Object> answer) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answer.apply(method.getName())));
  }

  @Test
  void a_library_that_is_too_old_is_refused_on_connecting() {
    AthanorException e =
        catchThrowableOfType(AthanorException.class, () -> provider.connect(connection(3, 34)));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_021);
    assertThat(e).hasMessage("SQLite 3.34 is too old: Athanor needs 3.35 or newer.");
  }

  @Test
  void scripts_for_a_library_that_is_too_old_are_refused() {
    AthanorException e = catchThrowableOfType(
        AthanorException.class, () -> provider.offline(new ServerVersion(3, 34)));

    assertThat(e.code()).isEqualTo(ErrorCode.DDL_021);
    assertThat(provider.offline(new ServerVersion(3, 35)).version())
        .isEqualTo(new ServerVersion(3, 35));
    assertThat(provider.offline(ServerVersion.UNKNOWN).version()).isEqualTo(ServerVersion.UNKNOWN);
  }
}
