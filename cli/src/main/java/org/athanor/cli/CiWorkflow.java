package org.athanor.cli;

import java.util.Map;
import org.athanor.dialect.ServerImage;
import org.jspecify.annotations.Nullable;

/**
 * The files that {@code athanor ci init} writes.
 *
 * @param command what starts Athanor, such as {@code athanor}
 * @param build what compiles the entities, or null when there is nothing to compile
 * @param server the server for scratch databases, or null when the product needs none
 */
record CiWorkflow(
    String command, @Nullable String build, @Nullable ServerImage server) {
  /** Where GitHub finds it. */
  static final String GITHUB = ".github/workflows/athanor.yml";

  /** What the file of GitLab includes. */
  static final String GITLAB = ".gitlab/athanor.yml";

  /** GitLab's own file, made when there is none. */
  static final String GITLAB_ROOT = ".gitlab-ci.yml";

  private static final String DATABASE = "database";

  /** Actions are named by commits: a tag can be moved to other code. */
  private static final String GITHUB_HEAD = """
      # Made by "athanor ci init"; yours to edit. Checks the revisions of a pull request as they
      # will stand when it is merged: one head, findings of the linter, trials, and the proof.
      name: migrations

      on:
        pull_request:

      permissions:
        contents: read
        pull-requests: write
        security-events: write

      concurrency:
        group: migrations-${{ github.ref }}
        cancel-in-progress: true

      jobs:
        verify:
          runs-on: ubuntu-latest
          timeout-minutes: 60
      """;

  private static final String GITHUB_SETUP = """
          steps:
            - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
              with:
                fetch-depth: 0
            - uses: actions/setup-java@c1e323688fd81a25caa38c78aa6df2d33d3e20d9 # v4.8.0
              with:
                distribution: temurin
                java-version: "17"
      """;

  private static final String GITHUB_STEPS = """
            - name: One head
              run: $ATHANOR doctor --only revisions,heads
            - name: Verify
              env:
                BASE: origin/${{ github.base_ref }}
              run: >-
                $ATHANOR verify --skip doctor --since "$BASE" --github
                --report-dir athanor-report
            - name: Findings
              if: always() && hashFiles('athanor-report/lint.sarif') != ''
              # v4.31.9
              uses: github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7
              with:
                sarif_file: athanor-report/lint.sarif
                category: athanor
            - name: Comment
              if: always() && hashFiles('athanor-report/report.md') != ''
              env:
                GH_TOKEN: ${{ github.token }}
                NUMBER: ${{ github.event.pull_request.number }}
              run: |
                gh pr comment "$NUMBER" --edit-last --body-file athanor-report/report.md \\
                  || gh pr comment "$NUMBER" --body-file athanor-report/report.md
            - name: Report
              if: always() && hashFiles('athanor-report/**') != ''
              uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
              with:
                name: athanor-report
                path: athanor-report
      """;

  private static final String GITLAB_HEAD = """
      # Made by "athanor ci init"; yours to edit. Checks the revisions of a merge request: one head,
      # findings of the linter, trials, and the proof.
      # With ATHANOR_GITLAB_TOKEN, a token with the scope api, the report becomes a comment.
      athanor:
        stage: test
        image: eclipse-temurin:17
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      """;

  private static final String GITLAB_STEPS = """
          - git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
          - $ATHANOR doctor --only revisions,heads
          - $ATHANOR verify --skip doctor --since FETCH_HEAD --report-dir athanor-report
        after_script:
          - |
            if [ -n "$ATHANOR_GITLAB_TOKEN" ] && [ -f athanor-report/report.md ]; then
              curl --fail --silent --show-error --request POST \\
                --header "PRIVATE-TOKEN: $ATHANOR_GITLAB_TOKEN" \\
                --data-urlencode "body@athanor-report/report.md" \\
                "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
            fi
        artifacts:
          when: always
          paths:
            - athanor-report
      """;

  /** The workflow for GitHub Actions. */
  String github() {
    StringBuilder text = new StringBuilder(GITHUB_HEAD);
    text.append("    env:\n      ATHANOR: ").append(quoted(command)).append('\n');
    if (server != null) {
      login(text, "      ", server, "localhost");
      text.append("    services:\n      ").append(DATABASE).append(":\n        image: ");
      text.append(server.image()).append("\n        env:\n");
      variables(text, "          ", server.variables());
      text.append("        ports:\n          - \"").append(server.port()).append(':');
      text.append(server.port()).append("\"\n        options: >-\n          --health-cmd \"");
      text.append(server.ready()).append("\" --health-interval 5s --health-retries 20\n");
    }
    text.append(GITHUB_SETUP);
    if (build != null) {
      text.append("      - name: Compile the model\n        run: ")
          .append(build)
          .append('\n');
    }
    return text.append(GITHUB_STEPS).toString();
  }

  /** The job for GitLab. */
  String gitlab() {
    StringBuilder text = new StringBuilder(GITLAB_HEAD);
    if (server != null) {
      text.append("  services:\n    - name: ").append(server.image()).append("\n      alias: ");
      text.append(DATABASE).append("\n      variables:\n");
      variables(text, "        ", server.variables());
    }
    text.append("  variables:\n    GIT_DEPTH: \"0\"\n    ATHANOR: ").append(quoted(command));
    text.append('\n');
    if (server != null) {
      login(text, "    ", server, DATABASE);
    }
    text.append("  before_script:\n");
    text.append(
        "    - apt-get update -q && apt-get install -q -y --no-install-recommends git curl");
    text.append("\n  script:\n");
    if (build != null) {
      text.append("    - ").append(build).append('\n');
    }
    return text.append(GITLAB_STEPS).toString();
  }

  /** What GitLab's own file says of it. */
  static String gitlabInclude() {
    return "include:\n  - local: " + GITLAB + "\n";
  }

  private static void login(StringBuilder text, String indent, ServerImage server, String host) {
    variables(
        text,
        indent,
        Map.of(
            "ATHANOR_URL", server.jdbcUrl(host),
            "ATHANOR_USER", server.login().user(),
            "ATHANOR_PASSWORD", server.login().password()));
  }

  private static void variables(StringBuilder text, String indent, Map<String, String> variables) {
    new java.util.TreeMap<>(variables)
        .forEach((name, value) ->
            text.append(indent).append(name).append(": ").append(quoted(value)).append('\n'));
  }

  /** As YAML reads it back whatever stands in it. */
  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
