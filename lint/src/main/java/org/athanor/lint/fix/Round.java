package org.athanor.lint.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.lint.Finding;
import org.athanor.lint.Fixable;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.HistoryLint.FixableRevision;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.schema.ConstraintReference;
import org.athanor.script.JavaRevisionText;
import org.athanor.script.Language;
import org.athanor.script.RevisionDraft;
import org.athanor.script.RevisionWriter;
import org.athanor.script.ScriptDirectory;
import org.athanor.script.SqlRevisionText;
import org.athanor.script.TextEdit;

/** Judges a copy once and rewrites what is found; not thread-safe. */
final class Round {
  private final RevisionCopy copy;
  private final ScriptDirectory scripts;
  private final NewRevisions made;
  private final Dialect dialect;
  private final Log log;
  private final List<Revision> revisions;

  /** What all rounds have done. */
  static final class Log {
    final Set<RevisionId> fixed = new LinkedHashSet<>();
    final List<Finding> mended = new ArrayList<>();
    final Set<Finding> applied = new LinkedHashSet<>();
    final Set<HistoryFix.Unfixed> unfixed = new LinkedHashSet<>();
    final List<ConstraintReference> named = new ArrayList<>();
    final Set<Path> touched = new HashSet<>();

    /** What a revision was split off, however often. */
    final Map<RevisionId, RevisionId> origins = new HashMap<>();

    RevisionId origin(RevisionId id) {
      return origins.getOrDefault(id, id);
    }
  }

  Round(RevisionCopy copy, NewRevisions made, Dialect dialect, Log log) {
    this.copy = copy;
    this.scripts = copy.open();
    this.made = made;
    this.dialect = dialect;
    this.log = log;
    this.revisions = new ArrayList<>(scripts.graph().revisions());
  }

  /** Whether something was rewritten. */
  boolean run(HistoryLint lint, HistoryFix.Selection selection, HistoryFix.Room room) {
    boolean changes = false;
    log.unfixed.clear();
    List<FixableRevision> found = lint.fixable(
        scripts,
        file -> copy.original(file).toString(),
        file -> log.touched.contains(file) || selection.judged().test(copy.original(file)));
    for (FixableRevision all : found) {
      FixableRevision each = all.only(fixable -> hasRoom(copy.original(all.file()), fixable, room));
      if (isApplied(each.id(), selection.applied())) {
        each.all().map(Fixable::finding).forEach(log.applied::add);
      } else if (rewrite(each)) {
        each.all().map(Fixable::finding).forEach(log.mended::add);
        each.all().map(fixable -> fixable.form().named()).forEach(log.named::addAll);
        log.fixed.add(log.origin(each.id()));
        changes = true;
      }
    }
    return changes;
  }

  private boolean hasRoom(Path file, Fixable fixable, HistoryFix.Room room) {
    Optional<String> refusal = room.refusal(file, fixable.form());
    refusal.ifPresent(reason -> log.unfixed.add(new HistoryFix.Unfixed(fixable.finding(), reason)));
    return refusal.isEmpty();
  }

  /** Whether it, or what would have to follow another revision, is in the database. */
  private boolean isApplied(RevisionId id, Set<RevisionId> applied) {
    return applied.contains(id)
        || scripts.graph().revisions().stream()
            .anyMatch(revision -> follows(revision, id) && applied.contains(revision.id()));
  }

  private static boolean follows(Revision revision, RevisionId id) {
    return revision.revises().contains(id) || revision.dependsOn().contains(id.value());
  }

  private boolean rewrite(FixableRevision each) {
    // An earlier one may have linked it anew.
    String before = copy.read(each.file());
    Split result = isJava(each.file()) ? new JavaSplit(before, each).split() : sql(each, before);
    if (result.text().equals(before)) {
      return false;
    }
    copy.write(each.file(), result.text());
    log.touched.add(each.file());
    Revision revision = scripts.graph().find(each.id()).orElseThrow();
    RevisionId last = each.id();
    for (int i = 0; i < result.parts().size(); i++) {
      last = write(revision, last, result.parts().get(i), i + 2);
    }
    if (!last.equals(each.id())) {
      link(each.id(), last);
    }
    return true;
  }

  private Split sql(FixableRevision each, String before) {
    return new SqlSplit(
            SqlRevisionText.read(each.file(), before, dialect.lexicalRules()),
            SqlSplit.Directions.of(each.up(), each.upgrade()),
            SqlSplit.Directions.of(each.down(), each.downgrade()))
        .split();
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private RevisionId write(Revision original, RevisionId after, Part.Bodies part, int number) {
    RevisionId id = made.ids().next(RevisionGraph.of(revisions), made.now());
    String message = original.message().isEmpty() ? original.id().value() : original.message();
    Revision revision = Revision.builder(id)
        .revises(List.of(after))
        .message(message + ", part " + number)
        .created(made.now().toInstant().toString())
        .build();
    revisions.add(revision);
    log.origins.put(id, log.origin(original.id()));
    Path beside = copy.original(scripts.file(original.id()).orElseThrow());
    RevisionWriter.NewFile file = made.writer()
        .apply(
            isJava(beside) ? Language.JAVA : Language.SQL,
            Objects.requireNonNull(beside.getParent()))
        .text(
            new RevisionDraft(
                revision, !part.isOutside(), part.upgrade(), part.downgrade(), List.of()),
            made.now());
    Path copied = copy.copied(file.path());
    copy.write(copied, file.text());
    log.touched.add(copied);
    return id;
  }

  /** What followed a revision now follows its last part. */
  private void link(RevisionId old, RevisionId last) {
    for (Revision revision : scripts.graph().revisions()) {
      if (follows(revision, old)) {
        Path file = scripts.file(revision.id()).orElseThrow();
        String text = copy.read(file);
        copy.write(file, TextEdit.apply(text, references(file, text, old, last)));
      }
    }
  }

  private List<TextEdit> references(Path file, String text, RevisionId old, RevisionId last) {
    return isJava(file)
        ? JavaRevisionText.references(text, old, last)
        : SqlRevisionText.read(file, text, dialect.lexicalRules()).references(old, last);
  }
}
