package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.lint.Fixable;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Stage;
import org.athanor.script.RenderedBody;
import org.athanor.script.SqlRevisionText;
import org.athanor.script.SqlRevisionText.Piece;
import org.athanor.script.TextEdit;
import org.athanor.sql.ActionSplitter;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts safe forms into an SQL revision: the first stage of each in its place, later ones in parts
 * that follow it. Statements that have no form stay as they are.
 *
 * <p>Not thread-safe; one instance splits one revision.
 */
final class SqlSplit {
  private final SqlRevisionText text;
  private final LintUnit up;
  private final LintUnit down;
  private final Map<Integer, SafeForm> upForms;
  private final Map<Integer, SafeForm> downForms;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Part<String>> parts = new ArrayList<>();
  private final Set<String> moved = new HashSet<>();
  private int lastMoved;

  /**
   * A revision with both its directions.
   *
   * @param text its file
   * @param up the upgrade
   * @param down the downgrade
   */
  SqlSplit(SqlRevisionText text, Directions up, Directions down) {
    this.text = text;
    this.up = up.unit();
    this.down = down.unit();
    this.upForms = up.forms();
    this.downForms = down.forms();
  }

  /**
   * A direction with the safe forms of its statements.
   *
   * @param unit the direction
   * @param forms the forms by the indexes of their statements
   */
  record Directions(LintUnit unit, Map<Integer, SafeForm> forms) {
    /** The first form of each statement that has one. */
    static Directions of(LintUnit unit, List<Fixable> fixable) {
      Map<Integer, SafeForm> forms = new HashMap<>();
      fixable.forEach(each -> forms.putIfAbsent(each.statement(), each.form()));
      return new Directions(unit, forms);
    }
  }

  Split split() {
    boolean isManaged = up.transaction() == LintUnit.Transaction.MANAGED;
    boolean becomesOutside = isManaged && isAllOutside();
    if (becomesOutside) {
      edits.addAll(text.outsideTransaction());
    }
    for (int i = 0; i < up.statements().size(); i++) {
      SafeForm form = isManaged ? upForms.getOrDefault(i, followed(i)) : upForms.get(i);
      if (form != null && !isTakenBackApart(form)) {
        int kept = isManaged ? kept(form, becomesOutside) : form.stages().size();
        place(text.upgrade().get(i), form, kept);
      }
    }
    downForms.forEach((i, form) -> fixDowngrade(i, form, !isManaged || becomesOutside));
    return new Split(
        TextEdit.apply(text.toString(), adapted()),
        parts.stream().map(part -> part.bodies(SqlSplit::body)).toList());
  }

  /** What names something that has gone to a later part goes behind it; else null. */
  private @Nullable SafeForm followed(int index) {
    LexicalRules rules = up.dialect().lexicalRules();
    String code = text.code(text.upgrade().get(index));
    SqlTokenizer tokens = new SqlTokenizer(code, rules);
    while (tokens.next()) {
      String name = up.dialect().identifiers().fold(tokens.token());
      if (tokens.kind() == SqlTokenizer.Kind.WORD && moved.contains(name)) {
        return SafeForm.of(Stage.NOTHING, Stage.anywhere(List.of(code), List.of()));
      }
    }
    return null;
  }

  /** How many stages stay in the file: the first, unless it cannot run there. */
  private static int kept(SafeForm form, boolean isOutside) {
    boolean fits = (form.stages().get(0).place() == SafeForm.Place.OUTSIDE) == isOutside;
    return fits ? 1 : 0;
  }

  private boolean isAllOutside() {
    return Stream.iterate(0, i -> i + 1)
        .limit(up.statements().size())
        .map(upForms::get)
        .allMatch(form -> form != null && form.stages().get(0).place() == SafeForm.Place.OUTSIDE);
  }

  private void place(Piece piece, SafeForm form, int kept) {
    List<String> here = form.stages().stream()
        .limit(kept)
        .flatMap(stage -> stage.statements().stream())
        .toList();
    String indent = indent(piece);
    edits.add(
        here.isEmpty()
            ? new TextEdit(piece.start(), piece.end(), "")
            : new TextEdit(piece.code(), piece.codeEnd(), String.join(";\n" + indent, here)));
    Optional<Integer> back = counterpart(form);
    back.ifPresent(index -> replaceCounterpart(index, form, kept));
    int from = 0;
    if (counterpart(form).isEmpty() && form.stages().get(0).statements().isEmpty()) {
      from = lastMoved;
    }
    if (kept == 0 && form.counterpart() != null) {
      moved.add(form.counterpart().name());
    }
    for (int i = kept; i < form.stages().size(); i++) {
      Stage stage = form.stages().get(i);
      if (!stage.statements().isEmpty()) {
        Part<String> part = Part.find(parts, stage, from);
        part.add(
            here.isEmpty() && isFirstFilled(form, i)
                ? withComments(piece, stage.statements())
                : ended(stage.statements()),
            undo(stage, back));
        from = parts.indexOf(part) + 1;
        lastMoved = kept == 0 ? Math.max(lastMoved, from) : lastMoved;
      }
    }
  }

