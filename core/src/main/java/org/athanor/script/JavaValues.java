package org.athanor.script;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Writes values of the schema model as Java source and remembers what must be imported. */
final class JavaValues {
  private final SortedSet<String> imports = new TreeSet<>();

  /** What the source written so far needs to be imported. */
  SortedSet<String> imports() {
    return imports;
  }

  /** The simple name of a class, which is imported. */
  String use(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    if (outer != null) {
      return use(outer) + "." + type.getSimpleName();
    }
    if (!type.getPackageName().equals("java.lang")) {
      imports.add(type.getName());
    }
    return type.getSimpleName();
  }

  /** A constant of an enum. */
  JavaCode constant(Enum<?> value) {
    return JavaCode.plain(use(value.getDeclaringClass()) + "." + value.name());
  }

  /** A call of a constructor. */
  JavaCode.Chain create(Class<?> type, JavaCode... arguments) {
    return new JavaCode.Chain("new " + use(type)).with(Arrays.asList(arguments));
  }

  /** Text, or null. */
  JavaCode optional(@Nullable String text) {
    return text == null ? JavaCode.plain("null") : JavaCode.text(text);
  }

  /** True or false. */
  static JavaCode bool(boolean value) {
    return JavaCode.plain(Boolean.toString(value));
  }

  private JavaCode listOf(List<String> texts) {
    return new JavaCode.Chain(use(List.class)).call("of", JavaCode.texts(texts));
  }

  /** A name with its schema. */
  JavaCode name(QualifiedName name) {
    JavaCode.Chain chain = new JavaCode.Chain(use(QualifiedName.class));
    return name.schema() == null
        ? chain.call("of", JavaCode.text(name.name()))
        : chain.call("of", JavaCode.text(name.schema()), JavaCode.text(name.name()));
  }

  /** A type, by the factories of {@link org.athanor.schema.Types} where there is one. */
  JavaCode type(DataType type) {
    return new JavaTypes(this).type(type);
  }

