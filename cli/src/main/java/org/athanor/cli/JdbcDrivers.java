package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.script.IsolatedClassPath;

/**
 * The JDBC drivers that the user brings: of databases whose drivers are of another licence, or in
 * another version than the command ships with.
 */
final class JdbcDrivers {
  private JdbcDrivers() {}

  /**
   * The drivers in these jars. Their classes stay loaded until the command ends.
   *
   * @param jars files, or folders of jars as {@code lib/*}
   * @throws AthanorException CFG-002 when a jar is not there, or holds no driver
   */
  static List<Driver> in(List<Path> jars) {
    List<Driver> drivers = new ArrayList<>();
    if (jars.isEmpty()) {
      return drivers;
    }
    List<Path> files = ClassPathEntries.expanded(jars, "drivers");
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw unusable("The jar \"" + file + "\" of the setting drivers is not there.");
      }
    }
    ServiceLoader.load(Driver.class, IsolatedClassPath.open(files)).forEach(drivers::add);
    if (drivers.isEmpty()) {
      throw unusable("There is no JDBC driver in " + files + ".");
    }
    return drivers;
  }

  private static AthanorException unusable(String message) {
    return AthanorException.of(ErrorCode.CFG_002, message)
        .fix("name the driver's jar in athanor.toml:  drivers = [\"lib/mariadb-java-client.jar\"]")
        .fix("export ATHANOR_DRIVERS=lib/mariadb-java-client.jar")
        .build();
  }
}
