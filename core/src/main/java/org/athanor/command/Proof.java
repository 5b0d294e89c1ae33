package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialects;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.diff.ValueQuestion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.Autocommit;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameTable;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Simulator;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.athanor.script.RevisionScript;
import org.jspecify.annotations.Nullable;

/**
 * Tries a revision, as its file will say it, on a scratch copy of the present schema, with rows in
 * it: the upgrade must lead to the wanted schema and keep the rows, the downgrade must lead back.
 *
 * <p>Where rows stop the upgrade (a new column must have a value that nobody has given yet), the
 * structure is proved without them, and that is told. Not thread-safe.
 */
final class Proof {
  private final ScratchDatabases scratch;
  private final Dialects dialects;
  private final ModelDifference.Found found;
  private final MigrationPlan plan;
  private final RevisionScript script;

  /**
   * What was proved.
   *
   * @param tables how many tables had rows
   * @param notes what could not be proved, one sentence each
   */
  record Outcome(int tables, List<String> notes) {
    Outcome {
      notes = List.copyOf(notes);
    }
  }

  /** What the rows of a trial were. */
  private enum Rows {
    SEEDED,
    NONE
  }

  /**
   * What is proved.
   *
   * @param found what it is made for
   * @param plan what it was made from
   * @param script what was made of that, as it will be read from its file
   */
  record Subject(ModelDifference.Found found, MigrationPlan plan, RevisionScript script) {}

  Proof(ScratchDatabases scratch, Dialects dialects, Subject subject) {
    this.scratch = scratch;
    this.dialects = dialects;
    this.found = subject.found();
    this.plan = subject.plan();
    this.script = subject.script();
  }

  /**
   * Proves the plan.
   *
   * @throws AthanorException GEN-022 when it does not do what it is for, GEN-023 when that cannot
   *     be tried
   */
  Outcome run() {
    try {
      return trial(Rows.SEEDED);
    } catch (Stopped byRows) {
      try {
        Outcome structure = trial(Rows.NONE);
        List<String> notes = new ArrayList<>(structure.notes());
        notes.add("proved without rows only, since rows stop it: " + byRows.reason());
        return new Outcome(0, notes);
      } catch (Stopped always) {
        throw failed(List.of(always.reason()), always);
      }
    }
  }

