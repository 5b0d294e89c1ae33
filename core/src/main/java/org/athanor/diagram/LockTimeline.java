package org.athanor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  private static final int PAGE_WIDTH = 780;
  private static final int MARGIN = 20;
  private static final int LEGEND = 44;

  private static final String STYLES = """
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
      """;

  /**
   * What a colour means.
   *
   * @param style the class of what has it
   * @param words its meaning
   */
  public record Key(String style, String words) {}

  /** A picture of all revisions of a report, one below the other. */
  public String of(TraceReport report) {
    return picture(report.revisions(), "Locks on " + report.product() + " " + report.version());
  }

  /** A picture of one revision. */
  public String of(RevisionTrace trace) {
    return picture(List.of(trace), "Locks of revision " + trace.revision());
  }

  /**
   * A picture for a page that has the {@linkplain #styles() styles} and tells itself what the
   * {@linkplain #keys() colours} mean, once for all its pictures.
   *
   * @param title what the picture is called for those who cannot see it
   */
  public String inPage(LockCourse course, String title) {
    LockRows rows = new LockRows(course, PAGE_WIDTH);
    StringBuilder svg = new StringBuilder("<g transform=\"translate(0,")
        .append(-LockRows.HEADING)
        .append(")\">\n");
    rows.write(svg);
    int height = rows.height() - LockRows.HEADING;
    Words words = new Words(title, rows.inWords() + ".");
    return opened(PAGE_WIDTH, height, words) + svg + "</g>\n</svg>\n";
  }

  /** The styles of the pictures of a page, which stand there once. */
  public String styles() {
    return STYLES;
  }

  /** What the colours mean. */
  public List<Key> keys() {
    return Stream.of(LockRows.Look.values())
        .map(look -> new Key(look.style(), look.words()))
        .toList();
  }

  private static String picture(List<RevisionTrace> traces, String title) {
    StringBuilder content = new StringBuilder();
    List<String> words = new ArrayList<>();
    int y = MARGIN;
    for (RevisionTrace trace : traces) {
      String direction = "up";
      for (Passage passage : trace.passages()) {
        String heading = trace.revision() + "  " + trace.message() + "  " + direction + ", "
            + LockCourse.words(LockCourse.millis(passage.took()));
        direction = "down";
        LockRows rows = new LockRows(LockCourse.of(passage), WIDTH - 2 * MARGIN);
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
    int height = y + LEGEND;
    return opened(WIDTH, height, new Words(title, String.join(" ", words)))
        + "<style>\n" + STYLES + "</style>\n<rect class=\"paper\" width=\"" + WIDTH
        + "\" height=\"" + height + "\"/>\n" + content + "</svg>\n";
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

  /** A picture in words. */
  private record Words(String title, String description) {}

  private static String opened(int width, int height, Words words) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="locks" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
        <title>%3$s</title>
        <desc>%4$s</desc>
        """.formatted(
        width, height, SvgTables.escaped(words.title()), SvgTables.escaped(words.description()));
  }
}
