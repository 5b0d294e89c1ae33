package org.athanor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/** Runs one statement over the contents of a catalog. Belongs to one thread. */
final class Replay {
  private static final Cases<SqlCommand, Replay> COMMANDS = Cases.<SqlCommand, Replay>none()
      .when(CreateTable.class, (create, replay) -> replay.createTable(create))
      .when(AlterTable.class, (alter, replay) -> replay.alterTable(alter))
      .when(CreateIndex.class, (create, replay) -> replay.createIndex(create))
      .when(CreateObject.class, (create, replay) -> replay.createObject(create))
      .when(DropObjects.class, (drop, replay) -> replay.dropObjects(drop))
      .when(RenameObjects.class, (rename, replay) -> replay.renameObjects(rename))
      .when(
          CreateType.Enumeration.class,
          (create, replay) -> replay.contents = replay.types().create(create))
      .when(
          CreateType.Domain.class,
          (create, replay) -> replay.contents = replay.types().create(create))
      .when(
          AlterType.AddValue.class,
          (alter, replay) -> replay.contents = replay.types().alter(alter))
      .when(
          AlterType.RenameValue.class,
          (alter, replay) -> replay.contents = replay.types().alter(alter))
      .when(
          AlterType.AddDomainConstraint.class,
          (alter, replay) -> replay.contents = replay.types().alter(alter))
      .when(
          AlterType.DropDomainConstraint.class,
          (alter, replay) -> replay.contents = replay.types().alter(alter));

  private final Scope scope;
  private Contents contents;

  private Replay(Contents contents, Scope scope) {
    this.contents = contents;
    this.scope = scope;
  }

  /** The contents after a statement. */
  static Contents after(SqlCommand command, Contents contents, Scope scope) {
    Replay replay = new Replay(contents, scope);
    COMMANDS.accept(command, replay);
    return replay.contents;
  }

  private void createTable(CreateTable create) {
    boolean isThere = create.traits().contains(CreateTable.Trait.IF_NOT_EXISTS)
        && contents.table(scope.nameOf(create.table())) != null;
    if (!isThere) {
      contents = contents.with(new NewTable(contents, scope).of(create));
    }
  }

  private void createIndex(CreateIndex create) {
    addIndex(scope.nameOf(create.table()), create);
  }

  private void addIndex(QualifiedName name, CreateIndex create) {
    TableEdit edit = edit(name);
    edit.addIndex(Definitions.moved(create, name, create.name()));
    contents = contents.with(edit.table());
    if (!create.is(CreateIndex.Trait.ONLY)) {
      contents
          .partitionsOf(name)
          .forEach(partition ->
              addIndex(partition.name(), Definitions.moved(create, partition.name(), null)));
    }
  }

  private TableEdit edit(QualifiedName name) {
    return new TableEdit(contents.tableOrUnknown(name), contents, scope);
  }

  private void createObject(CreateObject create) {
    CatalogTable.Kind kind = relationKind(create.kind());
    QualifiedName name = scope.nameOf(create.name());
    boolean isThere =
        create.traits().contains(CreateObject.Trait.IF_NOT_EXISTS) && contents.table(name) != null;
    if (kind != null && !isThere) {
      contents = contents.with(NewTable.view(name, kind, create.columns(), create.text()));
    }
  }

  private static CatalogTable.@Nullable Kind relationKind(SqlObjectKind kind) {
    return switch (kind) {
      case VIEW -> CatalogTable.Kind.VIEW;
      case MATERIALIZED_VIEW -> CatalogTable.Kind.MATERIALIZED_VIEW;
      case FOREIGN_TABLE -> CatalogTable.Kind.FOREIGN_TABLE;
      default -> null;
    };
  }

  private void alterTable(AlterTable alter) {
    QualifiedName name = scope.nameOf(alter.table());
    if (alter.kind() == SqlObjectKind.INDEX) {
      alterIndex(name, alter.actions());
    } else if (alter.kind() != SqlObjectKind.SEQUENCE) {
      for (AlterAction action : alter.actions()) {
        name = apply(action, name, alter);
      }
    }
  }

  private void alterIndex(QualifiedName index, List<AlterAction> actions) {
    for (AlterAction action : actions) {
      if (action instanceof AlterAction.RenameTo rename) {
        renameIndex(index, rename.newName().name());
      }
    }
  }

  private void renameIndex(QualifiedName index, String newName) {
    CatalogTable owner = contents.ownerOf(index);
    if (owner != null) {
      TableEdit edit = edit(owner.name());
      edit.renameIndex(index.name(), newName);
      contents = contents.with(edit.table());
    }
  }

  /** Applies an action; the table's name after it. */
  private QualifiedName apply(AlterAction action, QualifiedName name, AlterTable alter) {
    if (action instanceof AlterAction.RenameTo rename) {
      boolean isPlain = rename.newName().schema() == null;
      return renamed(
          name, isPlain ? name.sibling(rename.newName().name()) : scope.nameOf(rename.newName()));
    }
    if (action instanceof AlterAction.SetSchema set) {
      return renamed(name, scope.nameOf(QualifiedName.of(set.schema(), name.name())));
    }
    if (action instanceof AlterAction.RenameColumn rename) {
      contents =
          Renames.column(contents, name, new Renames.Column(rename.column(), rename.newName()));
    } else if (action instanceof AlterAction.AttachPartition attach) {
      attach(scope.nameOf(attach.partition()), name, attach.bounds());
    } else if (action instanceof AlterAction.DetachPartition detach) {
      CatalogTable partition = contents.tableOrUnknown(scope.nameOf(detach.partition()));
      contents = contents.with(partition.withParent(null, null));
    } else if (action instanceof AlterAction.Inherit inherit) {
      inherit(name, inherit);
    } else {
      edit(action, name, alter);
    }
    return name;
  }

