package org.athanor.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.lint.LintUnit.Direction;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.runtime.NamedScripts;
import org.athanor.schema.NamingTemplates;
import org.athanor.script.RevisionScript;
import org.athanor.script.ScriptDirectory;

/**
 * Judges the revisions of a history, each in both directions, on the database that the revisions
 * before it make.
 *
 * <p>Operations are compiled by the dialect to the statements that would run. Immutable and
 * thread-safe.
 */
public final class HistoryLint {
  private final UnitReplay replay;
  private final Linter linter;
  private final Dialect dialect;
  private final NamingTemplates naming;

  /**
   * Judges revisions.
   *
   * @param replay plays them
   * @param linter asks the rules
   * @param dialect compiles their operations
   */
  public HistoryLint(UnitReplay replay, Linter linter, Dialect dialect) {
    this(replay, linter, dialect, NamingTemplates.DEFAULT);
  }

  private HistoryLint(UnitReplay replay, Linter linter, Dialect dialect, NamingTemplates naming) {
    this.replay = replay;
    this.linter = linter;
    this.dialect = dialect;
    this.naming = naming;
  }

  /** The same, but this is what the names of constraints that have none are made of. */
  public HistoryLint naming(NamingTemplates templates) {
    return new HistoryLint(replay, linter, dialect, templates);
  }

  /** The same, but what was seen on a server stands above what is known of it. */
  public HistoryLint withSeen(SeenFacts seen) {
    return new HistoryLint(replay.withSeen(seen), linter, dialect, naming);
  }

  /**
   * Judges the revisions of a folder, from the first to the last.
   *
   * @param scripts the revisions
   * @param shown the name by which findings show a file
   * @param judged which revisions, by their files, are judged; the others are only played
   * @throws org.athanor.error.AthanorException when the history or one of its files cannot be read
   */
  public LintReport judge(ScriptDirectory scripts, FileNames shown, Predicate<Path> judged) {
    return judge(scripts, new Selection(shown, judged, Set.of()));
  }

  /**
   * Which revisions are judged, and how.
   *
   * @param shown the name by which findings show a file
   * @param judged which revisions, by their files, are judged; the others are only played
   * @param published the revisions that others have already, as far as it is known
   */
  public record Selection(FileNames shown, Predicate<Path> judged, Set<RevisionId> published) {
    public Selection {
      published = Set.copyOf(published);
    }
  }

  /**
   * Judges the revisions of a folder, from the first to the last.
   *
   * @param scripts the revisions
   * @param selection which of them
   * @throws org.athanor.error.AthanorException when the history or one of its files cannot be read
   */
  public LintReport judge(ScriptDirectory scripts, Selection selection) {
    LintHistory history = new LintHistory(scripts.graph(), selection.published());
    List<Finding> findings = new ArrayList<>();
    int[] units = new int[1];
    play(scripts, selection, played -> {
      findings.addAll(found(played, history));
      units[0]++;
    });
    return new LintReport(findings, units[0]);
  }

  private List<Finding> found(Played played, LintHistory history) {
    return linter.judge(new JudgedRevision(
        played.up(), played.down(), played.script(), played.text().file(), history));
  }

  /**
   * Judges revisions and hands over all that is known of each, from the first to the last.
   *
   * @param scripts as in {@link #judge}
   * @param shown as in {@link #judge}
   * @param judged as in {@link #judge}
   * @param sink hears of each revision that is judged
   * @throws org.athanor.error.AthanorException when the history or one of its files cannot be read
   */
  public void play(
      ScriptDirectory scripts,
      FileNames shown,
      Predicate<Path> judged,
      Consumer<PlayedRevision> sink) {
    LintHistory history = new LintHistory(scripts.graph(), Set.of());
    play(
        scripts,
        new Selection(shown, judged, Set.of()),
        played -> sink.accept(new PlayedRevision(
            played.script(),
            played.text().file().name(),
            played.before(),
            played.up(),
            played.down(),
            found(played, history))));
  }

  private void play(ScriptDirectory scripts, Selection selection, Consumer<Played> visitor) {
    List<RevisionId> ids = order(scripts.graph());
    Map<RevisionId, RevisionScript> loaded = new NamedScripts(scripts, dialect, naming).load(ids);
    CatalogState database = replay.start();
    RevisionStatements statements = new RevisionStatements(dialect);
    for (RevisionId id : ids) {
      RevisionScript script = Objects.requireNonNull(loaded.get(id));
      Path file = scripts.file(id).orElseThrow();
      RevisionFileText text =
          RevisionFileText.of(file, selection.shown().of(file), scripts.text(id).orElseThrow());
      LintUnit up = replay.play(statements.of(script, Direction.UPGRADE, text), database);
      CatalogState before = database;
      database = up.after();
      if (selection.judged().test(file)) {
        LintUnit down = replay.play(statements.of(script, Direction.DOWNGRADE, text), database);
        visitor.accept(new Played(id, script, text, before, up, down));
      }
    }
  }

  /**
   * A revision with findings whose rules know what to write instead.
   *
   * @param id which one
   * @param file its file
   * @param script what it says
   * @param up its upgrade
   * @param down its downgrade
   * @param upgrade what is found in the upgrade
   * @param downgrade what is found in the downgrade
   */
  public record FixableRevision(
      RevisionId id,
      Path file,
      RevisionScript script,
      LintUnit up,
      LintUnit down,
      List<Fixable> upgrade,
      List<Fixable> downgrade) {
    public FixableRevision {
      upgrade = List.copyOf(upgrade);
      downgrade = List.copyOf(downgrade);
    }

    /** The same with only some of what is found. */
    public FixableRevision only(Predicate<Fixable> wanted) {
      return new FixableRevision(
          id,
          file,
          script,
          up,
          down,
          upgrade.stream().filter(wanted).toList(),
          downgrade.stream().filter(wanted).toList());
    }

    /** What is found in both. */
    public Stream<Fixable> all() {
      return Stream.concat(upgrade.stream(), downgrade.stream());
    }
  }

  /**
   * The revisions in which something can be mended, from the first to the last.
   *
   * @param scripts as in {@link #judge}
   * @param shown as in {@link #judge}
   * @param judged as in {@link #judge}
   */
  public List<FixableRevision> fixable(
      ScriptDirectory scripts, FileNames shown, Predicate<Path> judged) {
    List<FixableRevision> found = new ArrayList<>();
    play(scripts, new Selection(shown, judged, Set.of()), played -> {
      FixableRevision each = new FixableRevision(
          played.id(),
          scripts.file(played.id()).orElseThrow(),
          played.script(),
          played.up(),
          played.down(),
          linter.fixable(played.up()),
          linter.fixable(played.down()));
      if (each.all().findAny().isPresent()) {
        found.add(each);
      }
    });
    return found;
  }

  /** A revision that is judged, in both directions. */
  private record Played(
      RevisionId id,
      RevisionScript script,
      RevisionFileText text,
      CatalogState before,
      LintUnit up,
      LintUnit down) {}

  /** How a file is shown in findings. */
  @FunctionalInterface
  public interface FileNames {
    /** The name of a file. */
    String of(Path file);
  }

  /** The revisions in an order in which they can be run. */
  public static List<RevisionId> order(RevisionGraph graph) {
    if (graph.revisions().isEmpty()) {
      return List.of();
    }
    return graph.upgradePath(List.of(), RevisionTarget.parse("heads")).steps().stream()
        .map(UpgradeStep.class::cast)
        .map(UpgradeStep::revision)
        .map(Revision::id)
        .toList();
  }
}
