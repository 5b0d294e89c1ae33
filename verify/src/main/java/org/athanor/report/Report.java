package org.athanor.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some revisions do to a database in production, what was checked of them, and how they are
 * brought there.
 *
 * <pre>{@code
 * String html = new HtmlReport(report).text();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what is reported on
 * @param risk how risky it is, and why
 * @param revisions the revisions in the order in which they are run
 * @param changes what is different in the end, by object
 * @param incompatibilities what the application that runs now would meet
 * @param plan how they are brought to production
 * @param checks what was checked; empty when nothing was
 * @param graph the history around the revisions, newest first
 * @param pictures the tables before and after, or null when there are none
 */
public record Report(
    Subject subject,
    Risk risk,
    List<RevisionReport> revisions,
    List<ObjectChange> changes,
    List<Incompatibility> incompatibilities,
    DeploymentPlan plan,
    List<CheckResult> checks,
    List<GraphNode> graph,
    @Nullable Pictures pictures) {
  public Report {
    revisions = List.copyOf(revisions);
    changes = List.copyOf(changes);
    incompatibilities = List.copyOf(incompatibilities);
    checks = List.copyOf(checks);
    graph = List.copyOf(graph);
  }

  /**
   * What is reported on.
   *
   * @param title in words: {@code 2 revisions after 7f3a}
   * @param product the database's stable name, such as {@code postgresql}
   * @param version the version of the server that is meant; empty when it is not known
   * @param made when the report was made, as ISO 8601
   * @param tool who made it, with its version
   * @param measuredOn where statements were run to be watched, in words; null when none was
   */
  public record Subject(
      String title,
      String product,
      String version,
      String made,
      String tool,
      @Nullable String measuredOn) {
    /** The product with its version, as far as it is known. */
    public String server() {
      return version.isEmpty() ? product : product + " " + version;
    }
  }

  /**
   * A revision of the history.
   *
   * @param id its id
   * @param message its own words
   * @param parents what it follows
   * @param reported whether the report is about it
   */
  public record GraphNode(String id, String message, List<String> parents, boolean reported) {
    public GraphNode {
      parents = List.copyOf(parents);
    }
  }

  /**
   * The tables that change and their neighbours, as SVG.
   *
   * @param before before the first revision
   * @param after after the last one
   * @param others how many tables are not shown
   */
  public record Pictures(String before, String after, int others) {}
}
