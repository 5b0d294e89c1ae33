package org.athanor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Autocommit;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.rename.RenameQuestion;
import org.athanor.revision.Revision;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.NamingTemplates;
import org.athanor.script.CommentedOperation;
import org.athanor.script.JavaRenderer;
import org.athanor.script.Language;
import org.athanor.script.RenderedBody;
import org.athanor.script.RevisionDraft;
import org.athanor.script.SqlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a revision that brings the database to what the model wants, and back.
 *
 * <p>The file is a proposal: a person reads it. What is lost by running it is marked in the file
 * and named in the report.
 */
public final class Autogenerate {
  private final ModelDifference difference;
  private final NamingTemplates naming;
  private final CreateRevision creation;
  private final Language language;
  private final @Nullable ScratchDatabases scratch;
  private final Proving proving;
  private final Dialects dialects;

  /**
   * What came of it.
   *
   * @param file the new file, or null when nothing differs
   * @param revision its header, or null when nothing differs
   * @param changes what differs, one line each
   * @param destructive what is lost when it runs, one line each
   * @param notes what a person has to decide, one line each
   * @param questions what only a person can tell; while there are any, no file is made
   * @param proof what was proved, in words, or null when nothing was
   */
  public record Report(
      @Nullable Path file,
      @Nullable Revision revision,
      List<String> changes,
      List<String> destructive,
      List<String> notes,
      List<RenameQuestion> questions,
      @Nullable String proof) {
    public Report {
      questions = List.copyOf(questions);
      changes = List.copyOf(changes);
      destructive = List.copyOf(destructive);
      notes = List.copyOf(notes);
    }
  }

  /** Whether a file is made when nothing differs. */
  public enum WhenEmpty {
    NO_FILE,
    EMPTY_FILE
  }

  /** Whether a revision is tried on a scratch database before its file is made. */
  public enum Proving {
    /** It must be: without a proof there is no file. */
    REQUIRED,
    /** It is where that is possible; else the report says why it was not. */
    IF_POSSIBLE,
    /** It is not. */
    OFF
  }

  /** Compares the environment's model with its database and writes through {@code creation}. */
  public Autogenerate(
      Environment environment, ModelOptions options, CreateRevision creation, Language language) {
    this.difference = new ModelDifference(environment, options);
    this.naming = environment.options().naming();
    this.creation = creation;
    this.language = language;
    this.scratch = null;
    this.proving = Proving.OFF;
    this.dialects = environment.database().dialects();
  }

  private Autogenerate(Autogenerate other, ScratchDatabases scratch, Proving proving) {
    this.difference = other.difference;
    this.naming = other.naming;
    this.creation = other.creation;
    this.language = other.language;
    this.scratch = scratch;
    this.proving = proving;
    this.dialects = other.dialects;
  }

  /** The same with a place for scratch databases, which stay the caller's. */
  public Autogenerate withScratch(ScratchDatabases databases, Proving wanted) {
    return new Autogenerate(this, databases, wanted);
  }

  /**
   * Compares and writes.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads
   */
  public Report run(CreateRevision.Request request, WhenEmpty whenEmpty) {
    return run(request, whenEmpty, Decisions.NONE);
  }

  /**
   * The same with what people decided; while something is open, nothing is written.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads,
   *     GEN-020 when a rename that was typed fits nothing
   */
  public Report run(CreateRevision.Request request, WhenEmpty whenEmpty, Decisions decisions) {
    Revision header = creation.draft(request);
    ModelDifference.Found found = difference.findForPlan(decisions, scratch);
    List<String> findings = found.names().findings();
    if (found.isEmpty() && whenEmpty == WhenEmpty.NO_FILE
        || !found.names().questions().isEmpty()) {
      List<RenameQuestion> questions = found.names().questions();
      return new Report(null, null, List.of(), List.of(), findings, questions, null);
    }
    MigrationPlan plan = new Planner(found.dialect(), Planner.Purpose.REVISION, naming)
        .filling(decisions.values())
        .plan(found.changes(), found.live(), found.wanted())
        .after(found.names().operations());
    ChangeText text = new ChangeText(found.dialect());
    List<String> notes = new ArrayList<>(plan.notes());
    found.differences().leftOut().forEach(each -> notes.add("left out: " + text.of(each)));
    String proof = found.isEmpty() ? null : proof(found, plan, notes);
    CreateRevision.Report created = creation.write(draft(header, plan, notes, found.dialect()));
    List<String> changes = new ArrayList<>(text.ofRenames(found.names().operations()));
    found.changes().forEach(change -> changes.add(text.of(change)));
    notes.addAll(findings);
    return new Report(
        created.file(), created.revision(), changes, plan.destructive(), notes, List.of(), proof);
  }

  private @Nullable String proof(
      ModelDifference.Found found, MigrationPlan plan, List<String> notes) {
    if (scratch == null || proving == Proving.OFF) {
      return null;
    }
    try {
      Proof.Outcome outcome = new Proof(scratch, dialects, found, plan).run();
      notes.addAll(outcome.notes());
      return "upgrade and downgrade were tried on a scratch copy, with rows in " + outcome.tables()
          + (outcome.tables() == 1 ? " table" : " tables");
    } catch (AthanorException e) {
      if (proving == Proving.REQUIRED || e.code() == ErrorCode.GEN_022) {
        throw e;
      }
      notes.add("not proved: " + String.join("; ", e.evidence()));
      return null;
    }
  }

  private RevisionDraft draft(
      Revision header, MigrationPlan plan, List<String> notes, Dialect dialect) {
    List<String> told = new ArrayList<>();
    plan.destructive().forEach(what -> told.add("DESTRUCTIVE: " + what));
    told.addAll(notes);
    return new RevisionDraft(
        header,
        isTransactional(plan),
        render(plan.upgrade(), "upgrade", dialect),
        render(plan.downgrade(), "downgrade", dialect),
        told);
  }

  /** In SQL the whole revision says so; in Java each part does by itself. */
  private boolean isTransactional(MigrationPlan plan) {
    return language == Language.JAVA
        || plan.upgradeOperations().stream().noneMatch(Autocommit.class::isInstance);
  }

  private RenderedBody render(List<CommentedOperation> operations, String method, Dialect dialect) {
    return language == Language.SQL
        ? new SqlRenderer(dialect).renderCommented(operations, dialect.ddl(SchemaLookup.none()))
        : new JavaRenderer().render(operations, method);
  }
}
