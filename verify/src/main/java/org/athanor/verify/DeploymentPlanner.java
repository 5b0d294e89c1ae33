package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.MonitoringQuery;
import org.athanor.lint.PlayedRevision;
import org.athanor.report.DeploymentPlan;
import org.athanor.report.DeploymentPlan.Maintenance;
import org.athanor.report.DeploymentPlan.Need;
import org.athanor.report.DeploymentPlan.Phase;
import org.athanor.report.DeploymentPlan.Step;
import org.athanor.report.Incompatibility;
import org.athanor.report.Level;
import org.athanor.report.RevisionReport;
import org.athanor.report.RevisionReport.WayBack;
import org.athanor.report.StatementReport;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Plans how revisions are brought to production: what running code stands goes before the new
 * application, what it does not stand goes after the last old instance.
 */
final class DeploymentPlanner {
  /** So long a statement may keep others waiting, by its expected time, without being noticed. */
  private static final Duration UNNOTICED = Duration.ofSeconds(1);

  private final List<PlayedRevision> played;
  private final List<RevisionReport> revisions;
  private final List<Incompatibility> incompatibilities;
  private final Dialect dialect;

  DeploymentPlanner(
      List<PlayedRevision> played,
      List<RevisionReport> revisions,
      List<Incompatibility> incompatibilities,
      Dialect dialect) {
    this.played = played;
    this.revisions = revisions;
    this.incompatibilities = incompatibilities;
    this.dialect = dialect;
  }

  DeploymentPlan plan() {
    if (revisions.isEmpty()) {
      return new DeploymentPlan(
          new Maintenance(Need.NONE, "There is nothing to run."), List.of(), null);
    }
    int expand = expanding();
    List<Phase> phases = new ArrayList<>();
    phases.add(before());
    if (expand > 0) {
      phases.add(new Phase(
          "Migrate: what running code stands",
          List.of(new Step(
              "Run " + names(revisions.subList(0, expand))
                  + ". The application goes on, old code and new code alike.",
              "athanor upgrade " + revisions.get(expand - 1).id() + " --backup"))));
    }
    phases.add(application(expand));
    if (expand < revisions.size()) {
      phases.add(contracting(expand));
    }
    phases.add(after());
    phases.add(monitoring());
    phases.add(rollback());
    return new DeploymentPlan(maintenance(), phases, pointOfNoReturn());
  }

  /** How many revisions from the first on running code stands. */
  private int expanding() {
    for (int i = 0; i < revisions.size(); i++) {
      if (breaksCode(revisions.get(i))) {
        return i;
      }
    }
    return revisions.size();
  }

  private boolean breaksCode(RevisionReport revision) {
    return incompatibilities.stream()
        .anyMatch(each -> each.revision().equals(revision.id()) && each.level() == Level.HIGH);
  }

  private static String names(List<RevisionReport> some) {
    int shown = Math.min(5, some.size());
    String names =
        some.subList(0, shown).stream().map(RevisionReport::id).collect(Collectors.joining(", "));
    return some.size() > shown ? names + " and " + (some.size() - shown) + " more" : names;
  }

  // --- phases

