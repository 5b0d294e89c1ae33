package org.athanor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.verify.MakeReport;
import org.athanor.verify.RevisionFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedReportTest {
  private static final String EVIL = "<script>alert(1)</script>";

  @TempDir
  Path place = Path.of("");

  private Report evil() {
    CheckResult check = new CheckResult(
        "lint", CheckResult.Status.FAILED, EVIL, List.of("```" + EVIL), List.of(), Duration.ZERO);
    return new RevisionFolder(place)
        .revision("a1", "CREATE TABLE note (id bigint PRIMARY KEY, a int);", "DROP TABLE note;")
        .revision(
            "a2",
            "CREATE TABLE \"" + EVIL + "\" (\"" + EVIL + "|\" bigint PRIMARY KEY);\n"
                + "ALTER TABLE note DROP COLUMN a;",
            "DROP TABLE \"" + EVIL + "\";\nALTER TABLE note ADD COLUMN a int;")
        .report(new MakeReport.Evidence(List.of(check), List.of(), null), "a2");
  }

  @Test
  void names_are_never_markup() {
    Report report = evil();

    assertThat(new HtmlReport(report).text())
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(new MarkdownReport(report).text().replaceAll("(?s)````.*?````", ""))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  @Test
  void the_page_needs_nothing_from_elsewhere() {
    assertThat(new HtmlReport(evil()).text())
        .doesNotContain("src=", "url(", "@import", "<link", "onload", "onclick")
        .contains("name=\"viewport\"", "prefers-color-scheme: dark", "@media print");
  }

  @Test
  void the_page_has_landmarks_and_headings_in_order_and_named_pictures() {
    String html = new HtmlReport(evil()).text();

    assertThat(html).contains("<header", "<nav aria-label", "<main id=\"main\"", "<footer");
    int level = 1;
    Matcher headings = Pattern.compile("<h([1-6])").matcher(html);
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isBetween(1, level + 1);
      level = next;
    }
    assertThat(Pattern.compile("<svg").matcher(html).results().count())
        .isPositive()
        .isEqualTo(
            Pattern.compile("<svg[^>]*>\\s*<title").matcher(html).results().count());
    assertThat(Pattern.compile("<th>").matcher(html).find()).isFalse();
  }

  @Test
  void every_element_is_closed() {
    String html = new HtmlReport(evil()).text();

    for (String tag : List.of("div", "section", "details", "table", "ul", "ol", "li", "svg", "g")) {
      assertThat(Pattern.compile("<" + tag + "[ >]").matcher(html).results().count())
          .as(tag)
          .isEqualTo(Pattern.compile("</" + tag + ">").matcher(html).results().count());
    }
  }

  @Test
  void markdown_fits_into_a_comment_and_says_what_is_left_out() {
    RevisionFolder folder = new RevisionFolder(place);
    for (int i = 0; i < 300; i++) {
      folder.revision(
          "r" + (1000 + i),
          "CREATE TABLE table_with_a_long_name_" + i + " (id bigint PRIMARY KEY, a text, b text);",
          "DROP TABLE table_with_a_long_name_" + i + ";");
    }

    String text = new MarkdownReport(folder.report()).text();

    assertThat(text.length()).isBetween(50_000, MarkdownReport.LIMIT);
    assertThat(text).endsWith("_The rest is left out: it is too long for a comment._\n");
    assertThat(Pattern.compile("<details>").matcher(text).results().count())
        .isEqualTo(Pattern.compile("</details>").matcher(text).results().count());
  }

  @Test
  void the_page_of_500_revisions_is_no_larger_than_5_megabytes() {
    RevisionFolder folder = new RevisionFolder(place);
    for (int i = 0; i < 500; i++) {
      String table = "t" + i / 10;
      String upgrade = i % 10 == 0
          ? "CREATE TABLE " + table + " (id bigint PRIMARY KEY, a text, b text NOT NULL);"
          : "ALTER TABLE " + table + " ADD COLUMN c" + i + " text;\nCREATE INDEX i" + i + " ON "
              + table + " (c" + i + ");";
      folder.revision("r" + (1000 + i), upgrade, "SELECT 1;");
    }

    String html = new HtmlReport(folder.report()).text();

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
    assertThat(html).contains("500 revisions");
  }

  @Test
  void programs_get_the_same_facts() {
    Map<String, ?> facts = ReportFacts.of(evil());

    assertThat(facts.keySet())
        .containsExactly(
            "athanor_report",
            "title",
            "dialect",
            "version",
            "measured_on",
            "created_at",
            "tool",
            "risk",
            "checks",
            "changes",
            "revisions",
            "incompatibilities",
            "plan");
    assertThat(facts.get("athanor_report")).isEqualTo(1);
    assertThat(String.valueOf(facts.get("incompatibilities")))
        .contains("column \"a\" of \"note\" is dropped");
  }

  @Test
  void branches_and_merges_are_drawn_in_lanes() {
    String svg = new GraphDrawing(List.of(
            new Report.GraphNode("m", "merge", List.of("a", "b"), true),
            new Report.GraphNode("b", "", List.of("r"), true),
            new Report.GraphNode("a", "", List.of("r"), false),
            new Report.GraphNode("r", "root", List.of(), false)))
        .svg();

    assertThat(Pattern.compile("<path").matcher(svg).results().count()).isEqualTo(4);
    assertThat(Pattern.compile("node reported").matcher(svg).results().count()).isEqualTo(2);
    assertThat(svg).contains("cx=\"16\"", "cx=\"34\"");
  }
}
