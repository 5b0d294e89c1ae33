package org.athanor.script;

import java.util.Arrays;
import java.util.List;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Writes types as calls of the factories of {@link org.athanor.schema.Types}. */
final class JavaTypes {
  private static final String STATIC_IMPORT = "static org.athanor.schema.Types.*";

  private final JavaValues values;

  JavaTypes(JavaValues values) {
    this.values = values;
  }

  JavaCode type(DataType type) {
    if (type instanceof DataType.Numeric numeric) {
      return numeric(numeric);
    } else if (type instanceof DataType.Char character) {
      return factory("character", character.length());
    } else if (type instanceof DataType.Varchar varchar) {
      return factory("varchar", varchar.length());
    } else if (type instanceof DataType.Binary binary) {
      return factory("binary", binary.length());
    } else if (type instanceof DataType.Time time) {
      return factory(time.withTimeZone() ? "timetz" : "time", time.precision());
    } else if (type instanceof DataType.Timestamp timestamp) {
      return factory(timestamp.withTimeZone() ? "timestamptz" : "timestamp", timestamp.precision());
    } else if (type instanceof DataType.Bit bit) {
      return bit(bit);
    } else if (type instanceof DataType.Array array) {
      return factory("array", List.of(type(array.element())));
    } else if (type instanceof DataType.Named named) {
      return named(named);
    } else if (type instanceof DataType.Raw raw) {
      return factory("raw", List.of(JavaCode.text(raw.sql())));
    }
    return factory(simple(type), List.of());
  }

  private static String simple(DataType type) {
    if (type instanceof DataType.Bool) {
      return "bool";
    } else if (type instanceof DataType.SmallInt) {
      return "smallint";
    } else if (type instanceof DataType.Int) {
      return "integer";
    } else if (type instanceof DataType.BigInt) {
      return "bigint";
    } else if (type instanceof DataType.DoublePrecision) {
      return "doublePrecision";
    }
    return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private JavaCode numeric(DataType.Numeric numeric) {
    if (numeric.precision() == null && numeric.scale() != null) {
      JavaCode scale = JavaCode.plain(numeric.scale().toString());
      return values.create(DataType.Numeric.class, JavaCode.plain("null"), scale);
    }
    return factory("numeric", numeric.precision(), numeric.scale());
  }

  private JavaCode bit(DataType.Bit bit) {
    if (!bit.varying() && bit.length() == null) {
      return values.create(DataType.Bit.class, JavaCode.plain("null"), JavaValues.bool(false));
    }
    return factory(bit.varying() ? "varbit" : "bit", bit.length());
  }

  private JavaCode named(DataType.Named named) {
    String schema = named.name().schema();
    JavaCode name = JavaCode.text(named.name().name());
    return factory("named", schema == null ? List.of(name) : List.of(JavaCode.text(schema), name));
  }

  private JavaCode factory(String name, @Nullable Integer... arguments) {
    List<JavaCode> given = Arrays.stream(arguments)
        .filter(argument -> argument != null)
        .map(argument -> JavaCode.plain(String.valueOf(argument)))
        .toList();
    return factory(name, given);
  }

  private JavaCode factory(String name, List<JavaCode> arguments) {
    values.imports().add(STATIC_IMPORT);
    return new JavaCode.Chain(name).with(arguments);
  }
}
