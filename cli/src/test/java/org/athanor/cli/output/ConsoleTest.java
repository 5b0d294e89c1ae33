package org.athanor.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person gets colours and aligned columns, a pipe plain text, a program JSON. */
final class ConsoleTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_table_in_a_pipe_has_tabs_and_no_headings() {
    console(false, false)
        .table(new TextTable("Id", "Message").row("a1", "first").row("b", "x"));

    assertThat(out.toString()).isEqualTo("a1\tfirst\nb\tx\n");
  }

  @Test
  void a_table_on_a_terminal_is_aligned_under_headings() {
    console(true, false)
        .table(new TextTable("Id", "Message").row("a1ü4", "first").row("b", "x"));

    assertThat(out.toString().lines().skip(1)).containsExactly("a1ü4  first", "b     x");
    assertThat(out.toString()).startsWith("\u001b[1mId    Message");
  }

  @Test
  void quiet_leaves_out_progress_but_not_warnings() {
    Console console = console(false, true);
    console.progress("going");
    console.warning("careful");

    assertThat(err.toString()).isEqualTo("Warning: careful\n");
  }

  @Test
  void json_escapes_text_and_keeps_the_order_of_facts() {
    console(false, false)
        .json(Facts.of()
            .put("text", "a\"\n\u0001ü")
            .put("number", 3)
            .put("none", null)
            .put("list", List.of(Facts.of().put("flag", true))));

    assertThat(out.toString().replaceAll("\\s+", ""))
        .isEqualTo("{\"text\":\"a\\\"\\n\\u0001ü\",\"number\":3,\"none\":null,"
            + "\"list\":[{\"flag\":true}]}");
  }

  private Console console(boolean colour, boolean quiet) {
    return new Console(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        new Console.Look(colour, colour, quiet, OutputFormat.text));
  }
}
