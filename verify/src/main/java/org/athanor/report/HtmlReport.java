package org.athanor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.athanor.diagram.LockTimeline;

/**
 * A report as one HTML file: no script, nothing from elsewhere, for screens of all sizes, light and
 * dark, and paper.
 *
 * <pre>{@code
 * Files.writeString(file, new HtmlReport(report).text());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class HtmlReport {
  /** A history of more revisions than this is folded away until somebody opens it. */
  private static final int MANY = 30;

  private final Report report;
  private final Markup html = new Markup();

  /** The HTML of a report. */
  public HtmlReport(Report report) {
    this.report = report;
  }

  /** The whole file. */
  public String text() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").raw("\n");
    head();
    html.open("body").raw("\n");
    html.element("a", "Skip to the report", "class", "skip", "href", "#main").raw("\n");
    header();
    html.open("main", "id", "main").raw("\n");
    risk();
    checks();
    changes();
    pictures();
    new HtmlRevisions(html, report.subject()).write(report.revisions());
    incompatibilities();
    plan();
    graph();
    html.closeLine();
    footer();
    html.closeLine().closeLine();
    return html.toString();
  }

  private void head() {
    html.open("head").raw("\n");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("meta", "name", "generator", "content", report.subject().tool()).raw("\n");
    html.element("title", "Migration report: " + report.subject().title()).raw("\n");
    html.open("style").raw(styles()).closeLine().closeLine();
  }

  private static String styles() {
    try (InputStream styles =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(styles.readAllBytes(), StandardCharsets.UTF_8)
          + new LockTimeline().styles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void header() {
    Report.Subject subject = report.subject();
    Level level = report.risk().level();
    html.open("header", "class", "top").open("div", "class", "wrap").raw("\n");
    html.element("p", "Migration report", "class", "eyebrow");
    html.element("h1", subject.title());
    html.open("p", "class", "meta");
    html.text(subject.server() + " \u00b7 " + subject.made());
    html.close().raw("\n");
    html.open("dl", "class", "glance");
    card("Risk", badge(level), level.word());
    card("Needs", "", report.plan().maintenance().need().words());
    card("Way back", "", wayBack());
    card("Changes", "", report.changes().size() + " objects");
    card("Running code", "", report.incompatibilities().isEmpty() ? "goes on" : broken());
    html.closeLine().closeLine().closeLine();
    navigation();
  }

  private String broken() {
    long high = report.incompatibilities().stream()
        .filter(each -> each.level() == Level.HIGH)
        .count();
    return high > 0 ? "breaks" : "look at " + report.incompatibilities().size();
  }

  private String wayBack() {
    RevisionReport.WayBack worst = report.revisions().stream()
        .map(RevisionReport::wayBack)
        .max(Enum::compareTo)
        .orElse(RevisionReport.WayBack.FULL);
    return switch (worst) {
      case FULL -> "whole";
      case WITHOUT_DATA -> "without data";
      case NONE -> "none";
    };
  }

  private void card(String name, String style, String value) {
    html.open("div").element("dt", name);
    html.open("dd").element("span", value, "class", style.isEmpty() ? "value" : style);
    html.close().close();
  }

  static String badge(Level level) {
    return "badge " + level.word();
  }

  private void navigation() {
    html.open("nav", "aria-label", "Sections").open("ul", "class", "wrap");
    link("risk", "Risk");
    if (!report.checks().isEmpty()) {
      link("checks", "Checks");
    }
    link("changes", "Changes");
    link("safety", "Safety");
    link("compatibility", "Running code");
    link("plan", "Deployment");
    link("history", "History");
    html.close().closeLine();
  }

  private void link(String target, String text) {
    html.open("li").element("a", text, "href", "#" + target).close();
  }

  private void section(String id, String title) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.element("h2", title, "id", id + "-title").raw("\n");
  }

  // --- sections

  private void risk() {
    section("risk", "Risk");
    List<Risk.Reason> reasons = report.risk().reasons();
    if (reasons.isEmpty()) {
      html.element("p", "Nothing was found that makes this deployment risky.");
    } else {
      for (Level level : List.of(Level.HIGH, Level.MEDIUM, Level.LOW)) {
        reasons(reasons.stream().filter(reason -> reason.level() == level).toList());
      }
    }
    html.closeLine();
  }

  private void reasons(List<Risk.Reason> reasons) {
    if (!reasons.isEmpty()) {
      Level level = reasons.get(0).level();
      html.open("div", "class", "reasons");
      html.open("p")
          .element("span", level.word(), "class", badge(level))
          .close()
          .open("ul");
      reasons.forEach(reason -> html.element("li", reason.text()));
      html.close().closeLine();
    }
  }

  private void checks() {
    if (report.checks().isEmpty()) {
      return;
    }
    section("checks", "Checks");
    for (CheckResult check : report.checks()) {
      boolean isBad = check.status() == CheckResult.Status.FAILED
          || check.status() == CheckResult.Status.NOT_RUN;
      html.open("div", "class", "check");
      html.open("p");
      html.element(
          "span",
          check.status().word(),
          "class",
          "badge " + check.status().name().toLowerCase(Locale.ROOT));
      html.raw(" ").element("strong", check.name()).text("  " + check.text()).close();
      List<String> lines = new ArrayList<>(check.evidence());
      check.fixes().forEach(fix -> lines.add("Fix: " + fix));
      if (!lines.isEmpty()) {
        if (isBad) {
          html.open("details", "open", "open");
        } else {
          html.open("details");
        }
        html.element("summary", "What was found");
        html.element("pre", String.join("\n", lines), "tabindex", "0").close();
      }
      html.closeLine();
    }
    html.closeLine();
  }

  private void changes() {
    section("changes", "Changes by object");
    if (report.changes().isEmpty()) {
      html.element("p", "No object is different in the end.").closeLine();
      return;
    }
    HtmlTable table = new HtmlTable(html, "Objects that differ, before and after");
    table.open("Change", "Object", "Before", "After");
    for (ObjectChange change : report.changes()) {
      html.open("tr");
      html.open("td")
          .element(
              "span", change.kind().word(), "class", "pill " + change.kind().word());
      html.close().open("th", "scope", "row").text(change.type() + " ");
      html.element("code", change.name());
      if (!change.table().isEmpty()) {
        html.text(" of ").element("code", change.table());
      }
      html.close();
      code(change.before());
      code(change.after());
      html.closeLine();
    }
    table.close();
    html.closeLine();
  }

  private void code(String text) {
    html.open("td");
    if (!text.isEmpty()) {
      html.element("code", text);
    }
    html.close();
  }

  private void pictures() {
    Report.Pictures pictures = report.pictures();
    if (pictures == null) {
      return;
    }
    section("tables", "Tables before and after");
    html.element(
        "p",
        "+ is added, - is removed, ~ is changed."
            + (pictures.others() > 0
                ? " Tables that have nothing to do with it are left out: " + pictures.others() + "."
                : ""),
        "class",
        "hint");
    picture("Before", pictures.before());
    picture("After", pictures.after());
    html.closeLine();
  }

  private void picture(String name, String svg) {
    html.open("figure").element("figcaption", name);
    html.open(
            "div",
            "class",
            "scroll picture",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Tables " + name.toLowerCase(Locale.ROOT))
        .raw(svg)
        .close();
    html.closeLine();
  }

  private void incompatibilities() {
    section("compatibility", "The application that runs now");
    if (report.incompatibilities().isEmpty()) {
      html.element(
              "p",
              "Nothing that it may read or write is taken away: old and new instances can run side"
                  + " by side.")
          .closeLine();
      return;
    }
    HtmlTable table = new HtmlTable(html, "What running code would meet");
    table.open("Level", "Revision", "What happens", "What old code sees", "How to avoid it");
    for (Incompatibility each : report.incompatibilities()) {
      html.open("tr");
      html.open("td")
          .element("span", each.level().word(), "class", badge(each.level()))
          .close();
      html.open("td").element("code", each.revision()).close();
      html.element("th", each.change(), "scope", "row");
      html.element("td", each.effect()).element("td", each.advice()).closeLine();
    }
    table.close();
    html.closeLine();
  }

  private void plan() {
    DeploymentPlan plan = report.plan();
    section("plan", "Deployment plan");
    html.open("p", "class", "note " + style(plan.maintenance().need()));
    html.element("strong", "Needs " + plan.maintenance().need().words() + ". ");
    html.text(plan.maintenance().reason()).close();
    String noReturn = plan.pointOfNoReturn();
    html.open("p", "class", noReturn == null ? "note" : "note need-window");
    html.element("strong", noReturn == null ? "No point of no return. " : "Point of no return. ");
    html.text(noReturn == null ? "Each revision can be taken back." : noReturn).close();
    html.raw("\n").open("ol", "class", "phases");
    for (DeploymentPlan.Phase phase : plan.phases()) {
      html.open("li").element("h3", phase.title()).open("ul");
      for (DeploymentPlan.Step step : phase.steps()) {
        html.open("li").text(step.text());
        if (!step.code().isEmpty()) {
          html.element("pre", step.code(), "tabindex", "0");
        }
        html.close();
      }
      html.close().closeLine();
    }
    html.close().closeLine();
  }

  private static String style(DeploymentPlan.Need need) {
    return switch (need) {
      case NONE -> "";
      case QUIET_HOUR -> "need-quiet-hour";
      case WINDOW -> "need-window";
    };
  }

  private void graph() {
    section("history", "History");
    if (report.graph().isEmpty()) {
      html.element("p", "There is no revision.").closeLine();
      return;
    }
    boolean isLong = report.graph().size() > MANY;
    if (isLong) {
      html.open("details").element("summary", report.graph().size() + " revisions");
    }
    html.open(
            "div",
            "class",
            "scroll picture",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "The history of revisions")
        .raw(new GraphDrawing(report.graph()).svg())
        .close();
    if (isLong) {
      html.close();
    }
    html.closeLine();
  }

  private void footer() {
    html.open("footer").open("p", "class", "wrap");
    html.text("Made by " + report.subject().tool() + " on " + report.subject().made() + ".");
    html.close().closeLine();
  }
}
