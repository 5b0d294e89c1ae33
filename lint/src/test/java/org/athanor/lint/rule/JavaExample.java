package org.athanor.lint.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Linter;
import org.athanor.lint.UnitReplay;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;

/**
 * The calls of a revision in Java that does what an example in SQL does; it lies beside it under
 * the same name, and its server, its setting and what is there before are the same.
 */
final class JavaExample {
  private static final String ALSO = "// also:";
  private static final RevisionId SETUP = RevisionId.of("a1");

  private final RuleExample inSql;
  private final String text;

  private JavaExample(RuleExample inSql, Path file) throws IOException {
    this.inSql = inSql;
    this.text = Files.readString(file).strip();
  }

  /** Those of the examples in SQL that have one in Java. */
  static List<JavaExample> of(List<RuleExample> examples) throws IOException {
    List<JavaExample> found = new ArrayList<>();
    for (RuleExample each : examples) {
      Path file = RuleExample.FOLDER.resolve(each.toString().replace(".sql", ".java"));
      if (Files.exists(file)) {
        found.add(new JavaExample(each, file));
      }
    }
    return found;
  }

  RuleExample inSql() {
    return inSql;
  }

  /** What stands in the method {@code upgrade}. */
  String calls() {
    return text.startsWith(ALSO) ? text.substring(text.indexOf('\n') + 1) : text;
  }

  /** The rules that shall fire: those that fire on SQL, unless it says otherwise. */
  Set<String> expected() {
    return text.startsWith(ALSO)
        ? inSql.expected(text.substring(ALSO.length(), text.indexOf('\n')))
        : inSql.expected();
  }

  /** The whole revision. */
  String source() {
    return """
        import static org.athanor.schema.Types.*;

        import org.athanor.migration.*;
        import org.athanor.operation.AlterMode;
        import org.athanor.operation.AlterMode.*;
        import org.athanor.schema.*;

        @Revision(id = "%s", revises = "a1"%s)
        public final class %s implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {}
        }
        """.formatted(
            id(),
            inSql.transaction() == LintUnit.Transaction.NONE ? ", transactional = false" : "",
            className(),
            calls());
  }

  /** Writes it into a folder of revisions. */
  void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve(className() + ".java"), source());
  }

  /** Writes the revision that it follows. */
  static void writeSetup(Path folder, String sql) throws IOException {
    Files.writeString(
        folder.resolve("a1_setup.sql"),
        "-- revision: " + SETUP + "\n\n-- upgrade\n" + sql + "\n\n-- downgrade\n");
  }

  RevisionId id() {
    return RevisionId.of("b_" + className().toLowerCase(Locale.ROOT));
  }

  private String className() {
    return "R" + toString().replace(".java", "").replace('/', '_').replace('-', '_');
  }

  /**
   * What the linter finds in it.
   *
   * @param folder an empty folder
   * @param cache where compiled classes are
   */
  List<Finding> findings(Path folder, Path cache) throws IOException {
    writeSetup(folder, inSql.setup());
    writeTo(folder);
    Dialect dialect = inSql.dialect();
    ScriptDirectory scripts =
        ScriptDirectory.open(new ScriptDirectory.Options(List.of(folder), false, List.of(), cache));
    return new HistoryLint(
            new UnitReplay(dialect, inSql.settings()),
            new Linter(Rules.all(), List.of(), inSql.severities()),
            dialect)
            .judge(scripts, file -> toString(), file -> file.toString().endsWith(".java"))
            .findings()
            .stream()
            .filter(finding -> finding.accepted().isEmpty())
            .toList();
  }

  @Override
  public String toString() {
    return inSql.toString().replace(".sql", ".java");
  }
}
