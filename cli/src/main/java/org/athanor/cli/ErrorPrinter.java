package org.athanor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.error.AthanorException;

/** Prints errors: text on standard error, or one JSON object on standard output. */
final class ErrorPrinter {
  private final Console console;

  ErrorPrinter(Console console) {
    this.console = console;
  }

  void print(AthanorException error, boolean withStackTrace) {
    if (console.isJson()) {
      console.json(Facts.of().put("error", facts(error)));
    } else {
      String code = error.code().code();
      String text = error.toText();
      console.error(List.of(console.style(Style.RED, code) + text.substring(code.length())));
    }
    if (withStackTrace) {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace));
      console.error(List.of(trace.toString()));
    }
  }

  private static Facts facts(AthanorException error) {
    return Facts.of()
        .put("code", error.code().code())
        .put("message", error.getMessage())
        .put("evidence", error.evidence())
        .put("fixes", error.fixes())
        .put("database_state", error.databaseState());
  }
}
