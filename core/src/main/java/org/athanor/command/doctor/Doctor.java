package org.athanor.command.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.command.Environment;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Tells how a project and its database stand before somebody changes them. Nothing is changed.
 *
 * <pre>{@code
 * Doctor.Report report = new Doctor(environment, options).run();
 * if (report.count(Diagnosis.Status.PROBLEM) > 0) { ... }
 * }</pre>
 */
public final class Doctor {
  private static final List<DoctorCheck> FILES =
      List.of(new BranchCheck(), new UncommittedCheck(), new RevisionsCheck(), new HeadsCheck());

  private static final List<DoctorCheck> DATABASE = List.of(
      new ConnectionCheck(),
      new RightsCheck(),
      new PositionCheck(),
      new InterruptedCheck(),
      new PendingCheck(),
      new IndexesCheck(),
      new DriftCheck());

  private final Environment environment;
  private final DoctorOptions options;

  /**
   * What was found.
   *
   * @param database the JDBC URL without credentials
   * @param diagnoses one for each check, in their order
   */
  public record Report(String database, List<Diagnosis> diagnoses) {
    /** Copies the list. */
    public Report {
      diagnoses = List.copyOf(diagnoses);
    }

    /** How many stand so. */
    public long count(Diagnosis.Status status) {
      return diagnoses.stream().filter(each -> each.status() == status).count();
    }
  }

  /**
   * A doctor for a project.
   *
   * @param environment its revisions and database
   * @param options what to look at
   */
  public Doctor(Environment environment, DoctorOptions options) {
    this.environment = environment;
    this.options = options;
  }

  /** The names of all checks, in their order. */
  public static List<String> checks() {
    return all().stream().map(DoctorCheck::name).toList();
  }

  /** Whether one of these checks asks the database. */
  public static boolean asksDatabase(List<String> names) {
    return DATABASE.stream().map(DoctorCheck::name).anyMatch(names::contains);
  }

  private static List<DoctorCheck> all() {
    List<DoctorCheck> all = new ArrayList<>(FILES);
    all.addAll(DATABASE);
    return all;
  }

  /**
   * Looks.
   *
   * @throws AthanorException CFG-002 when a check that is asked for does not exist
   */
  public Report run() {
    requireKnown();
    List<Diagnosis> diagnoses = new ArrayList<>();
    try (Surroundings at = new Surroundings(environment, options)) {
      for (DoctorCheck check : all()) {
        Answer answer = answer(check, at);
        if (options.checks().contains(check.name())) {
          diagnoses.add(new Diagnosis(
              check.name(), answer.status(), answer.text(), answer.evidence(), answer.fixes()));
        }
      }
    }
    return new Report(environment.database().connections().displayUrl(), diagnoses);
  }

  /** Checks that others need are made also when nobody asks for them. */
  private Answer answer(DoctorCheck check, Surroundings at) {
    boolean wanted = options.checks().contains(check.name())
        || (asksDatabase(options.checks()) && isNeeded(check));
    if (!wanted) {
      return Answer.skipped("not asked for");
    }
    try {
      return check.look(at);
    } catch (Unavailable e) {
      return Answer.skipped(String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return Answer.problem(e);
    } catch (SQLException e) {
      return Answer.problem(
          "the database refuses to answer", List.of(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isNeeded(DoctorCheck check) {
    return check instanceof ConnectionCheck || check instanceof PositionCheck;
  }

  private void requireKnown() {
    for (String name : options.checks()) {
      if (!checks().contains(name)) {
        throw AthanorException.of(ErrorCode.CFG_002, "The doctor has no check \"" + name + "\".")
            .evidence("checks: " + String.join(", ", checks()))
            .fix("name one of these in --only, --skip or doctor.skip")
            .build();
      }
    }
  }
}
