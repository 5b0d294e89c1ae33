package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.lint.Fixable;
import org.athanor.lint.HistoryLint.FixableRevision;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Stage;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Constraint;
import org.athanor.script.JavaRenderer;
import org.athanor.script.JavaRevisionText;
import org.athanor.script.TextEdit;

/**
 * Puts safe forms into a Java revision. A further call at the end of a chain is enough for an index
 * {@code .concurrently()}, which a revision in Java may hold beside others, and for a constraint
 * {@code .notValid()}, whose rows are read in a part that follows. Elsewhere calls that do the
 * first stage stand in place of the one that was there, and later stages follow in parts; a call
 * that has to run elsewhere goes into a part as a whole.
 *
 * <p>Not thread-safe; one instance splits one revision.
 */
final class JavaSplit {
  private static final Set<String> INDEXES = Set.of("createIndex", "dropIndex");
  private static final Set<String> CONSTRAINTS =
      Set.of("createForeignKey", "createCheckConstraint");
  private static final Set<String> COLUMNS = Set.of("addColumn");
  private static final Set<String> OF_COLUMNS =
      Set.of("unique", "references", "check", "constraint");

  private final String text;
  private final FixableRevision revision;
  private final JavaRenderer renderer = new JavaRenderer();
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Part<Operation>> parts = new ArrayList<>();

  JavaSplit(String text, FixableRevision revision) {
    this.text = text;
    this.revision = revision;
  }

  Split split() {
    revision.upgrade().forEach(each -> rewrite(each, revision.up()));
    revision.downgrade().forEach(each -> rewrite(each, revision.down()));
    return new Split(
        TextEdit.apply(text, edits),
        parts.stream().map(part -> part.bodies(renderer::render)).toList());
  }

  private void rewrite(Fixable fixable, LintUnit unit) {
    LintStatement.Source source = unit.statements().get(fixable.statement()).source();
    Optional<Call> found = call(source);
    if (found.isEmpty() || isEdited(found.get())) {
      return;
    }
    JavaRevisionText.Chain chain = found.get().chain();
    boolean isUpgrade = isUpgrade(unit);
    if (chain.calls(INDEXES) && isOutside(fixable.form())) {
      append(chain, ".concurrently()");
    } else if (isUpgrade && chain.calls(CONSTRAINTS) && isValidatedLater(fixable.form())) {
      added(source).ifPresent(add -> validateLater(add, chain));
    } else if (isAlone(unit, source)) {
      replace(fixable.form(), unit, found.get());
    }
  }

  /**
   * A statement of Java.
   *
   * @param start where it begins
   * @param chain its calls
   * @param sql what it compiles to
   */
  private record Call(int start, JavaRevisionText.Chain chain, String sql) {
    int end() {
      return chain.end() + 1;
    }
  }

  private Optional<Call> call(LintStatement.Source source) {
    int start = offset(source);
    return JavaRevisionText.chain(text, start).map(chain -> new Call(start, chain, source.text()));
  }

  private boolean isEdited(Call call) {
    return edits.stream().anyMatch(edit -> call.start() <= edit.from() && edit.to() <= call.end());
  }

  /** Whether the call compiles to this statement and no other. */
  private static boolean isAlone(LintUnit unit, LintStatement.Source source) {
    return unit.statements().stream()
            .map(LintStatement::source)
            .filter(other -> other.line() == source.line() && other.column() == source.column())
            .count()
        == 1;
  }

  /** The first stage in place of the call, later ones in parts that follow. */
  private void replace(SafeForm form, LintUnit unit, Call call) {
    StageOperations operations = new StageOperations(unit.dialect(), form);
    Stage first = form.stages().get(0);
    if (isElsewhere(form) && isUpgrade(unit)) {
      moveLater(form, operations, call);
      return;
    }
    Optional<String> here = written(first, operations, call);
    Optional<LintStatement.Source> counterpart = counterpart(form);
    Optional<Call> back = counterpart
        .filter(source -> isAlone(revision.down(), source))
        .flatMap(this::call)
        .filter(takes -> !isEdited(takes) && !first.undo().isEmpty());
    boolean fits = here.isPresent()
        && (form.stages().size() == 1 || isUpgrade(unit))
        && back.isPresent() == counterpart.isPresent();
    if (!fits) {
      return;
    }
    edits.add(new TextEdit(call.start(), call.end(), here.get()));
    back.ifPresent(takes -> edits.add(
        new TextEdit(takes.start(), takes.end(), lines(operations.of(first.undo()), takes))));
    follow(form.stages().subList(1, form.stages().size()), operations);
  }

