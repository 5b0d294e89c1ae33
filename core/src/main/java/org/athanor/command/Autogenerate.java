package org.athanor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.operation.Autocommit;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.NamingTemplates;
import org.athanor.plan.Planner;
import org.athanor.revision.Revision;
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

  /**
   * What came of it.
   *
   * @param file the new file, or null when nothing differs
   * @param revision its header, or null when nothing differs
   * @param changes what differs, one line each
   * @param destructive what is lost when it runs, one line each
   * @param notes what a person has to decide, one line each
   */
  public record Report(
      @Nullable Path file,
      @Nullable Revision revision,
      List<String> changes,
      List<String> destructive,
      List<String> notes) {
    public Report {
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

  /** Compares the environment's model with its database and writes through {@code creation}. */
  public Autogenerate(
      Environment environment, ModelOptions options, CreateRevision creation, Language language) {
    this.difference = new ModelDifference(environment, options);
    this.naming = environment.options().naming();
    this.creation = creation;
    this.language = language;
  }

  /**
   * Compares and writes.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads
   */
  public Report run(CreateRevision.Request request, WhenEmpty whenEmpty) {
    Revision header = creation.draft(request);
    ModelDifference.Found found = difference.findForPlan();
    if (found.changes().isEmpty() && whenEmpty == WhenEmpty.NO_FILE) {
      return new Report(null, null, List.of(), List.of(), List.of());
    }
    MigrationPlan plan = new Planner(found.dialect(), Planner.Purpose.REVISION, naming)
        .plan(found.changes(), found.live(), found.wanted());
    List<String> notes = new ArrayList<>();
    plan.destructive().forEach(what -> notes.add("DESTRUCTIVE: " + what));
    notes.addAll(plan.notes());
    RevisionDraft draft = new RevisionDraft(
        header,
        isTransactional(plan),
        render(plan.upgrade(), "upgrade", found.dialect()),
        render(plan.downgrade(), "downgrade", found.dialect()),
        notes);
    CreateRevision.Report created = creation.write(draft);
    ChangeText text = new ChangeText(found.dialect());
    return new Report(
        created.file(),
        created.revision(),
        found.changes().stream().map(text::of).toList(),
        plan.destructive(),
        plan.notes());
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
