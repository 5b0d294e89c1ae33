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

  @Override
  public void report(LintStatement statement, String message, String recipe) {
    report(statement, message, recipe, null);
  }

  @Override
  public void report(
      LintStatement statement, String message, String recipe, @Nullable SafeForm form) {
    text.append(statement.source().line()).append(": ");
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
  }

  private void write(Stage stage) {
    text.append("  fix ").append(Finding.word(stage.place())).append('\n');
    stage.statements().forEach(each -> text.append(each.indent(4)));
    stage.undo().forEach(each -> text.append("    undo\n").append(each.indent(6)));
  }

  String text() {
    return text.toString();
  }
}
