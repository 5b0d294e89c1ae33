package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A revision that changes its meaning with the application. */
final class MigrationImportsLiveModelRule implements RevisionRule {
  /** What does not change with the application. */
  private static final List<String> KEPT =
      List.of("java.", "javax.sql.", "org.athanor.", "org.jspecify.", "db.migration.");

  private static final RuleInfo INFO = new RuleInfo(
      "migration-imports-live-model",
      RuleGroup.META,
      Severity.WARNING,
      "A revision uses classes of the application, which change while it must not.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    if (revision.isJava()) {
      imports(revision.file().text()).stream()
          .filter(name -> KEPT.stream().noneMatch(name::startsWith))
          .findFirst()
          .ifPresent(name -> reporter.report(
              "Class " + Recipe.quoted(name)
                  + " belongs to the application: when it changes, this revision does something"
                  + " else, or no longer compiles.",
              "write what the revision needs into the revision, such as SQL or a record"));
    }
  }

  /** The names of the imports; they stand one per line. */
  private static List<String> imports(String source) {
    return source
        .lines()
        .map(String::strip)
        .takeWhile(line -> !line.startsWith("@Revision"))
        .filter(line -> line.startsWith("import "))
        .map(line -> line.substring("import ".length()).split(";", 2)[0].strip())
        .map(name -> name.startsWith("static ") ? name.substring("static ".length()) : name)
        .toList();
  }
}
