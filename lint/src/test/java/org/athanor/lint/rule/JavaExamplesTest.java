package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Finding;
import org.athanor.lint.RuleInfo;
import org.athanor.script.ScriptDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fires on a revision in Java as it does on the same in SQL. */
final class JavaExamplesTest {
  @TempDir
  static Path cache = Path.of("");

  @TempDir
  Path folder = Path.of("");

  static List<JavaExample> examples() throws IOException {
    return JavaExample.of(RuleExample.all());
  }

  /** In one run of the compiler; each example finds its classes in the cache then. */
  @BeforeAll
  static void compile_all(@TempDir Path all) throws IOException {
    JavaExample.writeSetup(all, "");
    for (JavaExample each : examples()) {
      each.writeTo(all);
    }
    ScriptDirectory.open(new ScriptDirectory.Options(List.of(all), false, List.of(), cache))
        .load(
            examples().stream().map(JavaExample::id).toList(),
            Dialects.installed(JavaExamplesTest.class.getClassLoader()).offline("postgresql"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_has_the_findings_of_the_same_in_sql(JavaExample example) throws IOException {
    List<Finding> findings = example.findings(folder, cache);

    Set<String> fired = findings.stream().map(each -> each.rule().id()).collect(Collectors.toSet());

    assertThat(fired)
        .as(findings.stream().map(RuleExample::text).collect(Collectors.joining("\n")))
        .isEqualTo(example.expected());
  }

  @Test
  void each_rule_has_a_bad_and_a_good_example() throws IOException {
    List<JavaExample> examples = examples();
    Set<String> ofRevisions =
        Rules.ofRevisions().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

    List<String> missing = Rules.infos().stream()
        .map(RuleInfo::id)
        .filter(id -> !ofRevisions.contains(id))
        .flatMap(id -> Stream.of(true, false)
            .filter(bad -> examples.stream()
                .map(JavaExample::inSql)
                .noneMatch(each -> each.rule().equals(id) && each.isBad() == bad))
            .map(bad -> id + "/" + (bad ? "bad" : "good") + "-*.java"))
        .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void each_file_in_java_lies_beside_the_same_in_sql() throws IOException {
    try (Stream<Path> files = Files.walk(RuleExample.FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java"))).hasSameSizeAs(examples());
    }
  }
}
