package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdbcDriversTest {
  private static final String URL = "jdbc:postgresql://localhost/shop";

  @TempDir
  Path folder = Path.of("");

  @Test
  void a_named_jar_gives_its_driver_beside_that_of_the_class_path() throws Exception {
    List<Driver> drivers = JdbcDrivers.in(List.of(jarOfADriver()));

    assertThat(drivers).hasSize(1);
    assertThat(drivers.get(0).acceptsURL(URL)).isTrue();
    assertThat(drivers.get(0).getClass())
        .isNotEqualTo(DriverManager.getDriver(URL).getClass());
  }

  @Test
  void the_jars_of_a_folder_are_found() throws Exception {
    Files.copy(jarOfADriver(), folder.resolve("driver.jar"));

    assertThat(JdbcDrivers.in(List.of(folder.resolve("*")))).hasSize(1);
  }

  @Test
  void a_jar_that_is_not_there_or_holds_no_driver_is_named() throws IOException {
    Path missing = folder.resolve("missing.jar");
    Path empty = Files.createDirectory(folder.resolve("classes"));

    assertThat(failure(missing)).contains("CFG-002", missing.toString(), "drivers = [");
    assertThat(failure(empty)).contains("CFG-002", empty.toString(), "ATHANOR_DRIVERS");
    assertThat(failure(folder.resolve("none/*"))).contains("CFG-002", "setting drivers");
  }

  private static String failure(Path jar) {
    AthanorException error =
        catchThrowableOfType(AthanorException.class, () -> JdbcDrivers.in(List.of(jar)));
    assertThat(error.code()).isEqualTo(ErrorCode.CFG_002);
    return error.toText();
  }

  private static Path jarOfADriver() throws SQLException, URISyntaxException {
    Class<?> driver = DriverManager.getDriver(URL).getClass();
    return Path.of(driver.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
