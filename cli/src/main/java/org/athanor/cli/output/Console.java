package org.athanor.cli.output;

import java.io.PrintWriter;
import java.util.List;

/**
 * The two streams of the command: reports on standard output, progress and errors on standard
 * error.
 *
 * <p>Not thread-safe.
 */
public final class Console {
  /** Erases to the end of the line: ECMA-48 EL. */
  private static final String ERASE_REST = "\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Look look;
  private boolean drawn;

  /**
   * How the streams look.
   *
   * @param colour whether text may be coloured
   * @param terminal whether a person watches standard error, so that progress is worth drawing
   * @param quiet whether progress is left out
   * @param format the form of the report
   */
  public record Look(boolean colour, boolean terminal, boolean quiet, OutputFormat format) {}

  /** A console over two streams. */
  public Console(PrintWriter out, PrintWriter err, Look look) {
    this.out = out;
    this.err = err;
    this.look = look;
  }

  /** Whether the report is to be JSON. */
  public boolean isJson() {
    return look.format() == OutputFormat.json;
  }

  /** Whether a person watches, so that progress is worth drawing. */
  public boolean drawsProgress() {
    return look.terminal() && !look.quiet() && !isJson();
  }

  /** Prints one line of the report. */
  public void line(String text) {
    out.println(text);
  }

  /** Prints an empty line of the report. */
  public void line() {
    out.println();
  }

  /** Prints text of the report as it is, without a line end of its own. */
  public void raw(String text) {
    out.print(text);
    out.flush();
  }

  /** Prints the whole report as JSON. */
  public void json(Facts facts) {
    out.println(JsonPrinter.print(facts));
  }

  /** Prints the whole report as a JSON list, where another program wants it so. */
  public void jsonList(List<Facts> facts) {
    out.println(JsonPrinter.print(facts));
  }

  /** Prints a table: columns aligned, with headings on a terminal only. */
  public void table(TextTable table) {
    table.lines(look.colour()).forEach(out::println);
  }

  /** Tells how work goes on, on standard error; nothing when quiet. */
  public void progress(String text) {
    if (!look.quiet()) {
      endTransientLine();
      err.println(text);
      err.flush();
    }
  }

  /** Draws a line that the next one replaces; only for a person who watches. Thread-safe. */
  public void transientLine(String text) {
    synchronized (err) {
      err.print("\r" + text + ERASE_REST);
      err.flush();
      drawn = true;
    }
  }

  /** Takes such a line away. Thread-safe. */
  public void endTransientLine() {
    synchronized (err) {
      if (drawn) {
        err.print("\r" + ERASE_REST);
        err.flush();
        drawn = false;
      }
    }
  }

  /** Tells something that the user should know, on standard error, even when quiet. */
  public void warning(String text) {
    err.println(style(Style.YELLOW, "Warning: ") + text);
    err.flush();
  }

  /** Prints lines of an error. */
  public void error(List<String> lines) {
    lines.forEach(err::println);
    err.flush();
  }

  /** The text in a style, where colours may be used. */
  public String style(Style style, String text) {
    return look.colour() && !text.isEmpty() ? style.apply(text) : text;
  }

  /** Sends out what is still held back. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
