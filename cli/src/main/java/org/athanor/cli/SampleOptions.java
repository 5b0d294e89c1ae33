package org.athanor.cli;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import org.athanor.cli.config.Settings;
import org.athanor.command.Environment;
import org.athanor.command.trial.DatabaseSample;
import org.athanor.command.trial.SampleReader;
import org.athanor.command.trial.SampleRequest;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say of which database rows are taken for trials. */
final class SampleOptions {
  private static final int KEY_BYTES = 32;

  @Option(
      names = "--sample",
      paramLabel = "JDBC-URL|ENV",
      description = "Fills tables with rows of this database or environment, texts scrambled; it"
          + " is only read.")
  private @Nullable String sample;

  @Option(
      names = "--sample-rows",
      paramLabel = "N",
      description = "How many rows of each of its tables, besides those that they refer to; 100"
          + " unless [sample] says.")
  private @Nullable Integer rows;

  SampleOptions() {}

  /** Whether one was asked for. */
  boolean isWanted() {
    return sample != null;
  }

  /** Takes the sample that was asked for. */
  Optional<DatabaseSample> take(
      AthanorCommand root, DatabaseAccess access, Environment environment) {
    if (sample == null) {
      return Optional.empty();
    }
    Settings.Sample settings = root.settings().sample();
    Integer wanted = rows == null ? settings.rows() : rows;
    SampleRequest request = new SampleRequest(
        Math.max(1, Objects.requireNonNullElse(wanted, SampleRequest.USUAL_ROWS)),
        settings.keep(),
        key(settings.key()));
    SampleReader reader = new SampleReader(
        access.database(access.reading(connections(root, access, sample))),
        environment.revisions(),
        environment.options());
    return Optional.of(reader.read(request));
  }

  private static JdbcConnectionSource connections(
      AthanorCommand root, DatabaseAccess access, String urlOrEnvironment) {
    return urlOrEnvironment.startsWith("jdbc:")
        ? access.connections(urlOrEnvironment)
        : new DatabaseAccess(new Workspace(root.settingsOf(urlOrEnvironment)), root.cancellation())
            .connections();
  }

  private static byte[] key(@Nullable String given) {
    if (given != null && !given.isEmpty()) {
      return given.getBytes(StandardCharsets.UTF_8);
    }
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return random;
  }
}
