package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes facets of a column.
 *
 * @param table the table
 * @param column the name of the column
 * @param edits what changes
 * @param using the expression that converts present values to the new type, or null for the
 *     database's own conversion
 * @param existing the present column, which makes the operation reversible and which some databases
 *     need to restate the whole column, or null
 */
public record AlterColumn(
    QualifiedName table,
    String column,
    Edits edits,
    @Nullable String using,
    @Nullable Column existing)
    implements Operation {

  /**
   * What changes of a column.
   *
   * @param type its type
   * @param nullable whether it accepts NULL
   * @param defaultValue its default, identity or generation
   * @param collation its collation; empty text means the type's default
   * @param comment its comment; empty text removes it
   */
  public record Edits(
      Edit<DataType> type,
      Edit<Boolean> nullable,
      Edit<ColumnDefault> defaultValue,
      Edit<String> collation,
      Edit<String> comment) {
    /** Nothing changes. */
    public static final Edits NONE =
        new Edits(Edit.keep(), Edit.keep(), Edit.keep(), Edit.keep(), Edit.keep());

    /** The edits that turn {@code before} into {@code after}; their names are not compared. */
    public static Edits between(Column before, Column after) {
      return new Edits(
          edit(before.type(), after.type()),
          edit(before.nullable(), after.nullable()),
          edit(before.defaultValue(), after.defaultValue()),
          edit(textOf(before.collation()), textOf(after.collation())),
          edit(textOf(before.comment()), textOf(after.comment())));
    }

    /** Whether only the default changes, which keeps all that uses the column. */
    public boolean isOfDefaultAlone() {
      return defaultValue.isSet()
          && !type.isSet()
          && !nullable.isSet()
          && !collation.isSet()
          && !comment.isSet();
    }

    /** The same edits with another type. */
    public Edits type(DataType newType) {
      return new Edits(Edit.set(newType), nullable, defaultValue, collation, comment);
    }

    /** The same edits with another nullability. */
    public Edits nullable(boolean newNullable) {
      return new Edits(type, Edit.set(newNullable), defaultValue, collation, comment);
    }

    /** The same edits with another default. */
    public Edits defaultValue(ColumnDefault newDefault) {
      return new Edits(type, nullable, Edit.set(newDefault), collation, comment);
    }

    /** The same edits with another collation. */
    public Edits collation(String newCollation) {
      return new Edits(type, nullable, defaultValue, Edit.set(newCollation), comment);
    }

    /** The same edits with another comment. */
    public Edits comment(String newComment) {
      return new Edits(type, nullable, defaultValue, collation, Edit.set(newComment));
    }

    /** The same, which say nothing of whether there must be a value. */
    public Edits withoutNullable() {
      return new Edits(type, Edit.keep(), defaultValue, collation, comment);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
      return equals(NONE);
    }

    /** {@code before} with these edits applied. */
    public Column applyTo(Column before) {
      return new Column(
          before.name(),
          type.newValue().orElse(before.type()),
          nullable.newValue().orElse(before.nullable()),
          defaultValue.newValue().orElse(before.defaultValue()),
          nullIfEmpty(collation.orElse(before.collation())),
          nullIfEmpty(comment.orElse(before.comment())));
    }

    private static <T> Edit<T> edit(T before, T after) {
      return before.equals(after) ? Edit.keep() : Edit.set(after);
    }

    private static String textOf(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
      return text == null || text.isEmpty() ? null : text;
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /**
   * The column back as it was; empty without {@link #existing()}. A conversion is not reversed:
   * when {@link #using()} was given, the way back uses the database's own conversion.
   */
  @Override
  public Optional<Operation> reverse() {
    if (existing == null) {
      return Optional.empty();
    }
    Column after = edits.applyTo(existing);
    Edits back = Edits.between(after, existing);
    return Optional.of(new AlterColumn(table, column, back, null, after));
  }
}