  private QualifiedName renamed(QualifiedName name, QualifiedName newName) {
    if (contents.table(name) == null) {
      contents = contents.with(CatalogTable.unknown(name));
    }
    contents = Renames.table(contents, name, newName);
    return newName;
  }

  private void attach(QualifiedName partition, QualifiedName parent, String bounds) {
    CatalogTable table = contents.tableOrUnknown(partition).withParent(parent, bounds);
    NewTable maker = new NewTable(contents, scope);
    contents = contents.with(maker.partition(table, contents.tableOrUnknown(parent)));
  }

  private void inherit(QualifiedName name, AlterAction.Inherit inherit) {
    CatalogTable table = contents.tableOrUnknown(name);
    QualifiedName parent = scope.nameOf(inherit.parent());
    List<QualifiedName> parents = new ArrayList<>(table.inherits());
    parents.remove(parent);
    if (!inherit.ends()) {
      parents.add(parent);
    }
    contents = contents.with(table.withInherits(parents));
  }

  private void edit(AlterAction action, QualifiedName name, AlterTable alter) {
    boolean isRecursive = !alter.only() && TableActions.isInherited(action);
    List<CatalogTable> partitions = isRecursive ? contents.partitionsOf(name) : List.of();
    List<CatalogTable> heirs = alter.only() ? List.of() : contents.heirsOf(name);
    if (action instanceof AlterAction.ModifyColumn modify
        && !modify.column().equals(modify.definition().name())) {
      contents = Renames.column(
          contents,
          name,
          new Renames.Column(modify.column(), modify.definition().name()));
    }
    if (action instanceof AlterAction.DropColumn drop) {
      contents = References.withoutTargetColumn(contents, name, drop.column());
    }
    TableEdit edit = edit(name);
    TableActions.EDITS.accept(action, edit);
    contents = contents.with(edit.table());
    partitions.forEach(partition -> edit(ofPartition(action), partition.name(), alter));
    heirs.forEach(heir ->
        InheritedActions.of(action).forEach(inherited -> edit(inherited, heir.name(), alter)));
  }

  /** Constraints that bring an index have names of their own in each partition. */
  private static AlterAction ofPartition(AlterAction action) {
    return action instanceof AlterAction.AddConstraint add
        ? new AlterAction.AddConstraint(Definitions.unnamed(add.constraint()))
        : action;
  }

  private void dropObjects(DropObjects drop) {
    for (QualifiedName each : drop.names()) {
      QualifiedName name = scope.nameOf(each);
      switch (drop.kind()) {
        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> dropRelation(name);
        case INDEX -> dropIndex(name, drop.table());
        case TYPE, DOMAIN -> contents = contents.withoutType(name);
        case SCHEMA -> dropSchema(each.name());
        default -> {
          // Nothing that the catalog keeps.
        }
      }
    }
  }

  private void dropRelation(QualifiedName name) {
    contents.partitionsOf(name).forEach(partition -> dropRelation(partition.name()));
    contents.heirsOf(name).forEach(heir -> dropRelation(heir.name()));
    contents = References.withoutTarget(contents, name).without(name);
  }

  private void dropIndex(QualifiedName index, @Nullable QualifiedName table) {
    CatalogTable owner =
        table == null ? contents.ownerOf(index) : contents.table(scope.nameOf(table));
    if (owner != null) {
      TableEdit edit = edit(owner.name());
      edit.dropIndex(index.name());
      contents = contents.with(edit.table());
    }
  }

  private void dropSchema(String schema) {
    String known = scope.nameOf(QualifiedName.of(schema, schema)).schema();
    contents.tables().values().stream()
        .map(CatalogTable::name)
        .filter(name -> Objects.equals(name.schema(), known))
        .forEach(this::dropRelation);
    for (CatalogType type : contents.types().values()) {
      if (Objects.equals(type.name().schema(), known)) {
        contents = contents.withoutType(type.name());
      }
    }
  }

  private void renameObjects(RenameObjects rename) {
    for (RenameObjects.Rename each : rename.renames()) {
      QualifiedName name = scope.nameOf(each.name());
      boolean isPlain = each.newName().schema() == null;
      QualifiedName newName =
          isPlain ? name.sibling(each.newName().name()) : scope.nameOf(each.newName());
      switch (rename.kind()) {
        case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> renamed(name, newName);
        case INDEX -> renameIndex(name, newName.name());
        case TYPE, DOMAIN -> contents = types().rename(name, newName);
        case SCHEMA -> renameSchema(each.name().name(), each.newName().name());
        default -> {
          // Nothing that the catalog keeps.
        }
      }
    }
  }

  private void renameSchema(String schema, String newSchema) {
    String known = scope.nameOf(QualifiedName.of(schema, schema)).schema();
    for (CatalogTable table : contents.tables().values()) {
      QualifiedName name = table.name();
      if (Objects.equals(name.schema(), known)) {
        renamed(name, scope.nameOf(QualifiedName.of(newSchema, name.name())));
      }
    }
    for (CatalogType type : contents.types().values()) {
      if (Objects.equals(type.name().schema(), known)) {
        contents = types()
            .rename(
                type.name(),
                scope.nameOf(QualifiedName.of(newSchema, type.name().name())));
      }
    }
  }

  private TypeReplay types() {
    return new TypeReplay(contents, scope);
  }
}