  private Phase before() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(
        "Look how project and database stand; here and below with --env NAME for production.",
        "athanor doctor"));
    steps.add(new Step("Read once more what will run.", "athanor upgrade " + last() + " --plan"));
    boolean loses = revisions.stream().anyMatch(each -> each.wayBack() != WayBack.FULL);
    steps.add(new Step(
        loses
            ? "See that there is room for a backup, which the upgrade makes first: a downgrade does"
                + " not bring everything back."
            : "See that there is room for a backup, which the upgrade makes first.",
        "athanor restore-point --list"));
    return new Phase("Before", steps);
  }

  private String last() {
    return revisions.get(revisions.size() - 1).id();
  }

  private Phase application(int expand) {
    String text;
    if (expand == 0) {
      text = "The first revision breaks running code. Release code that does without what it takes"
          + " away, and wait until no old instance runs; if there is no such code, stop the"
          + " application until the revisions have run.";
    } else if (expand < revisions.size()) {
      text = "Release the new application, and wait until no old instance runs.";
    } else {
      text = "Release the new application, instance by instance.";
    }
    return new Phase("Application", List.of(new Step(text, "")));
  }

  private Phase contracting(int expand) {
    List<RevisionReport> rest = revisions.subList(expand, revisions.size());
    return new Phase(
        "Migrate: what old code does not stand",
        List.of(new Step(
            "Run " + names(rest) + " once no old instance runs.",
            "athanor upgrade " + last() + " --backup")));
  }

  private static Phase after() {
    return new Phase(
        "After",
        List.of(
            new Step(
                "Make sure that the database is at the head.", "athanor current --check-heads"),
            new Step("Make sure that nothing differs from the revisions.", "athanor doctor")));
  }

  private Phase monitoring() {
    List<Step> steps = new ArrayList<>();
    for (MonitoringQuery query : dialect.monitoring()) {
      steps.add(new Step(query.question(), query.sql()));
    }
    if (steps.isEmpty()) {
      steps.add(new Step("Watch the application's errors and response times.", ""));
    }
    return new Phase("Watch while it runs", steps);
  }

  private Phase rollback() {
    List<Step> steps = new ArrayList<>();
    Optional<RevisionReport> oneWay =
        revisions.stream().filter(each -> each.wayBack() == WayBack.NONE).findFirst();
    if (oneWay.isEmpty()) {
      steps.add(new Step(
          "Bring the old application back, then the old schema.", "athanor downgrade " + base()));
    } else {
      steps.add(new Step(
          "Revision " + oneWay.get().id() + " cannot be taken back: write a new revision that leads"
              + " on, or restore the backup.",
          "athanor restore FILE"));
    }
    if (revisions.stream().anyMatch(each -> each.wayBack() == WayBack.WITHOUT_DATA)) {
      steps.add(new Step(
          "Deleted data comes back from the backup only, which forgets what was written since.",
          "athanor restore FILE"));
    }
    return new Phase("Rollback", steps);
  }

  private String base() {
    List<RevisionId> parents = played.get(0).script().revision().revises();
    return parents.isEmpty() ? "base" : parents.get(0).value();
  }

  // --- what it needs

  private Maintenance maintenance() {
    if (expanding() == 0) {
      Incompatibility first = incompatibilities.stream()
          .filter(each -> each.level() == Level.HIGH)
          .findFirst()
          .orElseThrow();
      return new Maintenance(
          Need.WINDOW,
          "Running code breaks at once: " + first.change()
              + ". Without a release that does without it first, the application must be stopped.");
    }
    Need need = Need.NONE;
    String reason =
        "No statement keeps readers or writers waiting while it works on a whole table.";
    for (RevisionReport revision : revisions) {
      for (StatementReport statement : revision.statements()) {
        Need own = need(statement);
        if (own.compareTo(need) > 0) {
          need = own;
          reason = "Statement " + statement.number() + " of " + revision.id() + " "
              + statement.workWords() + " and blocks " + blocked(statement) + " meanwhile"
              + statement.expectedWords().map(words -> ", for " + words).orElse("") + ".";
        }
      }
    }
    return new Maintenance(need, reason);
  }

  private static String blocked(StatementReport statement) {
    return statement.locks().stream()
        .max((one, other) -> one.mode().compareTo(other.mode()))
        .map(StatementReport.HeldLock::blocks)
        .orElse("nobody");
  }

  private static Need need(StatementReport statement) {
    Need need = Need.NONE;
    StatementReport.Guess expected = statement.expected();
    if (expected != null && expected.duration().compareTo(UNNOTICED) <= 0) {
      return need;
    }
    for (StatementReport.HeldLock lock : statement.locks()) {
      boolean works = statement.work().stream().anyMatch(work -> work.table().equals(lock.table()));
      if (works && lock.mode().blocksReads()) {
        need = Need.WINDOW;
      } else if (works && lock.mode().blocksWrites() && need == Need.NONE) {
        need = Need.QUIET_HOUR;
      }
    }
    return need;
  }

  private @Nullable String pointOfNoReturn() {
    for (RevisionReport revision : revisions) {
      if (revision.wayBack() == WayBack.NONE) {
        return "Revision " + revision.id() + ": it cannot be taken back.";
      }
      if (revision.wayBack() == WayBack.WITHOUT_DATA) {
        String what = revision.losses().isEmpty()
            ? "values that its downgrade does not bring back"
            : String.join(", ", revision.losses());
        return "Revision " + revision.id() + " deletes " + what
            + ". A downgrade brings the schema back, and the data from a backup only.";
      }
    }
    return null;
  }
}
