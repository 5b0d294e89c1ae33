package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.ServerImage;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is written is YAML of the structure that GitHub and GitLab read. */
final class CiWorkflowTest {
  private static final ServerImage POSTGRES =
      new PostgresDialectProvider().image(new ServerVersion(15, 0)).orElseThrow();

  private static final ServerImage MARIADB =
      new MariaDbDialectProvider().image(ServerVersion.UNKNOWN).orElseThrow();

  @Test
  void github_runs_the_checks_on_pull_requests_with_a_server_for_scratch_databases() {
    Map<?, ?> workflow =
        yaml(new CiWorkflow("./tools/athanor", "mvn -B package", POSTGRES).github());
    // YAML 1.1 reads the word on as a truth value; GitHub does not.
    assertThat(at(workflow, true)).containsKey("pull_request");
    assertThat(at(workflow, "permissions"))
        .containsEntry("contents", "read")
        .containsEntry("pull-requests", "write")
        .containsEntry("security-events", "write");
    Map<?, ?> job = at(at(workflow, "jobs"), "verify");
    assertThat(at(job, "env"))
        .containsEntry("ATHANOR", "./tools/athanor")
        .containsEntry("ATHANOR_URL", "jdbc:postgresql://localhost:5432/postgres");
    assertThat(at(at(job, "services"), "database"))
        .containsEntry("image", "postgres:15")
        .containsEntry("ports", List.of("5432:5432"));
    assertThat(String.valueOf(at(at(job, "services"), "database").get("options")))
        .startsWith("--health-cmd \"pg_isready -U postgres\"");
    List<String> commands = commands(job);
    assertThat(commands.get(0)).isEqualTo("mvn -B package");
    assertThat(commands.get(1)).isEqualTo("$ATHANOR doctor --only revisions,heads");
    assertThat(commands.get(2)).startsWith("$ATHANOR verify --skip doctor --since \"$BASE\"");
  }

  @Test
  void actions_are_named_by_commits_and_expressions_reach_no_shell() {
    String text = new CiWorkflow("athanor", null, null).github();
    Map<?, ?> job = at(at(yaml(text), "jobs"), "verify");
    assertThat(job.containsKey("services")).isFalse();
    List<String> actions = new ArrayList<>();
    for (Object step : (List<?>) job.get("steps")) {
      Object action = ((Map<?, ?>) step).get("uses");
      if (action != null) {
        actions.add(String.valueOf(action));
      }
    }
    assertThat(actions).hasSize(4).allMatch(action -> action.matches("[a-z/-]+@[0-9a-f]{40}"));
    assertThat(commands(job)).noneMatch(command -> command.contains("${{"));
  }

  @Test
  void gitlab_runs_the_checks_on_merge_requests() {
    Map<?, ?> workflow = yaml(new CiWorkflow("athanor", null, MARIADB).gitlab());
    Map<?, ?> job = at(workflow, "athanor");
    assertThat(job.get("rules"))
        .isEqualTo(List.of(Map.of("if", "$CI_PIPELINE_SOURCE == \"merge_request_event\"")));
    assertThat(at(job, "variables"))
        .containsEntry("ATHANOR_URL", "jdbc:mariadb://database:3306/athanor")
        .containsEntry("GIT_DEPTH", "0");
    Map<?, ?> service = (Map<?, ?>) ((List<?>) job.get("services")).get(0);
    assertThat(String.valueOf(service.get("name"))).isEqualTo("mariadb:11.4");
    assertThat(String.valueOf(service.get("alias"))).isEqualTo("database");
    assertThat((List<?>) job.get("script")).hasSize(3).allMatch(line -> line instanceof String);
    assertThat(at(job, "artifacts")).containsEntry("when", "always");
    assertThat(yaml(CiWorkflow.gitlabInclude()))
        .isEqualTo(Map.of("include", List.of(Map.of("local", CiWorkflow.GITLAB))));
  }

  private static List<String> commands(Map<?, ?> job) {
    List<String> commands = new ArrayList<>();
    for (Object step : (List<?>) job.get("steps")) {
      Object command = ((Map<?, ?>) step).get("run");
      if (command != null) {
        commands.add(String.valueOf(command));
      }
    }
    return commands;
  }

  private static Map<?, ?> yaml(String text) {
    return new Yaml().load(text);
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> at(Map<?, ?> map, Object key) {
    return (Map<Object, Object>) map.get(key);
  }
}
