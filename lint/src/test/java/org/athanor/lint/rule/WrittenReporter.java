package org.athanor.lint.rule;

import org.athanor.lint.Finding;
import org.athanor.lint.LintStatement;
import org.athanor.lint.Reporter;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Writes down all that a rule reports: the place, the message, the recipe, what {@code --fix}
 * writes.
 */
final class WrittenReporter implements Reporter {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder messages = new StringBuilder();

  @Override
  public void report(LintStatement statement, String message, String recipe) {
    report(statement, message, recipe, null);
  }

  @Override
  public void report(
      LintStatement statement, String message, String recipe, @Nullable SafeForm form) {
    String line = statement.source().line() + ": ";
    text.append(line);
    messages.append(line);
    report(message, recipe);
    if (form != null) {
      form.stages().forEach(this::write);
      if (form.counterpart() != null) {
        text.append("  and not in the downgrade: ").append(form.counterpart()).append('\n');
      }
    }
  }

  @Override
  public void report(String message, String recipe) {
    text.append(message).append('\n').append(recipe.indent(2));
    messages.append(message).append('\n');
  }

  private void write(Stage stage) {
    text.append("  fix ").append(Finding.word(stage.place())).append('\n');
    stage.statements().forEach(each -> text.append(each.indent(4)));
    stage.undo().forEach(each -> text.append("    undo\n").append(each.indent(6)));
  }

  /** The places and messages alone. */
  String messages() {
    return messages.toString();
  }

  String text() {
    return text.toString();
  }
}
