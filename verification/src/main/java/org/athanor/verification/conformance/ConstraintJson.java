package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads recorded constraints. */
final class ConstraintJson {
  private ConstraintJson() {}

  /** A constraint of a table. */
  static Constraint constraint(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    told.node("name_is_final");
    String name = told.optional("name");
    Constraint constraint = switch (told.text("constraint")) {
      case "unique" -> UniqueConstraint.of(name, told.texts("columns"));
      case "check" -> Check.of(name, told.text("sqltext"));
      default -> throw new Inexpressible("constraint " + recorded);
    };
    told.done();
    return constraint;
  }

  /** The checks that are recorded with a column. */
  static List<Constraint> checks(RecordedFields column) {
    List<Constraint> constraints = new ArrayList<>();
    column.node("checks").forEach(each -> constraints.add(constraint(each)));
    return constraints;
  }

  /** The foreign keys that are recorded with a column. */
  static List<Constraint> references(RecordedFields column) {
    List<Constraint> constraints = new ArrayList<>();
    for (JsonNode each : column.node("foreign_keys")) {
      RecordedFields told = new RecordedFields(each);
      List<String> target = List.of(told.text("target").split("\\."));
      int size = target.size();
      QualifiedName table =
          QualifiedName.of(size == 3 ? target.get(0) : null, target.get(size - 2));
      constraints.add(foreignKey(
          told,
          ForeignKey.of(
              told.optional("name"),
              List.of(column.text("column")),
              table,
              List.of(target.get(size - 1)))));
      told.done();
    }
    return constraints;
  }

  /** A foreign key that is added to a table. */
  static Operation foreignKey(RecordedFields told) {
    RecordedFields options = new RecordedFields(told.node("kw"));
    ForeignKey key = ForeignKey.of(
        told.optional("constraint_name"),
        told.texts("local_cols"),
        QualifiedName.of(options.optional("referent_schema"), told.text("referent_table")),
        told.texts("remote_cols"));
    QualifiedName table =
        QualifiedName.of(options.optional("source_schema"), told.text("source_table"));
    ForeignKey full = foreignKey(options, key);
    options.done();
    return new AddConstraint(table, full);
  }

  /** A foreign key with the actions and other details that are told of it. */
  static ForeignKey foreignKey(RecordedFields told, ForeignKey key) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.target(),
        key.targetColumns(),
        action(told.optional("ondelete")),
        action(told.optional("onupdate")),
        deferrability(told),
        true,
        match(told.optional("match")),
        List.of());
  }

  private static ForeignKey.Match match(@Nullable String recorded) {
    return recorded == null
        ? ForeignKey.Match.SIMPLE
        : ForeignKey.Match.valueOf(recorded.toUpperCase(Locale.ROOT));
  }

  private static ReferentialAction action(@Nullable String words) {
    return words == null
        ? ReferentialAction.NO_ACTION
        : ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /** When a constraint is checked. */
  static Deferrability deferrability(RecordedFields told) {
    boolean isDeferrable = told.flag("deferrable");
    String initially = told.optional("initially");
    if (initially == null) {
      return isDeferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
    }
    return Deferrability.valueOf("INITIALLY_" + initially.toUpperCase(Locale.ROOT));
  }

  /** The kind that a drop names, or null. */
  static Constraint.@Nullable Kind kind(@Nullable String recorded) {
    if (recorded == null) {
      return null;
    }
    return switch (recorded) {
      case "foreignkey" -> Constraint.Kind.FOREIGN_KEY;
      case "primary" -> Constraint.Kind.PRIMARY_KEY;
      case "unique" -> Constraint.Kind.UNIQUE;
      case "check" -> Constraint.Kind.CHECK;
      default -> throw new DoesNotCompile("constraint type " + recorded);
    };
  }
}
