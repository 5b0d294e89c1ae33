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
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Setting;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Writes values of the schema model as Java source and remembers what must be imported. */
final class JavaValues {
  private final SortedSet<String> imports = new TreeSet<>();
  private final Function<DataType, Optional<JavaExpression>> types;

  /** Writes types as {@code types} says, and as usual where that says nothing. */
  JavaValues(Function<DataType, Optional<JavaExpression>> types) {
    this.types = types;
  }

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
    JavaExpression own = types.apply(type).orElse(null);
    if (own == null) {
      return new JavaTypes(this).type(type);
    }
    imports.addAll(own.imports());
    return JavaCode.plain(own.source());
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
    if (part.length() != null) {
      chain.call("length", JavaCode.plain(part.length().toString()));
    }
    chain.callIf(part.order() == IndexPart.Order.DESCENDING, "descending");
    if (part.nulls() != null) {
      chain.call("nulls", constant(part.nulls()));
    }
    if (part.operatorClass() != null) {
      List<JavaCode> told = new ArrayList<>(List.of(JavaCode.text(part.operatorClass())));
      part.operatorClassSettings().forEach(setting -> told.add(setting(setting)));
      chain.call("operatorClass", told);
    }
    if (part.collation() != null) {
      chain.call("collate", JavaCode.text(part.collation()));
    }
    return chain;
  }

  private JavaCode setting(Setting setting) {
    return create(Setting.class, JavaCode.text(setting.name()), JavaCode.text(setting.value()));
  }

  /** How an index is kept. */
  JavaCode.Chain indexOptions(IndexOptions options) {
    return indexOptions(new JavaCode.Chain(use(IndexOptions.class) + ".DEFAULT"), options);
  }

  /** Adds how an index is kept, to something that takes it piece by piece. */
  JavaCode.Chain indexOptions(JavaCode.Chain chain, IndexOptions options) {
    if (options.kind() != IndexOptions.Kind.ORDINARY) {
      chain.call("kind", constant(options.kind()));
    }
    for (Setting setting : options.settings()) {
      chain.call("with", JavaCode.text(setting.name()), JavaCode.text(setting.value()));
    }
    if (options.tablespace() != null) {
      chain.call("tablespace", JavaCode.text(options.tablespace()));
    }
    return chain.callIf(!options.isVisible(), "invisible");
  }

  /** A constraint as a value. */
  JavaCode constraint(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> {
        PrimaryKey key = (PrimaryKey) constraint;
        JavaCode.Chain chain =
            create(PrimaryKey.class, optional(key.name()), listOf(key.columns()));
        if (key.deferrability() != Deferrability.NOT_DEFERRABLE) {
          chain.call("withDeferrability", constant(key.deferrability()));
        }
        yield kept(chain, key.include(), key.options());
      }
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
      case CHECK -> check((Check) constraint);
      case EXCLUSION -> exclusion((Exclusion) constraint);
    };
  }

  /** Adds how the index behind a key is kept. */
  private JavaCode.Chain kept(JavaCode.Chain chain, List<String> include, IndexOptions options) {
    if (!include.isEmpty()) {
      chain.call("withInclude", listOf(include));
    }
    return options.equals(IndexOptions.DEFAULT)
        ? chain
        : chain.call("withOptions", indexOptions(options));
  }

  private JavaCode exclusion(Exclusion exclusion) {
    JavaCode.Chain elements = new JavaCode.Chain(use(List.class));
    elements.call(
        "of",
        exclusion.elements().stream()
            .map(element -> (JavaCode) create(
                Exclusion.Element.class, part(element.part()), JavaCode.text(element.operator())))
            .toList());
    JavaCode.Chain chain = new JavaCode.Chain(use(Exclusion.class))
        .call("of", optional(exclusion.name()), optional(exclusion.method()), elements);
    if (exclusion.where() != null) {
      chain.call("withWhere", JavaCode.text(exclusion.where()));
    }
    if (exclusion.deferrability() != Deferrability.NOT_DEFERRABLE) {
      chain.call("withDeferrability", constant(exclusion.deferrability()));
    }
    return kept(chain, List.of(), exclusion.options());
  }

  private JavaCode unique(UniqueConstraint unique) {
    JavaCode name = optional(unique.name());
    JavaCode columns = listOf(unique.columns());
    boolean isPlain =
        !unique.nullsNotDistinct() && unique.deferrability() == Deferrability.NOT_DEFERRABLE;
    JavaCode.Chain chain = isPlain
        ? new JavaCode.Chain(use(UniqueConstraint.class)).call("of", name, columns)
        : create(
            UniqueConstraint.class,
            name,
            columns,
            bool(unique.nullsNotDistinct()),
            constant(unique.deferrability()));
    return kept(chain, unique.include(), unique.options());
  }

  private JavaCode check(Check check) {
    JavaCode name = optional(check.name());
    JavaCode expression = JavaCode.text(check.expression());
    JavaCode.Chain chain = check.validated()
        ? new JavaCode.Chain(use(Check.class)).call("of", name, expression)
        : create(Check.class, name, expression, bool(false));
    return chain.callIf(!check.isInherited(), "noInherit");
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
      if (acts) {
        chain.call("withActions", constant(key.onDelete()), constant(key.onUpdate()));
      }
      return details(chain, key);
    }
    List<JavaCode> all = new ArrayList<>(plain);
    all.add(constant(key.onDelete()));
    all.add(constant(key.onUpdate()));
    all.add(constant(key.deferrability()));
    all.add(bool(key.validated()));
    return details(new JavaCode.Chain("new " + use(ForeignKey.class)).with(all), key);
  }

  private JavaCode details(JavaCode.Chain chain, ForeignKey key) {
    if (key.match() != ForeignKey.Match.SIMPLE) {
      chain.call("withMatch", constant(key.match()));
    }
    return key.onDeleteColumns().isEmpty()
        ? chain
        : chain.call("withOnDeleteColumns", listOf(key.onDeleteColumns()));
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
