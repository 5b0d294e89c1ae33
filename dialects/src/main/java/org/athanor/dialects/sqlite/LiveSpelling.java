package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Spells a wanted schema as the live one where both mean the same: names that differ in the case of
 * ASCII letters, the NOT NULL that a rowid and the keys of a WITHOUT ROWID table have without being
 * told, parentheses around index keys.
 *
 * <p>Immutable and thread-safe.
 */
final class LiveSpelling {
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, SchemaObject> objects = new HashMap<>();

  LiveSpelling(Schema live) {
    live.tables().forEach(table -> tables.put(folded(table.name().name()), table));
    live.objects().forEach(object -> objects.put(key(object), object));
  }

  private static String folded(String name) {
    return SqliteIdentifiers.lowerCase(name);
  }

  private static String key(SchemaObject object) {
    return object.kind() + " " + folded(object.key().name().name());
  }

  /** The wanted schema in the spelling of the live one. */
  Schema of(Schema wanted) {
    List<Table> spelled = wanted.tables().stream().map(this::table).toList();
    List<SchemaObject> others = wanted.objects().stream().map(this::object).toList();
    return new Schema(spelled, wanted.sequences(), wanted.enumTypes(), others)
        .withDependencies(wanted.dependencies());
  }

  /** The same for a model, which does not say in which words a type is to be declared. */
  Schema ofModel(Schema wanted) {
    Schema spelled = of(wanted);
    List<Table> declared = spelled.tables().stream().map(this::declared).toList();
    return new Schema(declared, spelled.sequences(), spelled.enumTypes(), spelled.objects());
  }

  private Table declared(Table wanted) {
    Table live = tables.get(folded(wanted.name().name()));
    if (live == null) {
      return wanted;
    }
    Table.Builder table = wanted.toBuilder();
    table
        .columns()
        .replaceAll(column -> live.column(column.name())
            .map(Column::type)
            .filter(type -> SqliteTypes.meaning(type).equals(SqliteTypes.meaning(column.type())))
            .map(column::withType)
            .orElse(column));
    return table.build();
  }

  private Table table(Table wanted) {
    Table live = tables.get(folded(wanted.name().name()));
    Names own = new Names(live);
    Table.Builder table = wanted.toBuilder().name(name(wanted.name()));
    table.columns().replaceAll(column -> column.withName(own.column(column.name())));
    ExpressionText text =
        new ExpressionText(table.columns().stream().map(Column::name).toList());
    table.columns().replaceAll(c -> c.withDefault(value(c.defaultValue(), text)));
    if (wanted.primaryKey() != null) {
      table.primaryKey(
          wanted.primaryKey().withColumns(own.columns(wanted.primaryKey().columns())));
    }
    table.uniqueConstraints().replaceAll(u -> u.withColumns(own.columns(u.columns())));
    table.checks().replaceAll(check -> check.withExpression(text.canonical(check.expression())));
    table
        .foreignKeys()
        .replaceAll(key -> key.withColumns(
                own.columns(key.columns()),
                new Names(tables.get(folded(key.target().name()))).columns(key.targetColumns()))
            .withTarget(name(key.target())));
    table.indexes().replaceAll(index -> own.index(index, text));
    if (live != null) {
      impliedNotNull(table, live);
      table.columns().replaceAll(c -> withDefaultOf(live, c));
      table.foreignKeys().replaceAll(key -> withTargetOf(live, key));
    }
    return table.build();
  }

  private QualifiedName name(QualifiedName wanted) {
    Table live = tables.get(folded(wanted.name()));
    return live == null ? wanted : live.name();
  }

  private static ColumnDefault value(ColumnDefault wanted, ExpressionText text) {
    return wanted instanceof ColumnDefault.Generated generated
        ? new ColumnDefault.Generated(text.canonical(generated.expression()), generated.storage())
        : wanted;
  }

  private static Column withDefaultOf(Table live, Column wanted) {
    return live.column(wanted.name())
        .map(Column::defaultValue)
        .filter(value -> DefaultText.isSame(value, wanted.defaultValue()))
        .map(wanted::withDefault)
        .orElse(wanted);
  }

  /** A key to a primary key may name its columns or not. */
  private ForeignKey withTargetOf(Table live, ForeignKey wanted) {
    return live.foreignKeys().stream()
        .filter(key -> key.columns().equals(wanted.columns())
            && key.target().equals(wanted.target())
            && targetColumns(key).equals(targetColumns(wanted)))
        .findFirst()
        .map(key -> wanted.withColumns(wanted.columns(), key.targetColumns()))
        .orElse(wanted);
  }

  private List<String> targetColumns(ForeignKey key) {
    Table target = tables.get(folded(key.target().name()));
    PrimaryKey implied = target == null ? null : target.primaryKey();
    return key.targetColumns().isEmpty() && implied != null
        ? implied.columns()
        : key.targetColumns();
  }

  private static void impliedNotNull(Table.Builder wanted, Table live) {
    Table now = wanted.build();
    List<String> never = new ArrayList<>(TableReader.neverNull(now));
    never.retainAll(TableReader.neverNull(live));
    wanted
        .columns()
        .replaceAll(column -> never.contains(column.name())
            ? live.column(column.name())
                .map(present -> column.withNullable(present.nullable()))
                .orElse(column)
            : column);
  }

  private SchemaObject object(SchemaObject wanted) {
    SchemaObject live = objects.get(key(wanted));
    if (wanted instanceof View view && live != null) {
      QualifiedName name = live.key().name();
      return new View(
          name, view.columns(), view.query(), view.options(), view.check(), view.comment());
    } else if (wanted instanceof Trigger trigger) {
      SchemaObject view = objects.get("VIEW " + folded(trigger.table().name()));
      QualifiedName table = view == null ? name(trigger.table()) : view.key().name();
      String name = live == null ? trigger.name() : live.key().name().name();
      return new Trigger(
          table,
          name,
          trigger.timing(),
          trigger.events(),
          trigger.level(),
          trigger.condition(),
          trigger.constraint(),
          trigger.options(),
          trigger.action(),
          trigger.comment());
    }
    return wanted;
  }

  /** The names that a live table has for its columns and indexes. */
  private static final class Names {
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, Index> indexes = new HashMap<>();

    /** Those of no table are the wanted ones. */
    Names(@Nullable Table live) {
      if (live != null) {
        live.columns().forEach(column -> columns.put(folded(column.name()), column.name()));
        live.indexes().forEach(index -> indexes.put(folded(index.name()), index));
      }
    }

    String column(String wanted) {
      return columns.getOrDefault(folded(wanted), wanted);
    }

    List<String> columns(List<String> wanted) {
      return wanted.stream().map(this::column).toList();
    }

    Index index(Index wanted, ExpressionText text) {
      Index live = indexes.get(folded(wanted.name()));
      List<IndexPart> parts =
          wanted.parts().stream().map(part -> part(part, text)).toList();
      Index spelled = wanted
          .withParts(parts)
          .withName(live == null ? wanted.name() : live.name())
          .withWhere(wanted.where() == null ? null : text.canonical(wanted.where()));
      return live != null && meaning(live).equals(meaning(spelled)) ? live : spelled;
    }

    private IndexPart part(IndexPart wanted, ExpressionText text) {
      return wanted.withText(
          wanted.isExpression() ? text.spelled(wanted.text()) : column(wanted.text()));
    }

    private static Index meaning(Index index) {
      return index.withParts(index.parts().stream()
          .map(part ->
              part.isExpression() ? part.withText(ExpressionText.unwrapped(part.text())) : part)
          .toList());
    }
  }
}
