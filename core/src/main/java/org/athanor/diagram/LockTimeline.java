package org.athanor.diagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;

/**
 * The locks of a trace over time as SVG: a row for each table, a bar for each lock from the
 * statement that took it to the end of its transaction, coloured by who has to wait. It suits light
 * and dark surroundings and may stand in an HTML page as it is; a page may set the colours by the
 * variables {@code --locks-ink}, {@code --locks-dim}, {@code --locks-rule}, {@code --locks-paper},
 * {@code --locks-all}, {@code --locks-writers} and {@code --locks-ddl}.
 *
 * <pre>{@code
 * Files.writeString(file, new LockTimeline().of(report));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class LockTimeline {
  private static final int WIDTH = 960;
  private static final int MARGIN = 20;
  private static final int LEGEND = 44;

  /** A picture of all revisions of a report, one below the other. */
  public String of(TraceReport report) {
    return picture(report.revisions(), "Locks on " + report.product() + " " + report.version());
  }

  /** A picture of one revision. */
  public String of(RevisionTrace trace) {
    return picture(List.of(trace), "Locks of revision " + trace.revision());
  }

  private static String picture(List<RevisionTrace> traces, String title) {
    StringBuilder content = new StringBuilder();
    List<String> words = new ArrayList<>();
    int y = MARGIN;
    for (RevisionTrace trace : traces) {
      String direction = "up";
      for (Passage passage : trace.passages()) {
        String heading = trace.revision() + "  " + trace.message() + "  " + direction + ", "
            + millis(passage.took());
        direction = "down";
        LockRows rows = new LockRows(passage, WIDTH - 2 * MARGIN);
        words.add(heading + ": " + rows.inWords() + ".");
        content
            .append("<g transform=\"translate(")
            .append(MARGIN)
            .append(',')
            .append(y)
            .append(")\">\n<text class=\"head\" y=\"12\">")
            .append(SvgTables.escaped(heading))
            .append("</text>\n");
        rows.write(content);
        content.append("</g>\n");
        y += rows.height() + MARGIN;
      }
    }
    content.append(legend(y));
    return framed(content, title, String.join(" ", words), y + LEGEND);
  }

  private static String legend(int y) {
    StringBuilder legend = new StringBuilder("<g transform=\"translate(" + MARGIN + "," + y);
    legend.append(")\">\n");
    int x = 0;
    for (LockRows.Look look : LockRows.Look.values()) {
      legend
          .append("<rect class=\"bar ")
          .append(look.style())
          .append("\" x=\"")
          .append(x)
          .append("\" width=\"18\" height=\"12\" rx=\"2\"/>\n<text class=\"dim\" x=\"")
          .append(x + 24)
          .append("\" y=\"10\">")
          .append(look.words())
          .append("</text>\n");
      x += 40 + 7 * look.words().length();
    }
    return legend.append("</g>\n").toString();
  }

  /** {@code 12.3 ms}. */
  static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
  }

  private static String framed(
      StringBuilder content, String title, String description, int height) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="locks" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
        <title>%3$s</title>
        <desc>%4$s</desc>
        <style>
        .locks {
          --ink: var(--locks-ink, #1f2328); --dim: var(--locks-dim, #59636e);
          --rule: var(--locks-rule, #d1d9e0); --paper: var(--locks-paper, #ffffff);
          --all: var(--locks-all, #cf222e); --writers: var(--locks-writers, #bf6a02);
          --ddl: var(--locks-ddl, #3f72af);
        }
        @media (prefers-color-scheme: dark) {
          .locks {
            --ink: var(--locks-ink, #e6edf3); --dim: var(--locks-dim, #9198a1);
            --rule: var(--locks-rule, #3d444d); --paper: var(--locks-paper, #0d1117);
            --all: var(--locks-all, #da4b50); --writers: var(--locks-writers, #b8741a);
            --ddl: var(--locks-ddl, #4c82c3);
          }
        }
        .locks text { font: 12px ui-sans-serif, system-ui, "DejaVu Sans", sans-serif }
        .locks text { fill: var(--ink) }
        .locks .head { font-weight: 600 }
        .locks .dim { fill: var(--dim) }
        .locks .end { text-anchor: end }
        .locks .mid { text-anchor: middle }
        .locks .on { fill: #ffffff; font-size: 11px }
        .locks .paper { fill: var(--paper) }
        .locks .rule { stroke: var(--rule); stroke-width: 1 }
        .locks .bar { stroke: var(--paper); stroke-width: 1 }
        .locks .all { fill: var(--all) }
        .locks .writers { fill: var(--writers) }
        .locks .ddl { fill: var(--ddl) }
        .locks .work { fill: var(--ink) }
        </style>
        <rect class="paper" width="%1$d" height="%2$d"/>
        """.formatted(WIDTH, height, SvgTables.escaped(title), SvgTables.escaped(description))
        + content + "</svg>\n";
  }
}
