package org.athanor.dialects.runtime;

import java.nio.file.Path;
import java.util.List;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;

/** Scripts for H2. */
class H2OfflineIT extends OfflineContract {
  @Override
  ScratchDatabase create() {
    return H2Database.onFile("");
  }

  @Override
  List<String> shell(ScratchDatabase target, Path script) {
    return List.of(
        "java",
        "-cp",
        System.getProperty("java.class.path"),
        "org.h2.tools.RunScript",
        "-url",
        target.jdbcUrl(),
        "-user",
        target.user(),
        "-script",
        script.toString());
  }
}
