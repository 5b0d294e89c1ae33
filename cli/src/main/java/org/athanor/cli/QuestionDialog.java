package org.athanor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.athanor.cli.output.Console;
import org.athanor.command.Questions;
import org.athanor.diff.ValueQuestion;
import org.athanor.rename.RenameQuestion;
import org.athanor.schema.Rename;

/** Asks a person on a terminal what is renamed, and what rows get in columns without a value. */
final class QuestionDialog {
  private final Console console;
  private final BufferedReader input;

  QuestionDialog(Console console, BufferedReader input) {
    this.console = console;
    this.input = input;
  }

  /** What one would type so that nothing is asked. */
  static String suggestion(Questions questions) {
    return questions.renames().isEmpty()
        ? "--fill " + questions.values().get(0).key() + "=SQL"
        : suggestion(questions.renames().get(0));
  }

  /** What one would type so that it is not asked. */
  static String suggestion(RenameQuestion question) {
    Rename rename = question.answeredBy(question.candidates().get(0));
    String owner = rename.kind().isPart() ? rename.owner() + "." : "";
    return "--rename " + owner + rename.from() + "=" + rename.to();
  }

  /** The answers; empty when the input ends before all are given. */
  Optional<Answers> ask(Questions questions) {
    try {
      Optional<Map<String, Optional<String>>> renames = renames(questions.renames());
      if (renames.isEmpty()) {
        return Optional.empty();
      }
      Optional<Map<String, String>> values = values(questions.values());
      return values.map(each -> new Answers(renames.get(), each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Map<String, String>> values(List<ValueQuestion> questions) throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    for (ValueQuestion question : questions) {
      console.progress(question.text());
      console.progress("  Type an SQL expression, such as 0, 'unknown' or another column;"
          + " nothing to fill it in the file.");
      String line = input.readLine();
      if (line == null) {
        return Optional.empty();
      }
      answers.put(question.key(), line.strip());
    }
    return Optional.of(answers);
  }

  private Optional<Map<String, Optional<String>>> renames(List<RenameQuestion> questions)
      throws IOException {
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

  private Optional<String> answer(int count) throws IOException {
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String typed = line.strip().toLowerCase(Locale.ROOT);
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
  }

  private static boolean isNumber(String typed, int count) {
    return typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= count;
  }
}
