package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.error.AthanorException;
import org.athanor.lint.Finding;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;

/**
 * Rewrites revisions and keeps what is proved: a revision whose safe form cannot be proved stays as
 * it was, and the others are rewritten nevertheless.
 *
 * <pre>{@code
 * try (ProvedFix.Result result = new ProvedFix(folders, fix, proof).run(selection)) {
 *   FileChange.make(result.copy().changes());
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ProvedFix {
  private final ScriptDirectory.Options folders;
  private final HistoryFix fix;
  private final FixProof proof;

  /**
   * Rewrites revisions.
   *
   * @param folders where they are
   * @param fix rewrites them in a copy
   * @param proof compares them
   */
  public ProvedFix(ScriptDirectory.Options folders, HistoryFix fix, FixProof proof) {
    this.folders = folders;
    this.fix = fix;
    this.proof = proof;
  }

  /**
   * What came of it.
   *
   * @param copy the revisions with all that is proved
   * @param report what was done in it
   * @param unproved the revisions that stay as they were, in the order in which they run
   * @param notes what was not compared, one line each
   */
  public record Result(
      RevisionCopy copy, HistoryFix.Report report, List<Unproved> unproved, List<String> notes)
      implements AutoCloseable {
    public Result {
      unproved = List.copyOf(unproved);
      notes = List.copyOf(notes);
    }

    @Override
    public void close() {
      copy.close();
    }
  }

  /**
   * A revision that stays as it was, because its safe form is not proved.
   *
   * @param revision which one
   * @param file its file in the project
   * @param findings what would have been mended
   * @param reasons why it is not proved, one line each
   */
  public record Unproved(
      RevisionId revision, Path file, List<Finding> findings, List<String> reasons) {
    public Unproved {
      findings = List.copyOf(findings);
      reasons = List.copyOf(reasons);
    }
  }

  /** Rewrites what can be and is proved. */
  public Result run(HistoryFix.Selection selection) {
    ScriptDirectory scripts = ScriptDirectory.open(folders);
    try (Attempt all = new Attempt(selection)) {
      List<RevisionId> fixed =
          all.failure().isEmpty() ? all.report().fixed() : candidates(selection);
      ProofSearch search =
          new ProofSearch(scripts, ids -> new Attempt(only(ids, fixed, selection)), proof);
      if (fixed.isEmpty() || all.failure().isEmpty() && search.proves(all, fixed)) {
        return all.result(List.of(), search.notes());
      }
      search.find(fixed);
      List<Unproved> unproved = search.unproved().entrySet().stream()
          .map(each -> unproved(scripts, all.report(), each.getKey(), each.getValue()))
          .sorted(Comparator.comparing(each -> fixed.indexOf(each.revision())))
          .toList();
      try (Attempt proved = new Attempt(only(search.proved(), fixed, selection))) {
        return proved.result(unproved, search.notes());
      }
    }
  }

  private List<RevisionId> candidates(HistoryFix.Selection selection) {
    try (RevisionCopy untouched = new RevisionCopy(folders)) {
      return fix.candidates(untouched, selection);
    }
  }

  private static Unproved unproved(
      ScriptDirectory scripts, HistoryFix.Report report, RevisionId id, List<String> reasons) {
    Path file = scripts.file(id).orElseThrow();
    return new Unproved(
        id,
        file,
        report.findings().stream()
            .filter(finding -> finding.unit().equals(id.value()))
            .toList(),
        reasons);
  }

  /** The same selection with none but these of those that can be rewritten. */
  private HistoryFix.Selection only(
      Set<RevisionId> ids, List<RevisionId> fixed, HistoryFix.Selection selection) {
    ScriptDirectory scripts = ScriptDirectory.open(folders);
    Set<Path> left = fixed.stream()
        .filter(id -> !ids.contains(id))
        .map(id -> scripts.file(id).orElseThrow())
        .collect(Collectors.toSet());
    return new HistoryFix.Selection(
        file -> !left.contains(file) && selection.judged().test(file), selection.applied());
  }

  /**
   * A copy in which some revisions are rewritten; it is gone when it is closed, unless it is kept.
   */
  final class Attempt implements AutoCloseable {
    private final RevisionCopy copy = new RevisionCopy(folders);
    private final HistoryFix.Report report;
    private final List<String> failure;
    private boolean isKept;

    Attempt(HistoryFix.Selection selection) {
      HistoryFix.Report done = HistoryFix.Report.NOTHING;
      List<String> failed = new ArrayList<>();
      try {
        done = fix.fix(copy, selection);
      } catch (AthanorException e) {
        failed.add(copy.named(String.valueOf(e.getMessage())));
        e.evidence().forEach(line -> failed.add(copy.named(line)));
      }
      this.report = done;
      this.failure = List.copyOf(failed);
    }

    /** What was said of what was written, when it cannot be read; else nothing. */
    List<String> failure() {
      return failure;
    }

    RevisionCopy copy() {
      return copy;
    }

    HistoryFix.Report report() {
      return report;
    }

    FixProof.Change change(List<RevisionId> changed) {
      return new FixProof.Change(changed, report.named());
    }

    Result result(List<Unproved> unproved, List<String> notes) {
      isKept = true;
      return new Result(copy, report, unproved, notes);
    }

    @Override
    public void close() {
      if (!isKept) {
        copy.close();
      }
    }
  }
}
