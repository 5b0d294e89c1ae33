package org.athanor.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Autocommit;
import org.athanor.operation.Irreversible;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.CommentedOperation;
import org.athanor.script.JavaRenderer;
import org.athanor.script.Language;
import org.athanor.script.RenderedBody;
import org.athanor.script.RevisionDraft;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SqlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one revision that takes the place of a range, and proves on scratch databases that it
 * does what they do: to the schema, to rows, and on the way back. The old files stay, for databases
 * that have a part of them; see {@link FinishSquash}.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, ownTables)) {
 *   Squash.Report report = new Squash(revisions, creation, Language.SQL, bench)
 *       .run(Squash.Request.of(RevisionRange.parse("base:7f3a")), options);
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Squash {
  private final RevisionSource source;
  private final CreateRevision creation;
  private final Language language;
  private final Workbench bench;

  /** What becomes of changes of rows, and of code. */
  public enum Data {
    /** They are carried over; code cannot be. */
    KEEP,
    /** They are left out, and each is named. */
    LEAVE_OUT
  }

  /** How the squashed revision was made. */
  public enum Body {
    /** The difference of the schemas before and after, and then the changes of rows. */
    FROM_SCHEMAS,
    /** All that the old revisions did, one after the other. */
    ONE_BY_ONE
  }

  /**
   * What is asked.
   *
   * @param range the revisions, both ends among them
   * @param message what the new one does, or null to say what it replaces
   * @param id its id, or null for one of the configured kind
   * @param data what becomes of changes of rows
   */
  public record Request(
      RevisionRange range,
      @Nullable String message,
      @Nullable String id,
      Data data) {
    /** All of a range. */
    public static Request of(RevisionRange range) {
      return new Request(range, null, null, Data.KEEP);
    }
  }

  /**
   * What came of it.
   *
   * @param file the new file, or null while something is to be decided
   * @param revision its header, or null while something is to be decided
   * @param replaced the revisions that it replaces, oldest first
   * @param body how it was made, or null while something is to be decided
   * @param undecided code of the old revisions, which cannot be carried over: a person says whether
   *     it is left out
   * @param leftOut what of the old revisions is not in the new one
   * @param notes what else should be known, one line each
   */
  public record Report(
      @Nullable Path file,
      @Nullable Revision revision,
      List<RevisionId> replaced,
      @Nullable Body body,
      List<String> undecided,
      List<String> leftOut,
      List<String> notes) {
    public Report {
      replaced = List.copyOf(replaced);
      undecided = List.copyOf(undecided);
      leftOut = List.copyOf(leftOut);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Writes through {@code creation}.
   *
   * @param source the revisions
   * @param language what the new one is written in
   * @param bench where scratch databases are made
   */
  public Squash(
      RevisionSource source, CreateRevision creation, Language language, Workbench bench) {
    this.source = source;
    this.creation = creation;
    this.language = language;
    this.bench = bench;
  }

  /**
   * Makes it.
   *
   * @param options how revisions are run on scratch databases
   * @throws AthanorException SQU-001 when one revision cannot take their place, SQU-002 when none
   *     was found that does what they do, SDB-001 when no scratch database can be made, and the
   *     error of an old revision that fails
   */
  public Report run(Request request, RunnerOptions options) {
    SquashRange range = SquashRange.of(source.graph(), request.range());
    Revision header = header(range, request);
    try {
      SquashTrial trial = new SquashTrial(bench, options.forScratch(), range);
      SquashTrial.Side original = trial.run(source, range.last());
      List<RevisionScript> scripts =
          List.copyOf(source.load(range.ids(), original.dialect()).values());
      SquashBodies bodies = new SquashBodies(original, scripts, request.data());
      if (request.data() == Data.KEEP && !bodies.code().isEmpty()) {
        return new Report(null, null, range.ids(), null, bodies.code(), List.of(), List.of());
      }
      return proved(new Proving(range, header, trial, original, request.data()), bodies, options);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "A scratch database cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .databaseState("Only scratch databases were used; nothing was written.")
          .cause(e)
          .build();
    }
  }

  /** What a proof is made with. */
  private record Proving(
      SquashRange range,
      Revision header,
      SquashTrial trial,
      SquashTrial.Side original,
      Data data) {}

  private Revision header(SquashRange range, Request request) {
    List<RevisionTarget> follows = range.isFromBase()
        ? List.of(RevisionTarget.BASE)
        : range.follows().stream().map(RevisionTarget::of).toList();
    String message = "squash " + range.ids().get(0) + " to " + range.last();
    return creation
        .draft(new CreateRevision.Request(
            Objects.requireNonNullElse(request.message(), message),
            follows,
            true,
            List.of(),
            List.of(),
            request.id()))
        .replacing(range.ids());
  }

  private Report proved(Proving proving, SquashBodies bodies, RunnerOptions options)
      throws SQLException {
    List<String> tried = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String tooLittle = bodies.tooLittle();
    Optional<SquashCandidate> derived =
        tooLittle.isEmpty() ? bodies.fromSchemas(options) : Optional.empty();
    if (derived.isPresent()) {
      List<String> why = tried(proving, derived.get(), notes);
      if (why.isEmpty()) {
        return written(proving, derived.get(), notes);
      }
      tooLittle = why.get(0);
      why.forEach(line -> tried.add("from the schemas: " + line));
    }
    notes.clear();
    SquashCandidate all = bodies.oneByOne();
    List<String> why = tried(proving, all, notes);
    if (!why.isEmpty()) {
      why.forEach(line -> tried.add("one by one: " + line));
      return withoutTransaction(
          proving, Stream.concat(derived.stream(), Stream.of(all)).toList(), tried);
    }
    notes.add("All operations are kept, one after the other; the shorter form, made of the"
        + " schemas, is not enough: "
        + (tooLittle.isEmpty() ? "it leaves something to decide" : tooLittle));
    return written(proving, all, notes);
  }

  /** What cannot share one transaction, such as a new value of an enum type and its use. */
  private Report withoutTransaction(
      Proving proving, List<SquashCandidate> candidates, List<String> tried) throws SQLException {
    String inTransaction = tried.get(tried.size() - 1).replaceFirst("^one by one: ", "");
    for (SquashCandidate candidate : candidates) {
      if (candidate.transactional()) {
        List<String> notes = new ArrayList<>();
        SquashCandidate alone = candidate.withoutTransaction();
        List<String> why = tried(proving, alone, notes);
        if (why.isEmpty()) {
          notes.add(
              "It runs outside a transaction, a statement at a time, since what it does cannot"
                  + " share one: " + inTransaction);
          return written(proving, alone, notes);
        }
        why.forEach(line -> tried.add("outside a transaction: " + line));
      }
    }
    throw failed(proving.range(), tried.stream().distinct().toList());
  }

  private static AthanorException failed(SquashRange range, List<String> tried) {
    return AthanorException.of(
            ErrorCode.SQU_002,
            "No single revision was found that does what " + range.ids().get(0) + " to "
                + range.last() + " do.")
        .evidence(tried)
        .fix("squash what comes before or after the revision that is in the way")
        .databaseState("It was tried on scratch databases; nothing was written.")
        .build();
  }

  /** Why a candidate does not do what the old revisions do; empty when it does. */
  private List<String> tried(Proving proving, SquashCandidate candidate, List<String> notes)
      throws SQLException {
    SquashTrial.Side original = proving.original();
    RevisionScript script;
    SquashTrial.Side made;
    try {
      RevisionDraft draft = draft(proving.header(), candidate, original.dialect());
      script = creation.load(draft, source, original.dialect());
      made = proving
          .trial()
          .run(
              SquashCandidate.among(source, proving.header(), script),
              proving.header().id());
    } catch (AthanorException e) {
      if (e.code() == ErrorCode.SDB_001) {
        throw e;
      }
      return List.of(String.valueOf(e.getMessage()));
    }
    List<String> differences =
        new ArrayList<>(SquashTrial.schemaDifferences(original, original.end(), made.end()));
    differences.addAll(rows(proving, original.end(), made.end(), made));
    if (differences.isEmpty()) {
      differences.addAll(wayBack(proving, made, notes));
    }
    return differences;
  }

  private List<String> rows(
      Proving proving, SquashTrial.Content wanted, SquashTrial.Content found, SquashTrial.Side made)
      throws SQLException {
    if (proving.data() == Data.LEAVE_OUT) {
      return List.of();
    }
    SquashTrial.Side original = proving.original();
    List<String> differences = SquashTrial.rowDifferences(wanted, found, Set.of());
    if (differences.isEmpty()) {
      return differences;
    }
    SquashTrial.Side again = proving.trial().run(source, proving.range().last());
    Set<String> never = new TreeSet<>(SquashTrial.volatileColumns(original.end(), again.end()));
    never.addAll(SquashTrial.volatileColumns(original.start(), made.start()));
    if (original.back() != null && again.back() != null) {
      never.addAll(SquashTrial.volatileColumns(original.back(), again.back()));
    }
    return SquashTrial.rowDifferences(wanted, found, never);
  }

  /** Only a way back that works says where the other one has to lead. */
  private List<String> wayBack(Proving proving, SquashTrial.Side made, List<String> notes)
      throws SQLException {
    SquashTrial.Side original = proving.original();
    if (original.back() == null) {
      notes.add(
          "the way back was not compared: that of the old revisions fails: " + original.failure());
      return List.of();
    }
    if (made.back() == null) {
      return List.of("the downgrade fails: " + made.failure());
    }
    boolean leadsBack = SquashTrial.schemaDifferences(original, original.start(), original.back())
        .isEmpty();
    if (!leadsBack) {
      notes.add("the downgrades of the old revisions do not lead to where they began");
    }
    SquashTrial.Content wanted = leadsBack ? original.start() : original.back();
    List<String> differences = new ArrayList<>();
    SquashTrial.schemaDifferences(original, wanted, made.back())
        .forEach(line -> differences.add("after the downgrade: " + line));
    rows(proving, original.back(), made.back(), made)
        .forEach(line -> differences.add("after the downgrade: " + line));
    return differences;
  }

  private Report written(Proving proving, SquashCandidate candidate, List<String> notes) {
    CreateRevision.Report created =
        creation.write(draft(proving.header(), candidate, proving.original().dialect()));
    return new Report(
        created.file(),
        created.revision(),
        proving.range().ids(),
        candidate.body(),
        List.of(),
        candidate.leftOut(),
        notes);
  }

  private RevisionDraft draft(Revision header, SquashCandidate candidate, Dialect dialect) {
    List<String> told = new ArrayList<>();
    told.add("Does what " + header.replaces().size() + " revisions do, as was proved on a scratch"
        + " database.");
    candidate.leftOut().forEach(what -> told.add("LEFT OUT: " + what));
    boolean hasOutside = candidate.upgrade().stream()
        .map(CommentedOperation::operation)
        .anyMatch(Autocommit.class::isInstance);
    return new RevisionDraft(
        header,
        candidate.transactional() && (language == Language.JAVA || !hasOutside),
        render(candidate.upgrade(), "upgrade", dialect),
        render(candidate.downgrade(), "downgrade", dialect),
        told);
  }

  private RenderedBody render(List<CommentedOperation> operations, String method, Dialect dialect) {
    boolean isRefused =
        operations.size() == 1 && operations.get(0).operation() instanceof Irreversible;
    if (language == Language.SQL && isRefused) {
      return RevisionDraft.NO_WAY_BACK;
    }
    return language == Language.SQL
        ? new SqlRenderer(dialect).renderCommented(operations, dialect.ddl(SchemaLookup.none()))
        : new JavaRenderer().render(operations, method);
  }
}
