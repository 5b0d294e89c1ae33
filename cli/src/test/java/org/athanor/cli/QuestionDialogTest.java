package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.OutputFormat;
import org.athanor.command.Questions;
import org.athanor.diff.ValueQuestion;
import org.athanor.rename.RenameQuestion;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.junit.jupiter.api.Test;

final class QuestionDialogTest {
  private static final RenameQuestion ONE = question("email", "mail");
  private static final RenameQuestion TWO = question("phone", "fax", "telex");

  private static final ValueQuestion AGE =
      new ValueQuestion(QualifiedName.of("customer"), "age", "integer", ValueQuestion.Reason.NEW);
  private static final ValueQuestion MAIL = new ValueQuestion(
      QualifiedName.of("customer"), "mail", "text", ValueQuestion.Reason.WAS_NULLABLE);

  private final StringWriter shown = new StringWriter();

  private static RenameQuestion question(String added, String... gone) {
    return new RenameQuestion(
        Rename.Kind.COLUMN, QualifiedName.of("customer"), added, List.of(gone));
  }

  private Optional<Map<String, Optional<String>>> answers(String typed) {
    return dialog(typed).ask(new Questions(List.of(ONE, TWO), List.of())).map(Answers::renames);
  }

  private Optional<Map<String, String>> values(String typed) {
    return dialog(typed).ask(new Questions(List.of(), List.of(AGE, MAIL))).map(Answers::values);
  }

  private QuestionDialog dialog(String typed) {
    Console.Look look = new Console.Look(false, true, false, OutputFormat.text);
    PrintWriter err = new PrintWriter(shown, true);
    Console console = new Console(new PrintWriter(new StringWriter()), err, look);
    return new QuestionDialog(console, new BufferedReader(new StringReader(typed)));
  }

  @Test
  void a_number_chooses_a_former_name_and_n_says_new() {
    assertThat(answers("y\n2\n"))
        .contains(Map.of(
            "column customer.email", Optional.of("mail"),
            "column customer.phone", Optional.of("telex")));
    assertThat(answers("1\nN\n"))
        .contains(Map.of(
            "column customer.email",
            Optional.of("mail"),
            "column customer.phone",
            Optional.empty()));
    assertThat(shown.toString())
        .contains("Is column \"email\" of \"customer\" a new name of \"mail\"?")
        .contains("2  yes, it was \"telex\"");
  }

  @Test
  void what_is_no_answer_is_asked_again() {
    assertThat(answers("maybe\n\n2\nn\ny\n3\n0\n1\n"))
        .contains(Map.of(
            "column customer.email",
            Optional.empty(),
            "column customer.phone",
            Optional.of("fax")));
    assertThat(shown.toString()).contains("Type a number from 1 to 2, or n.");
  }

  @Test
  void the_end_of_the_input_leaves_all_open() {
    assertThat(answers("1\n")).isEmpty();
    assertThat(answers("")).isEmpty();
  }

  @Test
  void a_value_is_an_expression_and_nothing_leaves_it_to_the_file() {
    assertThat(values("18\n\n")).contains(Map.of("customer.age", "18", "customer.mail", ""));
    assertThat(shown.toString())
        .contains("What do rows that are there get in the new column \"age\" of \"customer\""
            + " (integer), which must have a value?")
        .contains("What do rows without a value get in column \"mail\" of \"customer\" (text),"
            + " which must have one from now on?");
    assertThat(values("18\n")).isEmpty();
  }
}
