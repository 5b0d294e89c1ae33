package org.athanor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.cli.output.Console;
import org.athanor.rename.RenameQuestion;
import org.athanor.schema.Rename;

/** Asks a person on a terminal what is renamed. */
final class RenameDialog {
  private final Console console;
  private final BufferedReader input;

  RenameDialog(Console console, BufferedReader input) {
    this.console = console;
    this.input = input;
  }

  /** What one would type so that it is not asked. */
  static String suggestion(RenameQuestion question) {
    Rename rename = question.answeredBy(question.candidates().get(0));
    String owner = rename.kind().isPart() ? rename.owner() + "." : "";
    return "--rename " + owner + rename.from() + "=" + rename.to();
  }

  /** The answers; empty when the input ends before all are given. */
  Optional<Map<String, Optional<String>>> ask(List<RenameQuestion> questions) {
    Map<String, Optional<String>> answers = new LinkedHashMap<>();
    for (RenameQuestion question : questions) {
      console.progress(question.text());
      List<String> candidates = question.candidates();
      for (int i = 0; i < candidates.size(); i++) {
        console.progress("  " + (i + 1) + "  yes, it was \"" + candidates.get(i) + "\"");
      }
      console.progress("  n  no, it is new, and what is gone is dropped");
      Optional<String> answer = answer(candidates.size());
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      answers.put(
          question.id(),
          answer.get().startsWith("n")
              ? Optional.empty()
              : Optional.of(candidates.get(Integer.parseInt(answer.get()) - 1)));
    }
    return Optional.of(answers);
  }

  private Optional<String> answer(int count) {
    try {
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        String typed = line.strip().toLowerCase(java.util.Locale.ROOT);
        boolean isYes = count == 1 && (typed.equals("y") || typed.equals("yes"));
        if (isYes) {
          return Optional.of("1");
        }
        if (typed.equals("n") || typed.equals("no") || isNumber(typed, count)) {
          return Optional.of(typed);
        }
        console.progress("Type a number from 1 to " + count + ", or n.");
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNumber(String typed, int count) {
    return typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= count;
  }
}
