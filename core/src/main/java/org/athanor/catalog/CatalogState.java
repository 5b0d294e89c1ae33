package org.athanor.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;
import org.jspecify.annotations.Nullable;

/**
 * A catalog replayed from statements: each statement gives the next state.
 *
 * <pre>{@code
 * CatalogState before = CatalogState.empty(dialect.catalogRules());
 * CatalogState after = before.after(dialect.grammar().parse("CREATE TABLE t (a int)"));
 * }</pre>
 *
 * <p>It never refuses: a statement about a table that is not known makes it known in part. States
 * share what they have in common, so one for each of thousands of statements may be kept. Immutable
 * and thread-safe.
 */
public final class CatalogState implements Catalog {
  private final Contents contents;
  private final Scope scope;
  /** The state at BEGIN or SAVEPOINT, to which ROLLBACK goes back. */
  private final @Nullable CatalogState mark;

  private CatalogState(Contents contents, Scope scope, @Nullable CatalogState mark) {
    this.contents = contents;
    this.scope = scope;
    this.mark = mark;
  }

  /** A database of which nothing is known. */
  public static CatalogState empty(CatalogRules rules) {
    return new CatalogState(Contents.empty(), new Scope(rules, null), null);
  }

  /** The state after a statement; this state when it changes nothing that is known here. */
  public CatalogState after(SqlCommand command) {
    if (command instanceof TransactionControl control) {
      return scope.rules().rollsBack() ? after(control.kind()) : this;
    }
    if (command instanceof SessionSetting setting) {
      return after(setting);
    }
    Contents changed = Replay.after(command, contents, scope);
    return changed.equals(contents) ? this : new CatalogState(changed, scope, mark);
  }

  private CatalogState after(TransactionControl.Kind kind) {
    return switch (kind) {
      case BEGIN -> mark == null ? new CatalogState(contents, scope, this) : this;
      case SAVEPOINT -> new CatalogState(contents, scope, this);
      case ROLLBACK_TO -> mark == null ? this : new CatalogState(mark.contents, mark.scope, mark);
      case RELEASE -> mark == null ? this : new CatalogState(contents, scope, mark.mark);
      case ROLLBACK -> atBegin();
      case COMMIT, PREPARE -> new CatalogState(contents, scope, null);
      case FINISH_PREPARED, SET_TRANSACTION -> this;
    };
  }

  private CatalogState atBegin() {
    CatalogState state = this;
    while (state.mark != null) {
      state = state.mark;
    }
    return state;
  }

  /** A search path says where names without a schema belong from here on. */
  private CatalogState after(SessionSetting setting) {
    if (!setting.name().equals("search_path")) {
      return this;
    }
    String path = setting.value() == null ? "" : setting.value();
    int comma = path.indexOf(',');
    String first =
        (comma < 0 ? path : path.substring(0, comma)).replace("\"", "").strip();
    boolean isNone = first.isEmpty() || first.equals("$user");
    return new CatalogState(contents, new Scope(scope.rules(), isNone ? null : first), mark);
  }

  @Override
  public QualifiedName nameOf(QualifiedName name) {
    return scope.nameOf(name);
  }

  @Override
  public Optional<CatalogTable> table(QualifiedName name) {
    return Optional.ofNullable(contents.table(scope.nameOf(name)));
  }

  @Override
  public Collection<CatalogTable> tables() {
    return contents.tables().values();
  }

  @Override
  public Optional<CatalogIndex> index(QualifiedName name) {
    return tableOfIndex(name).flatMap(table -> table.index(name.name()));
  }

  @Override
  public Optional<CatalogTable> tableOfIndex(QualifiedName name) {
    return Optional.ofNullable(contents.ownerOf(scope.nameOf(name)));
  }

  @Override
  public Optional<CatalogType> type(QualifiedName name) {
    return Optional.ofNullable(contents.types().get(scope.nameOf(name)));
  }

  @Override
  public List<CatalogTable> referencing(QualifiedName name) {
    return contents.referrersOf(scope.nameOf(name));
  }

  @Override
  public List<CatalogTable> partitions(QualifiedName name) {
    return contents.partitionsOf(scope.nameOf(name));
  }

  @Override
  public List<CatalogTable> heirs(QualifiedName name) {
    return contents.heirsOf(scope.nameOf(name));
  }
}
