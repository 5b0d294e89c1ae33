package org.athanor.rename;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.diff.DiffOptions;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.plan.Simulator;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;

/**
 * Finds what has another name in the wanted schema than in the live one.
 *
 * <p>First by what people said: in the wanted schema itself, when typing the command, in answers;
 * and where the database takes names for the same in upper and lower case, by these. Then
 * constraints and indexes whose definition says that they are the same: a wrong guess would lose
 * nothing. Tables, columns and values of enum types that look alike are asked for. Names are
 * settled kind by kind, tables first, so that what is asked of columns is asked of the right ones.
 *
 * <p>What was said and is done already changes nothing. Immutable and thread-safe.
 */
public final class RenameSearch {
  private final DiffOptions options;
  private final Capabilities capabilities;

  /** Searches in what is compared with these options. */
  public RenameSearch(DiffOptions options) {
    this.options = options;
    this.capabilities = options.capabilities();
  }

  /**
   * Searches.
   *
   * @param live the schema with the old names
   * @param wanted the schema with the new ones, and with what its source says of former names
   * @throws org.athanor.error.AthanorException GEN-020 when what was typed fits nothing
   */
  public Renames find(Schema live, Schema wanted, RenameHints hints) {
    Set<Rename> said = new LinkedHashSet<>(wanted.renames());
    List<Rename> typed =
        hints.typed().stream().map(each -> each.resolve(live, wanted)).toList();
    said.addAll(typed);
    Progress progress = new Progress(live, wanted);
    for (Rename.Kind kind : Rename.Kind.values()) {
      progress.follow(said.stream().filter(each -> each.kind() == kind).toList());
      if (capabilities.has(Capability.CASELESS_NAMES)) {
        progress.follow(new SameName(progress.now, wanted).of(kind));
      }
      progress.ask(kind, hints);
      if (canRename(kind)) {
        progress.follow(new SameDefinition(progress.now, wanted, capabilities).of(kind));
      }
    }
    return progress.result();
  }

  private boolean canRename(Rename.Kind kind) {
    return switch (kind) {
      case INDEX -> capabilities.has(Capability.RENAME_INDEXES);
      case CONSTRAINT -> capabilities.has(Capability.RENAME_CONSTRAINTS);
      case ENUM_TYPE, ENUM_VALUE -> capabilities.has(Capability.ENUM_TYPES);
      case TABLE, COLUMN -> true;
    };
  }

  /** The operation that gives the new name. */
  private static Operation operation(Rename rename) {
    String from = rename.from();
    return switch (rename.kind()) {
      case TABLE -> new RenameTable(rename.owner().sibling(from), rename.to());
      case ENUM_TYPE -> new RenameEnumType(rename.owner().sibling(from), rename.to());
      case COLUMN -> new RenameColumn(rename.owner(), from, rename.to());
      case INDEX -> new RenameIndex(rename.owner(), from, rename.to());
      case CONSTRAINT -> new RenameConstraint(rename.owner(), from, rename.to());
      case ENUM_VALUE -> new RenameEnumValue(rename.owner(), from, rename.to());
    };
  }

  /** The live schema while names are settled. */
  private final class Progress {
    private final SchemaNames wanted;
    private final List<Operation> operations = new ArrayList<>();
    private final List<RenameQuestion> questions = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private Schema now;

    Progress(Schema live, Schema wanted) {
      this.now = live;
      this.wanted = new SchemaNames(wanted);
    }

    /** Does what can be done, a name being free only once its former owner has another one. */
    void follow(Collection<Rename> renames) {
      List<Rename> open = new ArrayList<>(renames);
      boolean goesOn = true;
      while (goesOn) {
        goesOn = open.removeIf(this::isDone);
      }
      open.forEach(this::tellWhy);
    }

    private boolean isDone(Rename rename) {
      SchemaNames names = new SchemaNames(now);
      boolean isDue = names.has(rename.kind(), rename.owner(), rename.from())
          && !names.has(rename.kind(), rename.owner(), rename.to())
          && wanted.has(rename.kind(), rename.owner(), rename.to());
      if (isDue && canRename(rename.kind())) {
        operations.add(operation(rename));
        now = new Simulator().apply(now, List.of(operation(rename)));
      }
      return isDue;
    }

    private void tellWhy(Rename rename) {
      SchemaNames names = new SchemaNames(now);
      boolean hasOld = names.has(rename.kind(), rename.owner(), rename.from());
      boolean hasNew = names.has(rename.kind(), rename.owner(), rename.to());
      String said = rename.target() + " was \"" + rename.from() + "\"";
      if (hasNew && !hasOld) {
        findings.add(said + ": it is renamed already, so what says so can go");
      } else if (hasNew) {
        findings.add(said + ": both are there, so neither is renamed");
      } else if (!wanted.has(rename.kind(), rename.owner(), rename.to())) {
        findings.add(said + ": nothing of that name is wanted");
      }
    }

    void ask(Rename.Kind kind, RenameHints hints) {
      List<RenameQuestion> asked = new LookAlikes(options, now, wanted.schema()).of(kind);
      follow(asked.stream().flatMap(each -> hints.answer(each).stream()).toList());
      for (RenameQuestion question : new LookAlikes(options, now, wanted.schema()).of(kind)) {
        if (hints.asks(question)) {
          questions.add(question);
        }
      }
    }

    Renames result() {
      return new Renames(operations, now, questions, findings);
    }
  }
}