  /** Whether nothing of it can stay, and nothing of the way back changes. */
  private static boolean isElsewhere(SafeForm form) {
    boolean leaves = form.stages().get(0).statements().isEmpty() || isOutside(form);
    return leaves && form.counterpart() == null;
  }

  private static boolean isUpgrade(LintUnit unit) {
    return unit.direction() == LintUnit.Direction.UPGRADE;
  }

  private void follow(List<Stage> stages, StageOperations operations) {
    int from = 0;
    for (Stage stage : stages) {
      if (!stage.statements().isEmpty()) {
        Part<Operation> part = Part.find(parts, stage, from);
        part.add(operations.of(stage.statements()), operations.of(stage.undo()));
        from = parts.indexOf(part) + 1;
      }
    }
  }

  /** Nothing is left in the place of a call that has to run elsewhere, not even its line. */
  private void moveLater(SafeForm form, StageOperations operations, Call call) {
    String indent = indent(call);
    int lineEnd = text.indexOf('\n', call.end());
    boolean hasOwnLine =
        !indent.isEmpty() && lineEnd >= 0 && text.substring(call.end(), lineEnd).isBlank();
    edits.add(
        hasOwnLine
            ? new TextEdit(call.start() - indent.length(), lineEnd + 1, "")
            : new TextEdit(call.start(), call.end(), ""));
    follow(form.stages(), operations);
  }

  /** The statement of the way back that takes a form back. */
  private Optional<LintStatement.Source> counterpart(SafeForm form) {
    SafeForm.Counterpart wanted = form.counterpart();
    return wanted == null
        ? Optional.empty()
        : revision.down().statements().stream()
            .filter(statement -> wanted.is(statement.command()))
            .findFirst()
            .map(LintStatement::source);
  }

  /** What a stage says in Java; empty where it would have to run elsewhere. */
  private Optional<String> written(Stage stage, StageOperations operations, Call call) {
    List<String> written = new ArrayList<>();
    for (String sql : stage.statements()) {
      if (isWithConstraints(call.chain()) && operations.addsColumnAlone(sql)) {
        written.add(withoutConstraints(call));
        continue;
      }
      Operation operation = operations.of(sql);
      boolean runsHere = stage.place() == SafeForm.Place.ANYWHERE
          || operation instanceof CreateIndex
          || operation instanceof DropIndex;
      if (!runsHere || !renderer.render(List.of(operation)).imports().isEmpty()) {
        return Optional.empty();
      }
      written.add(
          sql.equals(call.sql())
              ? text.substring(call.start(), call.end())
              : lines(List.of(operation), call));
    }
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n" + indent(call), written));
  }

  private static boolean isWithConstraints(JavaRevisionText.Chain chain) {
    return chain.calls(COLUMNS) && chain.calls(OF_COLUMNS);
  }

  /** The column as its author wrote it; its constraints follow by themselves. */
  private String withoutConstraints(Call call) {
    List<TextEdit> gone = new ArrayList<>();
    int before = call.start();
    for (JavaRevisionText.Call each : call.chain().calls()) {
      if (OF_COLUMNS.contains(each.method())) {
        // What stands between two calls is a comment, which may end its line.
        boolean isBlank = text.substring(before, each.start()).isBlank();
        int from = isBlank ? before : each.start();
        gone.add(new TextEdit(from - call.start(), each.end() - call.start(), ""));
      }
      before = each.end();
    }
    return TextEdit.apply(text.substring(call.start(), call.end()), gone);
  }

  private String lines(List<Operation> operations, Call call) {
    return renderer.render(operations).statements().stream()
        .map(line -> line.startsWith("op.") ? call.chain().receiver() + line.substring(2) : line)
        .collect(Collectors.joining("\n" + indent(call)));
  }

  private String indent(Call call) {
    String before = text.substring(text.lastIndexOf('\n', call.start() - 1) + 1, call.start());
    return before.isBlank() ? before : "";
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
    Part.find(parts, Stage.NOTHING, 0)
        .add(
            List.of(new ValidateConstraint(add.table(), name, null)),
            List.of(
                new DropConstraint(add.table(), name, constraint.kind(), null, false),
                new AddConstraint(add.table(), constraint.withValidated(false))));
  }

  private void append(JavaRevisionText.Chain chain, String more) {
    edits.add(new TextEdit(chain.end(), chain.end(), more));
  }

  private int offset(LintStatement.Source source) {
    int lineStart = 0;
    for (int line = 1; line < source.line(); line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return text.offsetByCodePoints(lineStart, source.column() - 1);
  }
}