  private static boolean isFirstFilled(SafeForm form, int stage) {
    return form.stages().stream()
        .limit(stage)
        .allMatch(each -> each.statements().isEmpty());
  }

  private List<String> undo(Stage stage, Optional<Integer> back) {
    if (!stage.undo().isEmpty() || back.isEmpty()) {
      return ended(stage.undo());
    }
    Piece piece = text.downgrade().get(back.get());
    SafeForm own = downForms.remove(back.get());
    return withComments(
        piece,
        own != null && own.stages().size() == 1
            ? own.stages().get(0).statements()
            : List.of(text.code(piece)));
  }

  private static RenderedBody body(List<String> lines) {
    return new RenderedBody(
        lines.isEmpty() ? List.of("-- nothing to take back") : lines, List.of(), new TreeSet<>());
  }

  private Optional<Integer> counterpart(SafeForm form) {
    SafeForm.Counterpart wanted = form.counterpart();
    if (wanted == null) {
      return Optional.empty();
    }
    return Stream.iterate(0, i -> i + 1)
        .limit(down.statements().size())
        .filter(i -> wanted.is(down.statements().get(i).command()))
        .findFirst();
  }

  /**
   * Whether it is taken back by one of several actions of a statement: that one is split first, and
   * the form has its turn in the next round.
   */
  private boolean isTakenBackApart(SafeForm form) {
    SafeForm.Counterpart wanted = form.counterpart();
    if (wanted == null || counterpart(form).isPresent()) {
      return false;
    }
    for (int i = 0; i < down.statements().size(); i++) {
      if (down.statements().get(i).command() instanceof AlterTable alter
          && alter.actions().size() > 1
          && alter.actions().stream().anyMatch(action -> wanted.is(alone(alter, action)))) {
        Piece piece = text.downgrade().get(i);
        List<String> single =
            ActionSplitter.split(text.code(piece), down.dialect().lexicalRules());
        TextEdit edit =
            new TextEdit(piece.code(), piece.codeEnd(), String.join(";\n" + indent(piece), single));
        if (single.size() == alter.actions().size() && !edits.contains(edit)) {
          edits.add(edit);
        }
        downForms.remove(i);
        return single.size() == alter.actions().size();
      }
    }
    return false;
  }

  private static AlterTable alone(AlterTable alter, AlterAction action) {
    return new AlterTable(
        alter.kind(),
        alter.table(),
        alter.ifExists(),
        alter.only(),
        List.of(action),
        alter.requests());
  }

  /** What the file keeps is taken back there, and the rest in its parts. */
  private void replaceCounterpart(int index, SafeForm form, int kept) {
    Piece piece = text.downgrade().get(index);
    List<String> undo = new ArrayList<>();
    form.stages().stream().limit(kept).forEach(stage -> undo.addAll(0, stage.undo()));
    boolean staysItself = kept == form.stages().size() && undo.isEmpty();
    if (staysItself) {
      return;
    }
    if (undo.isEmpty()) {
      edits.add(new TextEdit(piece.start(), piece.end(), ""));
    } else {
      downForms.remove(index);
      edits.add(
          new TextEdit(piece.code(), piece.codeEnd(), String.join(";\n" + indent(piece), undo)));
    }
  }

  /** A statement of the way back that stays in the file is mended where that needs no other one. */
  private void fixDowngrade(int index, SafeForm form, boolean isOutside) {
    Piece piece = text.downgrade().get(index);
    boolean isReplaced =
        edits.stream().anyMatch(edit -> edit.from() < piece.end() && piece.start() < edit.to());
    boolean fits = isOutside
        || form.stages().size() == 1 && form.stages().get(0).place() == SafeForm.Place.ANYWHERE;
    if (!isReplaced && fits) {
      List<String> statements =
          form.stages().stream().flatMap(stage -> stage.statements().stream()).toList();
      edits.add(new TextEdit(
          piece.code(), piece.codeEnd(), String.join(";\n" + indent(piece), statements)));
    }
  }

  private List<String> withComments(Piece piece, List<String> statements) {
    String whole = text.whole(piece);
    String before = whole.substring(0, piece.code() - piece.start());
    String behind = whole.substring(piece.codeEnd() - piece.start()).strip();
    List<String> lines =
        new ArrayList<>(before.lines().filter(line -> !line.isBlank()).toList());
    lines.addAll(ended(statements));
    String comment = behind.startsWith(";") ? behind.substring(1).strip() : behind;
    if (!comment.isEmpty()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + comment);
    }
    return lines;
  }

  private static List<String> ended(List<String> statements) {
    return statements.stream().flatMap(sql -> (sql + ";").lines()).toList();
  }

  private String indent(Piece piece) {
    String all = text.toString();
    String before = all.substring(all.lastIndexOf('\n', piece.code() - 1) + 1, piece.code());
    return before.isBlank() ? before : "";
  }

  /** The edits with the line ends of the file. */
  private List<TextEdit> adapted() {
    return text.toString().contains("\r\n")
        ? edits.stream()
            .map(edit -> new TextEdit(edit.from(), edit.to(), edit.text().replace("\n", "\r\n")))
            .toList()
        : edits;
  }
}
