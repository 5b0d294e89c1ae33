package org.athanor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.diff.ValueHints;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Autocommit;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.revision.Revision;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.script.CommentedOperation;
import org.athanor.script.JavaRenderer;
import org.athanor.script.Language;
import org.athanor.script.RenderedBody;
import org.athanor.script.RevisionDraft;
import org.athanor.script.RevisionScript;
import org.athanor.script.SqlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a revision that brings the database to what the model wants, and back.
 *
 * <p>The file is a proposal: a person reads it. What is lost by running it is marked in the file
 * and named in the report.
 */
public final class Autogenerate {
  private static final String LEFT_OUT = "left out: ";

  private final Environment environment;
  private final ModelOptions options;
  private final CreateRevision creation;
  private final Language language;
  private final Means means;

  /** What else it works with. */
  private record Means(
      @Nullable WantedState wanted, @Nullable ScratchDatabases scratch, Proving proving) {}

  /**
   * What came of it.
   *
   * @param file the new file, or null when nothing differs
   * @param revision its header, or null when nothing differs
   * @param facts what differs
   * @param destructive what is lost when it runs, one line each
   * @param notes what a person has to decide, one line each
   * @param questions what only a person can tell; while there are any, no file is made
   * @param proof what was proved, in words, or null when nothing was
   */
  public record Report(
      @Nullable Path file,
      @Nullable Revision revision,
      List<ChangeFact> facts,
      List<String> destructive,
      List<String> notes,
      Questions questions,
      @Nullable String proof) {
    public Report {
      facts = List.copyOf(facts);
      destructive = List.copyOf(destructive);
      notes = List.copyOf(notes);
    }

    /** What differs, one line each. */
    public List<String> changes() {
      return facts.stream().map(ChangeFact::text).toList();
    }

    /** Whether something differs that was not to be written, e.g. drops. */
    public boolean leavesOut() {
      return notes.stream().anyMatch(note -> note.startsWith(LEFT_OUT));
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
    this.environment = environment;
    this.options = options;
    this.creation = creation;
    this.language = language;
    this.means = new Means(null, null, Proving.OFF);
  }

  private Autogenerate(Autogenerate other, Means means) {
    this.environment = other.environment;
    this.options = other.options;
    this.creation = other.creation;
    this.language = other.language;
    this.means = means;
  }

  /** The same with a place for scratch databases, which stay the caller's. */
  public Autogenerate withScratch(ScratchDatabases databases, Proving wanted) {
    return new Autogenerate(this, new Means(means.wanted(), databases, wanted));
  }

  /** The same for something else that is wanted in place of the environment's model. */
  public Autogenerate against(WantedState wanted) {
    return new Autogenerate(this, new Means(wanted, means.scratch(), means.proving()));
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
    ModelDifference.Found found = new ModelDifference(environment, options, means.wanted())
        .findForPlan(decisions, means.scratch());
    List<String> findings = found.names().findings();
    Questions questions = found.questions();
    if (mustBeAnswered(questions, decisions)) {
      return nothing(findings, questions);
    }
    MigrationPlan plan = plan(found, decisions.values());
    boolean isEmpty = plan.upgrade().isEmpty() && plan.downgrade().isEmpty();
    ChangeText text = new ChangeText(found.dialect());
    List<String> leftOut = found.differences().leftOut().stream()
        .map(each -> LEFT_OUT + text.of(each))
        .toList();
    if (isEmpty && plan.notes().isEmpty() && whenEmpty == WhenEmpty.NO_FILE) {
      return nothing(Stream.concat(leftOut.stream(), findings.stream()).toList(), Questions.NONE);
    }
    List<String> notes = new ArrayList<>(plan.notes());
    notes.addAll(leftOut);
    String proof =
        isEmpty ? null : proof(found, plan, draft(header, plan, notes, found.dialect()), notes);
    CreateRevision.Report created = creation.write(draft(header, plan, notes, found.dialect()));
    List<ChangeFact> facts = new ChangeFacts(text).of(found.names().operations(), found.changes());
    notes.addAll(findings);
    return new Report(
        created.file(),
        created.revision(),
        facts,
        plan.destructive(),
        notes,
        Questions.NONE,
        proof);
  }

  /** Which thing is a new name must be known; what rows get may also be said in the file. */
  private static boolean mustBeAnswered(Questions questions, Decisions decisions) {
    return !questions.renames().isEmpty()
        || !questions.values().isEmpty()
            && decisions.values().unanswered() == ValueHints.Unanswered.ASK;
  }

  private static Report nothing(List<String> findings, Questions questions) {
    return new Report(null, null, List.of(), List.of(), findings, questions, null);
  }

  private MigrationPlan plan(ModelDifference.Found found, ValueHints values) {
    return new Planner(
            found.dialect(), Planner.Purpose.REVISION, environment.options().naming())
        .filling(values)
        .plan(found.changes(), found.live(), found.wanted())
        .after(found.names().operations())
        .rewritten(options.hooks()::rewrite);
  }

  private @Nullable String proof(
      ModelDifference.Found found, MigrationPlan plan, RevisionDraft draft, List<String> notes) {
    ScratchDatabases scratch = means.scratch();
    if (scratch == null || means.proving() == Proving.OFF) {
      return null;
    }
    try {
      Proof.Subject subject = new Proof.Subject(found, plan, load(draft, found.dialect()));
      Proof.Outcome outcome = new Proof(scratch, environment.database().dialects(), subject).run();
      notes.addAll(outcome.notes());
      return "upgrade and downgrade were tried on a scratch copy, with rows in " + outcome.tables()
          + (outcome.tables() == 1 ? " table" : " tables");
    } catch (AthanorException e) {
      if (means.proving() == Proving.REQUIRED || e.code() == ErrorCode.GEN_022) {
        throw e;
      }
      notes.add("not proved: "
          + (e.evidence().isEmpty() ? e.getMessage() : String.join("; ", e.evidence())));
      return null;
    }
  }

  /** What is proved is what its file will say, and not what it was written from. */
  private RevisionScript load(RevisionDraft draft, Dialect dialect) {
    try {
      return creation.load(draft, environment.revisions(), dialect);
    } catch (AthanorException e) {
      throw e.code() == ErrorCode.SCR_006 ? e : Proof.unreadable(e);
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
        : new JavaRenderer(options.hooks()::render).render(operations, method);
  }
}
