package org.athanor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.athanor.cli.config.Settings;
import org.athanor.command.Environment;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.doctor.DoctorOptions;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;

/** Asks the doctor about a project. */
final class DoctorJob {
  private final DatabaseAccess access;
  private final Settings settings;
  private final @Nullable String scratch;

  /**
   * Asks the doctor.
   *
   * @param scratch the URL that was typed for scratch databases, or null
   */
  DoctorJob(DatabaseAccess access, Settings settings, @Nullable String scratch) {
    this.access = access;
    this.settings = settings;
    this.scratch = scratch;
  }

  /**
   * The checks that are made. A name that no check has stays in the list, so that the doctor
   * refuses it.
   *
   * @param only those that were asked for; empty for all
   * @param skip those that were left out
   */
  List<String> checks(List<String> only, List<String> skip) {
    List<String> checks = new ArrayList<>(only.isEmpty() ? Doctor.checks() : only);
    if (only.isEmpty()) {
      settings.doctor().skip().forEach(name -> leaveOut(checks, name));
    }
    skip.forEach(name -> leaveOut(checks, name));
    return checks;
  }

  private static void leaveOut(List<String> checks, String name) {
    if (Doctor.checks().contains(name)) {
      checks.remove(name);
    } else {
      checks.add(name);
    }
  }

  /** Makes these checks. */
  Doctor.Report run(List<String> checks) {
    Environment environment =
        Doctor.asksDatabase(checks) ? access.environment(List.of()) : access.offlineEnvironment();
    return new Doctor(environment, options(checks)).run();
  }

  private DoctorOptions options(List<String> checks) {
    Settings.Doctor configured = settings.doctor();
    boolean replays = checks.contains("drift");
    JdbcConnectionSource server = replays ? access.scratchServer(scratch) : null;
    return new DoctorOptions(
        settings.home(),
        Objects.requireNonNullElse(configured.protectedBranches(), DoctorOptions.USUALLY_PROTECTED),
        configured.requiredBranch(),
        settings.revisions().locations(),
        server,
        replays ? access.ownTables() : Set.of(),
        access.configuredFilter(),
        checks);
  }
}
