package org.athanor.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterAction.AddColumn;
import org.athanor.sql.syntax.AlterAction.AddConstraint;
import org.athanor.sql.syntax.AlterAction.AddIndex;
import org.athanor.sql.syntax.AlterAction.AlterConstraint;
import org.athanor.sql.syntax.AlterAction.ChangeIdentity;
import org.athanor.sql.syntax.AlterAction.ConvertCharset;
import org.athanor.sql.syntax.AlterAction.DropColumn;
import org.athanor.sql.syntax.AlterAction.DropConstraint;
import org.athanor.sql.syntax.AlterAction.DropIndex;
import org.athanor.sql.syntax.AlterAction.DropNotNull;
import org.athanor.sql.syntax.AlterAction.ModifyColumn;
import org.athanor.sql.syntax.AlterAction.RenameConstraint;
import org.athanor.sql.syntax.AlterAction.RenameIndex;
import org.athanor.sql.syntax.AlterAction.SetDefault;
import org.athanor.sql.syntax.AlterAction.SetExpression;
import org.athanor.sql.syntax.AlterAction.SetLogged;
import org.athanor.sql.syntax.AlterAction.SetNotNull;
import org.athanor.sql.syntax.AlterAction.SetStorage;
import org.athanor.sql.syntax.AlterAction.SetType;
import org.athanor.sql.syntax.AlterAction.TableOption;
import org.athanor.sql.syntax.AlterAction.ValidateConstraint;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.SqlColumn.Generation;
import org.athanor.sql.syntax.SqlType;

/** What those actions of ALTER TABLE leave behind that change one table alone. */
final class TableActions {
  /** The actions by type. */
  static final Cases<AlterAction, TableEdit> EDITS = Cases.<AlterAction, TableEdit>none()
      .when(AddColumn.class, TableActions::addColumn)
      .when(DropColumn.class, (drop, edit) -> edit.dropColumn(drop.column()))
      .when(SetType.class, TableActions::setType)
      .when(
          ModifyColumn.class,
          (modify, edit) -> edit.modifyColumn(modify.definition(), modify.place()))
      .when(SetDefault.class, TableActions::setDefault)
      .when(
          SetNotNull.class,
          (set, edit) -> edit.setNotNull(set.column(), TableEdit.Nullability.NOT_NULL))
      .when(
          DropNotNull.class,
          (drop, edit) -> edit.setNotNull(drop.column(), TableEdit.Nullability.NULLABLE))
      .when(ChangeIdentity.class, TableActions::changeIdentity)
      .when(SetExpression.class, TableActions::setExpression)
      .when(
          RenameConstraint.class,
          (rename, edit) -> edit.renameConstraint(rename.constraint(), rename.newName()))
      .when(RenameIndex.class, (rename, edit) -> edit.renameIndex(rename.index(), rename.newName()))
      .when(AddConstraint.class, (add, edit) -> edit.addConstraint(add.constraint()))
      .when(ValidateConstraint.class, (validate, edit) -> edit.validate(validate.constraint()))
      .when(AlterConstraint.class, TableActions::alterConstraint)
      .when(DropConstraint.class, (drop, edit) -> edit.dropConstraint(drop))
      .when(AddIndex.class, TableActions::addIndex)
      .when(DropIndex.class, (drop, edit) -> edit.dropIndex(drop.index()))
      .when(SetLogged.class, TableActions::setLogged)
      .when(SetStorage.class, (set, edit) -> edit.setOptions(set.parameters()))
      .when(
          TableOption.class,
          (option, edit) -> edit.setOptions(Map.of(option.name(), option.value())))
      .when(ConvertCharset.class, TableActions::convertCharset);

  /** The actions on a parent that its partitions follow. */
  private static final List<Class<? extends AlterAction>> INHERITED = List.of(
      AddColumn.class,
      DropColumn.class,
      SetType.class,
      SetDefault.class,
      SetNotNull.class,
      DropNotNull.class,
      RenameConstraint.class,
      AddConstraint.class,
      ValidateConstraint.class,
      DropConstraint.class);

  private TableActions() {}

  /** Whether partitions follow their parent in this action. */
  static boolean isInherited(AlterAction action) {
    return INHERITED.contains(action.getClass());
  }

  private static void addColumn(AddColumn add, TableEdit edit) {
    boolean isThere =
        add.ifNotExists() && edit.table().column(add.column().name()).isPresent();
    if (!isThere) {
      edit.addColumn(add.column(), add.place());
    }
  }

  private static void addIndex(AddIndex add, TableEdit edit) {
    edit.addIndex(
        Definitions.moved(add.index(), edit.table().name(), add.index().name()));
  }

  private static void setLogged(SetLogged set, TableEdit edit) {
    edit.setKind(set.logged() ? CatalogTable.Kind.TABLE : CatalogTable.Kind.UNLOGGED_TABLE);
  }

  private static void setType(SetType set, TableEdit edit) {
    edit.changeColumn(
        set.column(),
        known -> new CatalogColumn(
            known.name(), set.type(), set.collation(), known.notNull(), known.generation()));
  }

  private static void setDefault(SetDefault set, TableEdit edit) {
    Generation generation =
        set.expression() == null ? new Generation.None() : new Generation.Default(set.expression());
    edit.changeColumn(set.column(), generates(known -> generation));
  }

  private static UnaryOperator<CatalogColumn> generates(UnaryOperator<Generation> change) {
    return known -> new CatalogColumn(
        known.name(),
        known.type(),
        known.collation(),
        known.notNull(),
        change.apply(known.generation()));
  }

  private static void changeIdentity(ChangeIdentity change, TableEdit edit) {
    String words = change.words().toUpperCase(Locale.ROOT);
    Generation generation = words.startsWith("DROP")
        ? new Generation.None()
        : new Generation.Identity(words.contains("ALWAYS"));
    edit.changeColumn(change.column(), generates(known -> generation));
  }

  private static void setExpression(SetExpression set, TableEdit edit) {
    edit.changeColumn(
        set.column(),
        generates(known -> set.expression() == null
            ? new Generation.None()
            : new Generation.Computed(
                set.expression(), !(known instanceof Generation.Computed is) || is.stored())));
  }

  private static void alterConstraint(AlterConstraint alter, TableEdit edit) {
    String words = alter.words().toUpperCase(Locale.ROOT);
    if (words.contains("ENFORCED") && !words.contains("NOT ENFORCED")) {
      edit.validate(alter.constraint());
    }
  }

  private static void convertCharset(ConvertCharset convert, TableEdit edit) {
    edit.setOptions(Map.of("charset", convert.charset()));
    for (CatalogColumn column : edit.table().columns()) {
      SqlType type = column.type();
      if (type != null && type.charset() != null) {
        edit.changeColumn(column.name(), known -> withType(known, inCharset(type, convert)));
      }
    }
  }

  private static CatalogColumn withType(CatalogColumn known, SqlType type) {
    return new CatalogColumn(
        known.name(), type, known.collation(), known.notNull(), known.generation());
  }

  private static SqlType inCharset(SqlType type, ConvertCharset convert) {
    return new SqlType(
        type.schema(),
        type.name(),
        type.arguments(),
        type.arrayDimensions(),
        type.unsigned(),
        convert.charset(),
        type.text());
  }
}
