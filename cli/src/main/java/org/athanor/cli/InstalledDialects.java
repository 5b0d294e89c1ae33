package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.script.IsolatedClassPath;

/** The dialects that the command ships with, and those that the user brings. */
final class InstalledDialects {
  private InstalledDialects() {}

  /**
   * All of them. The classes of the jars stay loaded until the command ends.
   *
   * @param jars files, or folders of jars as {@code lib/*}
   * @throws AthanorException CFG-002 when a jar is not there, or holds no dialect
   */
  static Dialects with(List<Path> jars) {
    Dialects own = Dialects.installed(InstalledDialects.class.getClassLoader());
    if (jars.isEmpty()) {
      return own;
    }
    List<Path> files = ClassPathEntries.expanded(jars, "dialects");
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw unusable("The jar \"" + file + "\" of the setting dialects is not there.");
      }
    }
    List<DialectProvider> found = new ArrayList<>();
    ServiceLoader.load(DialectProvider.class, IsolatedClassPath.open(files)).forEach(found::add);
    if (found.isEmpty()) {
      throw unusable("There is no dialect in " + files + ".");
    }
    return own.with(found);
  }

  private static AthanorException unusable(String message) {
    return AthanorException.of(ErrorCode.CFG_002, message)
        .fix(
            "name the dialect's jar in athanor.toml:  dialects = [\"lib/athanor-cockroachdb.jar\"]")
        .build();
  }
}
