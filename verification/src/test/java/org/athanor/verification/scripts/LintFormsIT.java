package org.athanor.verification.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.cli.CommandRunner;
import org.athanor.cli.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of the linter for other programs have the shape that these ask for. The rules of
 * SARIF are those of its schema, for the parts that Athanor writes.
 */
final class LintFormsIT {
  private static final Map<String, Set<String>> SARIF_PROPERTIES = Map.of(
      "log", Set.of("$schema", "version", "runs"),
      "run", Set.of("tool", "columnKind", "results"),
      "driver", Set.of("name", "rules", "informationUri", "version"),
      "rule", Set.of("id", "shortDescription", "helpUri"),
      "result",
          Set.of("ruleId", "level", "message", "locations", "partialFingerprints", "suppressions"),
      "suppression", Set.of("kind", "justification"),
      "region", Set.of("startLine", "startColumn"));

  @TempDir
  Path folder = Path.of("");

  private JsonNode report(String form) throws IOException {
    Files.writeString(folder.resolve("a file.sql"), """
        -- athanor: allow drop-column: nobody has written one
        ALTER TABLE customer DROP COLUMN note;
        CREATE INDEX i ON customer (name);
        UPDATE customer SET name = 'a';
        UPDATE customer SET name = 'a';
        """);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text, true);
    Host host = new Host(out, out, folder, Map.of(), false, false, null);
    new CommandRunner(host).run("lint", "--dialect", "postgresql:15", "--as", form, "a file.sql");
    return JsonMapper.shared().readTree(text.toString());
  }

  @Test
  void a_sarif_log_has_the_required_properties_and_no_others() throws IOException {
    JsonNode log = report("sarif");

    onlyHas(log, "log");
    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    assertThat(log.path("runs").size()).isEqualTo(1);
    JsonNode run = log.path("runs").get(0);
    onlyHas(run, "run");
    assertThat(run.path("columnKind").asString()).isIn("utf16CodeUnits", "unicodeCodePoints");
    onlyHas(run.path("tool").path("driver"), "driver");
    assertThat(run.path("tool").path("driver").path("name").asString()).isNotEmpty();
    for (JsonNode rule : run.path("tool").path("driver").path("rules")) {
      onlyHas(rule, "rule");
      assertThat(rule.path("shortDescription").path("text").asString()).isNotEmpty();
    }
  }

  @Test
  void a_sarif_result_names_its_rule_its_level_and_its_place() throws IOException {
    JsonNode run = report("sarif").path("runs").get(0);
    List<String> rules = new ArrayList<>();
    run.path("tool").path("driver").path("rules").forEach(rule -> rules.add(id(rule)));

    assertThat(rules).doesNotHaveDuplicates();
    assertThat(run.path("results").size()).isGreaterThan(3);
    for (JsonNode result : run.path("results")) {
      onlyHas(result, "result");
      assertThat(rules).contains(result.path("ruleId").asString());
      assertThat(result.path("level").asString()).isIn("none", "note", "warning", "error");
      assertThat(result.path("message").path("text").asString()).isNotEmpty();
      JsonNode place = result.path("locations").get(0).path("physicalLocation");
      assertThat(place.path("artifactLocation").path("uri").asString()).isEqualTo("a%20file.sql");
      onlyHas(place.path("region"), "region");
      assertThat(place.path("region").path("startLine").asInt()).isGreaterThanOrEqualTo(1);
      assertThat(place.path("region").path("startColumn").asInt()).isGreaterThanOrEqualTo(1);
      assertThat(result.path("partialFingerprints").propertyNames()).isNotEmpty();
    }
  }

  @Test
  void what_is_accepted_is_suppressed_in_sarif_with_its_reason() throws IOException {
    List<JsonNode> suppressed = new ArrayList<>();
    for (JsonNode result : report("sarif").path("runs").get(0).path("results")) {
      result.path("suppressions").forEach(suppressed::add);
    }

    assertThat(suppressed).hasSize(1);
    onlyHas(suppressed.get(0), "suppression");
    assertThat(suppressed.get(0).path("kind").asString()).isEqualTo("inSource");
    assertThat(suppressed.get(0).path("justification").asString())
        .isEqualTo("nobody has written one");
  }

  @Test
  void entries_for_gitlab_have_what_it_asks_for_and_fingerprints_of_their_own() throws IOException {
    Set<String> fingerprints = new HashSet<>();
    JsonNode entries = report("gitlab");

    assertThat(entries.isArray()).isTrue();
    for (JsonNode entry : entries) {
      assertThat(entry.path("description").asString()).isNotEmpty();
      assertThat(entry.path("check_name").asString()).isNotEmpty();
      assertThat(entry.path("severity").asString())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(entry.path("location").path("path").asString()).isEqualTo("a file.sql");
      assertThat(entry.path("location").path("lines").path("begin").asInt()).isPositive();
      assertThat(fingerprints.add(
              entry.path("fingerprint").asString() + entry.path("check_name").asString()))
          .isTrue();
    }
    assertThat(fingerprints).hasSizeGreaterThan(3);
  }

  private static String id(JsonNode rule) {
    return rule.path("id").asString();
  }

  private static void onlyHas(JsonNode object, String kind) {
    Set<String> known = SARIF_PROPERTIES.getOrDefault(kind, Set.of());
    assertThat(object.isObject()).isTrue();
    assertThat(known).containsAll(object.propertyNames());
  }
}