  /** A constant, as the Java value that means it. */
  JavaCode literal(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return JavaCode.plain("null");
    } else if (value instanceof String text) {
      return JavaCode.text(text);
    } else if (value instanceof Boolean flag) {
      return bool(flag);
    } else if (value instanceof BigDecimal number) {
      return number(number);
    } else if (value instanceof Double number) {
      return JavaCode.plain(floating(number));
    } else if (value instanceof byte[] bytes) {
      return new JavaCode.Chain(use(HexFormat.class))
          .call("of")
          .call("parseHex", JavaCode.text(HexFormat.of().formatHex(bytes)));
    } else if (value instanceof UUID uuid) {
      JavaCode text = JavaCode.text(uuid.toString());
      return new JavaCode.Chain(use(UUID.class)).call("fromString", text);
    }
    return new JavaCode.Chain(use(timeClass(value))).call("parse", JavaCode.text(value.toString()));
  }

  private static Class<?> timeClass(Object value) {
    List<Class<?>> known = List.of(
        LocalDate.class,
        LocalTime.class,
        OffsetTime.class,
        LocalDateTime.class,
        OffsetDateTime.class);
    return known.stream().filter(type -> type.isInstance(value)).findFirst().orElseThrow();
  }

  private JavaCode number(BigDecimal number) {
    if (number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE) {
      boolean isInt = number.unscaledValue().bitLength() < Integer.SIZE;
      return JavaCode.plain(isInt ? number.toPlainString() : number.toPlainString() + "L");
    }
    return create(BigDecimal.class, JavaCode.text(number.toString()));
  }

  private String floating(Double number) {
    if (number.isNaN() || number.isInfinite()) {
      return number.isNaN()
          ? "Double.NaN"
          : number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return number.toString();
  }

  /** A default, identity or generation. */
  JavaCode defaultValue(ColumnDefault value) {
    JavaCode.Chain factory = new JavaCode.Chain(use(ColumnDefault.class));
    if (value instanceof ColumnDefault.Constant constant) {
      return factory.call("constant", argument(constant.value()));
    } else if (value instanceof ColumnDefault.Expression expression) {
      return factory.call("expression", JavaCode.text(expression.sql()));
    } else if (value instanceof ColumnDefault.Identity identity) {
      return create(
          ColumnDefault.Identity.class, constant(identity.mode()), options(identity.options()));
    } else if (value instanceof ColumnDefault.Generated generated) {
      return create(
          ColumnDefault.Generated.class,
          JavaCode.text(generated.expression()),
          constant(generated.storage()));
    }
    return factory.call("none");
  }

  /** A constant where an object is expected: a bare null would not say which. */
  JavaCode argument(Literal literal) {
    return literal.value() == null
        ? create(Literal.class, JavaCode.plain("null"))
        : literal(literal);
  }

  /** The settings of a sequence. */
  JavaCode options(SequenceOptions options) {
    String name = use(SequenceOptions.class);
    JavaCode.Chain standard = new JavaCode.Chain(name + ".DEFAULT");
    if (options.equals(SequenceOptions.DEFAULT)) {
      return standard;
    }
    JavaCode start = number(options.start());
    JavaCode increment = number(options.increment());
    if (options.equals(SequenceOptions.DEFAULT.startingAt(options.start(), options.increment()))) {
      return standard.call("startingAt", start, increment);
    }
    JavaCode type = options.type() == null ? JavaCode.plain("null") : type(options.type());
    JavaCode cycle = JavaCode.plain(String.valueOf(options.cycle()));
    return create(
        SequenceOptions.class,
        type,
        start,
        increment,
        number(options.minimum()),
        number(options.maximum()),
        number(options.cache()),
        cycle);
  }

  private static JavaCode number(@Nullable Long number) {
    return JavaCode.plain(number == null ? "null" : number + "L");
  }

  /** One key of an index. */
  JavaCode.Chain part(IndexPart part) {
    JavaCode.Chain chain = new JavaCode.Chain(use(IndexPart.class));
    chain.call(part.isExpression() ? "expression" : "column", JavaCode.text(part.text()));
    chain.callIf(part.order() == IndexPart.Order.DESCENDING, "descending");
    if (part.nulls() != null) {
      chain.call("nulls", constant(part.nulls()));
    }
    if (part.operatorClass() != null) {
      chain.call("operatorClass", JavaCode.text(part.operatorClass()));
    }
    if (part.collation() != null) {
      chain.call("collate", JavaCode.text(part.collation()));
    }
    return chain;
  }

  /** A constraint as a value. */
  JavaCode constraint(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> {
        PrimaryKey key = (PrimaryKey) constraint;
        yield create(PrimaryKey.class, optional(key.name()), listOf(key.columns()));
      }
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
      case CHECK -> check((Check) constraint);
    };
  }

  private JavaCode unique(UniqueConstraint unique) {
    JavaCode name = optional(unique.name());
    JavaCode columns = listOf(unique.columns());
    if (unique.equals(UniqueConstraint.of(unique.name(), unique.columns()))) {
      return new JavaCode.Chain(use(UniqueConstraint.class)).call("of", name, columns);
    }
    JavaCode nulls = bool(unique.nullsNotDistinct());
    return create(UniqueConstraint.class, name, columns, nulls, constant(unique.deferrability()));
  }

  private JavaCode check(Check check) {
    JavaCode name = optional(check.name());
    JavaCode expression = JavaCode.text(check.expression());
    return check.validated()
        ? new JavaCode.Chain(use(Check.class)).call("of", name, expression)
        : create(Check.class, name, expression, bool(false));
  }

  private JavaCode foreignKey(ForeignKey key) {
    List<JavaCode> plain = List.of(
        optional(key.name()),
        listOf(key.columns()),
        name(key.target()),
        listOf(key.targetColumns()));
    if (key.deferrability() == Deferrability.NOT_DEFERRABLE && key.validated()) {
      JavaCode.Chain chain = new JavaCode.Chain(use(ForeignKey.class)).call("of", plain);
      boolean acts = key.onDelete() != ReferentialAction.NO_ACTION
          || key.onUpdate() != ReferentialAction.NO_ACTION;
      return acts
          ? chain.call("withActions", constant(key.onDelete()), constant(key.onUpdate()))
          : chain;
    }
    List<JavaCode> all = new ArrayList<>(plain);
    all.add(constant(key.onDelete()));
    all.add(constant(key.onUpdate()));
    all.add(constant(key.deferrability()));
    all.add(bool(key.validated()));
    return new JavaCode.Chain("new " + use(ForeignKey.class)).with(all);
  }

  /** A column as a value. */
  JavaCode column(Column column) {
    return create(
        Column.class,
        JavaCode.text(column.name()),
        type(column.type()),
        bool(column.nullable()),
        defaultValue(column.defaultValue()),
        optional(column.collation()),
        optional(column.comment()));
  }
}