  private Outcome trial(Rows rows) {
    try {
      ScratchCopy copy = copy();
      Schema present = copy.inspect();
      Set<QualifiedName> empty = rows == Rows.NONE ? names(present) : unfilled();
      SeededRows seeded = SeededRows.into(copy, present, wantedUnderOldNames(), empty);
      TrialRevision revision = revision();
      step(() -> copy.upgrade(revision), "the upgrade");
      seeded.forgetNow();
      Schema up = copy.inspect();
      List<String> failures = new ArrayList<>(differences(copy, present, up));
      new SurvivingRows(seeded, present, up, found.names().operations())
          .losses()
          .forEach(loss -> failures.add(loss.text()));
      if (!failures.isEmpty()) {
        throw failed(failures, null);
      }
      step(() -> copy.downgrade(revision), "the downgrade");
      List<String> back = texts(unexpected(copy.diff(copy.inspect(), present)));
      if (!back.isEmpty()) {
        throw failed(back.stream().map(each -> "after the downgrade: " + each).toList(), null);
      }
      return new Outcome(seeded.tables().size(), notes(rows, seeded, present));
    } catch (SQLException e) {
      throw impossible(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> notes(Rows rows, SeededRows seeded, Schema present) {
    List<String> empty = new ArrayList<>();
    for (Table table : rows == Rows.NONE ? List.<Table>of() : present.tables()) {
      if (seeded.of(table.name()).isEmpty()) {
        empty.add(table.name() + " ("
            + seeded.refusal(table.name()).orElse("a new column has no value for them") + ")");
      }
    }
    return empty.isEmpty()
        ? List.of()
        : List.of("proved without rows in " + String.join(", ", empty));
  }

  private TrialRevision revision() {
    return TrialRevision.of(
        "e0",
        script,
        tried(script.upgrade(), plan.upgradeOperations()),
        tried(script.downgrade(), plan.downgradeOperations()));
  }

  /** In SQL nothing tells what is of a role, so what it was written from is tried then. */
  private static List<Operation> tried(List<Operation> written, List<Operation> planned) {
    boolean isHidden = planned.stream().anyMatch(RemadeObjects::isOfRole)
        && written.stream().noneMatch(RemadeObjects::isOfRole);
    return withoutRoles(isHidden ? planned : written);
  }

  /** Roles belong to a server, and the scratch database may be on another. */
  private static List<Operation> withoutRoles(List<Operation> operations) {
    return operations.stream()
        .filter(operation -> !RemadeObjects.isOfRole(operation))
        .toList();
  }

  private static boolean isOfRole(SchemaChange change) {
    return change instanceof SchemaChange.ObjectAdded added
            && RemadeObjects.isOfRole(added.object())
        || change instanceof SchemaChange.ObjectRemoved removed
            && RemadeObjects.isOfRole(removed.object())
        || change instanceof SchemaChange.ObjectAltered altered
            && RemadeObjects.isOfRole(altered.after());
  }

  private ScratchCopy copy() throws SQLException {
    try {
      List<SchemaObject> objects = found.present().objects().stream()
          .filter(object -> !RemadeObjects.isOfRole(object))
          .toList();
      return ScratchCopy.of(
          scratch, dialects, found.compared().scope(), found.present().withObjects(objects));
    } catch (AthanorException e) {
      throw impossible("a copy of the present schema cannot be made: " + e.getMessage(), e);
    }
  }

  private void step(Runnable step, String what) {
    try {
      step.run();
    } catch (AthanorException e) {
      List<String> lines = new ArrayList<>(List.of(what + " fails: " + e.getMessage()));
      lines.addAll(e.evidence());
      throw new Stopped(String.join("\n", lines), e);
    }
  }

  private static Set<QualifiedName> names(Schema schema) {
    return schema.tables().stream().map(Table::name).collect(Collectors.toSet());
  }

  /** Tables in which a new column must get a value that nobody has given. */
  private Set<QualifiedName> unfilled() {
    Map<QualifiedName, QualifiedName> formerNames = new HashMap<>();
    for (Operation operation : found.names().operations()) {
      if (operation instanceof RenameTable renamed) {
        QualifiedName former = formerNames.getOrDefault(renamed.table(), renamed.table());
        formerNames.put(renamed.table().sibling(renamed.newName()), former);
      }
    }
    ValueHints values = found.compared().decisions().values();
    Set<QualifiedName> unfilled = new HashSet<>();
    for (ValueQuestion question : ValueQuestion.of(found.changes(), found.dialect())) {
      boolean isFilled = values.valueFor(question.table(), question.column()).isPresent();
      if (question.reason() == ValueQuestion.Reason.NEW && !isFilled) {
        unfilled.add(formerNames.getOrDefault(question.table(), question.table()));
      }
    }
    return unfilled;
  }

  private Schema wantedUnderOldNames() {
    List<Operation> back = new ArrayList<>();
    for (Operation rename : found.names().operations()) {
      back.add(rename.reverse().orElseThrow());
    }
    Collections.reverse(back);
    return new Simulator().apply(found.wanted(), back);
  }

  /** What the upgrade left undone, but for drops that were left out on purpose. */
  private List<String> differences(ScratchCopy copy, Schema present, Schema up)
      throws SQLException {
    // The wanted schema once more, as the server prints it beside what it has now.
    Schema wanted = found
        .compared()
        .wanted()
        .beside(copy.dialect(), copy.connection(), up)
        .withObjects(found.wanted().objects());
    List<String> left = texts(found.compared().changes().between(up, wanted).stream()
        .filter(change -> !isOfRole(change))
        .toList());
    left.removeAll(texts(found.differences().leftOut()));
    // What the copy lacked from the beginning is no fault of the plan.
    left.removeAll(texts(copy.diff(present, found.present())));
    return left;
  }

  /** Values of enum types stay on the way back: no product takes them away in place. */
  private Collection<SchemaChange> unexpected(List<SchemaChange> changes) {
    Set<QualifiedName> grown = new HashSet<>();
    for (Operation operation : plan.upgradeOperations()) {
      List<Operation> members =
          operation instanceof Autocommit block ? block.operations() : List.of(operation);
      for (Operation member : members) {
        if (member instanceof AddEnumValue add) {
          grown.add(add.enumType());
        }
      }
    }
    return changes.stream()
        .filter(change -> !(change instanceof SchemaChange.EnumTypeAltered altered
            && grown.contains(altered.after().name())
            && altered.before().labels().containsAll(altered.after().labels())))
        .toList();
  }

  private List<String> texts(Collection<SchemaChange> changes) {
    ChangeText text = new ChangeText(found.dialect());
    return new ArrayList<>(changes.stream().map(text::of).toList());
  }

  /** What is written would not even be read again. */
  static AthanorException unreadable(AthanorException cause) {
    List<String> evidence = new ArrayList<>(List.of(String.valueOf(cause.getMessage())));
    evidence.addAll(cause.evidence());
    return failed(evidence, cause);
  }

  private static AthanorException failed(List<String> evidence, @Nullable Throwable cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.GEN_022,
            "The generated revision does not do what it is for, so no file was made.")
        .evidence(evidence)
        .fix("--no-prove writes it all the same, to be mended by hand")
        .fix("mend the hooks and templates of this project, if it has any")
        .fix("report it with the lines above: else such a revision is a defect in Athanor")
        .databaseState("It was tried on a scratch database; nothing else was changed.");
    return cause == null ? error.build() : error.cause(cause).build();
  }

  private static AthanorException impossible(String why, Throwable cause) {
    return AthanorException.of(ErrorCode.GEN_023, "The generated revision cannot be proved.")
        .evidence(why)
        .fix("name a server where scratch databases may be made: --scratch JDBC-URL")
        .fix("leave --prove out: then it is written without a proof, and says so")
        .databaseState("No file was made; nothing was changed.")
        .cause(cause)
        .build();
  }

  /** The database refused a step. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String reason, Throwable cause) {
      super(reason, cause);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
