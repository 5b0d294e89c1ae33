package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.lint.Fixable;
import org.athanor.lint.HistoryLint.FixableRevision;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SafeForm;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Constraint;
import org.athanor.script.JavaRenderer;
import org.athanor.script.JavaRevisionText;
import org.athanor.script.TextEdit;

/**
 * Puts safe forms into a Java revision, by a further call at the end of a chain: an index
 * {@code .concurrently()}, which a revision in Java may hold beside others, and a constraint
 * {@code .notValid()}, whose rows are read in a part that follows.
 *
 * <p>Not thread-safe; one instance splits one revision.
 */
final class JavaSplit {
  private static final Set<String> INDEXES = Set.of("createIndex", "dropIndex");
  private static final Set<String> CONSTRAINTS =
      Set.of("createForeignKey", "createCheckConstraint");

  private final String text;
  private final FixableRevision revision;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Operation> validations = new ArrayList<>();
  private final List<Operation> back = new ArrayList<>();

  JavaSplit(String text, FixableRevision revision) {
    this.text = text;
    this.revision = revision;
  }

  Split split() {
    revision.upgrade().forEach(each -> rewrite(each, revision.up()));
    revision.downgrade().forEach(each -> rewrite(each, revision.down()));
    JavaRenderer renderer = new JavaRenderer();
    List<Part.Bodies> parts = validations.isEmpty()
        ? List.of()
        : List.of(new Part.Bodies(false, renderer.render(validations), renderer.render(back)));
    return new Split(TextEdit.apply(text, edits), parts);
  }

  private void rewrite(Fixable fixable, LintUnit unit) {
    LintStatement.Source source = unit.statements().get(fixable.statement()).source();
    JavaRevisionText.chain(text, offset(source)).ifPresent(chain -> {
      if (calls(chain, INDEXES) && isOutside(fixable.form())) {
        append(chain, ".concurrently()");
      } else if (unit.direction() == LintUnit.Direction.UPGRADE
          && calls(chain, CONSTRAINTS)
          && isValidatedLater(fixable.form())) {
        added(source).ifPresent(add -> validateLater(add, chain));
      }
    });
  }

  /** Whether one of these methods is called; {@code allow} calls them on another receiver. */
  private static boolean calls(JavaRevisionText.Chain chain, Set<String> methods) {
    return chain.methods().stream().anyMatch(methods::contains);
  }

  private static boolean isOutside(SafeForm form) {
    return form.stages().size() == 1 && form.stages().get(0).place() == SafeForm.Place.OUTSIDE;
  }

  private static boolean isValidatedLater(SafeForm form) {
    return form.stages().size() == 2
        && form.stages().stream().allMatch(stage -> stage.place() == SafeForm.Place.ANYWHERE)
        && form.counterpart() == null;
  }

  /** The operation of a statement: the only one that adds a constraint of a name in its text. */
  private Optional<AddConstraint> added(LintStatement.Source source) {
    List<AddConstraint> found = new ArrayList<>();
    for (Operation operation : revision.script().upgrade()) {
      if (operation instanceof AddConstraint add
          && add.constraint().name() != null
          && source.text().contains(add.constraint().name())) {
        found.add(add);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void validateLater(AddConstraint add, JavaRevisionText.Chain chain) {
    Constraint constraint = add.constraint();
    String name = String.valueOf(constraint.name());
    append(chain, ".notValid()");
    validations.add(new ValidateConstraint(add.table(), name, null));
    back.add(new DropConstraint(add.table(), name, constraint.kind(), null, false));
    back.add(new AddConstraint(add.table(), constraint.withValidated(false)));
  }

  private void append(JavaRevisionText.Chain chain, String more) {
    TextEdit edit = new TextEdit(chain.end(), chain.end(), more);
    if (!edits.contains(edit)) {
      edits.add(edit);
    }
  }

  private int offset(LintStatement.Source source) {
    int lineStart = 0;
    for (int line = 1; line < source.line(); line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return text.offsetByCodePoints(lineStart, source.column() - 1);
  }
}
