package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.athanor.catalog.CatalogState;

/**
 * Judges scripts of other tools in the order in which they are run: each is judged on the database
 * that the ones before it make.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScriptLint {
  private final UnitReplay replay;
  private final Linter linter;

  /**
   * Judges scripts.
   *
   * @param replay plays them
   * @param linter asks the rules
   */
  public ScriptLint(UnitReplay replay, Linter linter) {
    this.replay = replay;
    this.linter = linter;
  }

  /**
   * Judges some scripts.
   *
   * @param files the scripts in the order in which they are run
   * @param transaction how their tool runs each of them, by name
   * @param judged which of them, by name, are judged; the others are only played
   */
  public LintReport judge(
      List<LintSource.File> files,
      Function<String, LintUnit.Transaction> transaction,
      Predicate<String> judged) {
    CatalogState database = replay.start();
    List<Finding> findings = new ArrayList<>();
    int units = 0;
    for (LintSource.File file : files) {
      LintUnit unit = replay.play(replay.source(file, transaction.apply(file.name())), database);
      database = unit.after();
      if (judged.test(file.name())) {
        findings.addAll(linter.judge(unit));
        units++;
      }
    }
    return new LintReport(findings, units);
  }
}
