package org.athanor.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.verification.conformance.AgreedDifference.CasePattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceRunTest {
  private static final String GRAPH =
      "[{\"rev\":\"a1\",\"down\":[],\"labels\":[],\"depends_on\":[]},"
          + "{\"rev\":\"b1\",\"down\":[\"a1\"],\"labels\":[],\"depends_on\":[]},"
          + "{\"rev\":\"b2\",\"down\":[\"a1\"],\"labels\":[],\"depends_on\":[]}]";

  @TempDir
  private Path folder;

  private ByteArrayOutputStream out;

  @BeforeEach
  void start() {
    out = new ByteArrayOutputStream();
  }

  private static String question(String id, String query, String expected) {
    String form = "{\"id\":\"%s\",\"source_test\":\"test_x::%s\","
        + "\"graph\":%s,\"query\":%s,\"expected\":%s}";
    return form.formatted(id, id, GRAPH, query, expected);
  }

  private Tally run(List<String> cases, AgreedDifference... agreed) throws IOException {
    Path sub = Files.createDirectories(folder.resolve("sub"));
    Files.writeString(sub.resolve("revision_graph.json"), cases.toString());
    Files.writeString(sub.resolve("later_format.json"), "[]");
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    AgreedDifferences differences = new AgreedDifferences(List.of(agreed));
    return new ConformanceRun(List.of(new RevisionGraphFormat()), differences, print).over(folder);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static AgreedDifference agreed(String id) {
    return new AgreedDifference(
        "revision_graph.json", new CasePattern(id, "*", "*"), "it is better so");
  }

  @Test
  void right_and_wrong_answers_are_counted_and_the_last_line_says_so() throws IOException {
    String query = "{\"kind\":\"heads\",\"consider_depends_on\":false}";
    Tally tally = run(List.of(
        question("right", query, "{\"revs\":[\"b1\",\"b2\"]}"),
        question("wrong", query, "{\"revs\":[\"b1\"]}")));
    assertThat(tally.failed()).isEqualTo(1);
    assertThat(lines())
        .contains(
            "FAILED wrong (test_x::wrong)",
            "  expected  {\"revs\":[\"b1\"]}",
            "  came      {\"revs\":[\"b1\",\"b2\"]}")
        .endsWith("1 passed, 1 failed");
  }

  @Test
  void files_of_unknown_formats_are_named() throws IOException {
    run(List.of());
    assertThat(lines())
        .anyMatch(line -> line.endsWith("later_format.json: not known to this version"));
    assertThat(lines()).contains("0 agreed differences, 1 files not known to this version");
  }

  @Test
  void agreed_differences_are_counted_apart_and_told_when_they_are_gone() throws IOException {
    String query = "{\"kind\":\"bases\"}";
    run(
        List.of(
            question("other", query, "{\"revs\":[]}"),
            question("same", query, "{\"revs\":[\"a1\"]}")),
        agreed("oth*"),
        agreed("same"),
        agreed("elsewhere"));
    assertThat(lines())
        .endsWith("1 passed, 0 failed")
        .contains("agreed difference (1): it is better so");
    assertThat(lines()).filteredOn(line -> line.contains("no longer differs")).hasSize(1);
  }

  @Test
  void an_error_must_mean_the_same_and_tell_the_same_names() throws IOException {
    String query = "{\"kind\":\"resolve_one\",\"to\":\"head\"}";
    String several = "Multiple heads are present for given argument 'head'; ";
    Tally tally = run(List.of(
        question("same", query, error("MultipleHeads", several + "b1, b2")),
        question("name", query, error("MultipleHeads", several + "b1, b7")),
        question("code", query, error("ResolutionError", "No such branch: 'head'")),
        question("odd", query, error("SomeError", "something never heard of")),
        question("none", "{\"kind\":\"bases\"}", error("MultipleHeads", several + "b1"))));
    assertThat(tally.passed()).isEqualTo(1);
    assertThat(lines())
        .contains("FAILED name (test_x::name)", "FAILED code (test_x::code)")
        .contains("FAILED odd (test_x::odd)", "FAILED none (test_x::none)");
  }

  @Test
  void a_refusal_where_an_answer_was_recorded_fails() throws IOException {
    String query = "{\"kind\":\"resolve_one\",\"to\":\"nosuch\"}";
    assertThat(run(List.of(question("no", query, "{\"rev\":\"b1\"}"))).failed()).isEqualTo(1);
    assertThat(lines()).anyMatch(line -> line.contains("REV-001"));
  }

  @Test
  void any_of_several_recorded_answers_is_right() throws IOException {
    String query = "{\"kind\":\"heads\",\"consider_depends_on\":false}";
    String wrong = question("unstable", query, "{\"revs\":[\"b2\",\"b1\"]}");
    assertThat(run(List.of(wrong)).failed()).isEqualTo(1);
    String right = ",\"alternatives\":[{\"revs\":[\"b1\",\"b2\"]}]}";
    assertThat(run(List.of(wrong.substring(0, wrong.length() - 1) + right)).failed())
        .isZero();
    String unordered = wrong.substring(0, wrong.length() - 1) + ",\"order\":\"unordered\"}";
    assertThat(run(List.of(unordered)).failed()).isZero();
  }

  @Test
  void the_agreed_differences_of_the_project_are_few_and_about_known_formats() {
    assertThat(AgreedDifferences.ofProject().all())
        .hasSizeBetween(1, 80)
        .allSatisfy(each -> assertThat(each.file())
            .isIn(
                "revision_graph.json",
                "ops_sql.json",
                "autogen_diffs.json",
                "type_compare.json",
                "default_compare.json"));
    CasePattern everything = new CasePattern("*", "*", "*");
    assertThatThrownBy(() -> new AgreedDifference("revision_graph.json", everything, " "))
        .hasMessageContaining("needs a reason");
  }

  private static String error(String type, String message) {
    return "{\"error\":{\"type\":\"%s\",\"message\":\"%s\"}}".formatted(type, message);
  }
}
