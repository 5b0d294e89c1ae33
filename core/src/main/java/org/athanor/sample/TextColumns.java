package org.athanor.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.sample.Sanitizer.Treatment;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Says of each column of a schema what becomes of its values.
 *
 * <p>Numbers, dates, enums, UUIDs and texts of at most three characters stay, and the texts that a
 * check or a default names; so does what the user lists. Columns that refer to each other are
 * treated alike. Immutable and thread-safe.
 */
public final class TextColumns {
  /** Texts up to this length are codes: of a country, a currency, a flag. */
  private static final int CODE_LENGTH = 3;

  private static final Pattern RAW_KEPT = Pattern.compile(
      "(enum|set|year|date|time|timestamp|datetime|bit|bool|boolean|uuid)\\b.*", Pattern.DOTALL);
  private static final Pattern RAW_NUMBER = Pattern.compile(
      "((unsigned )?(tiny|small|medium|big)? ?int(eger)?|decimal|numeric|float|double|real)\\b.*");
  private static final Pattern RAW_TEXT = Pattern.compile(".*(char|text|clob|string).*");
  private static final Pattern RAW_BYTES = Pattern.compile(".*(blob|binary|bytea).*");

  private final Schema schema;
  private final Map<Place, Set<Place>> linked = new LinkedHashMap<>();
  private final Map<Place, Set<String>> named = new LinkedHashMap<>();
  private final Set<Place> kept = new HashSet<>();

  /** A column of a table. */
  private record Place(QualifiedName table, String column) {}

  /**
   * Of a schema.
   *
   * @param keep columns whose values stay: {@code table.column}, {@code table} for all of its
   *     columns, {@code *.column} for all tables, or with the schema in front
   */
  public TextColumns(Schema schema, Dialect dialect, List<String> keep) {
    this.schema = schema;
    CheckConstants constants = new CheckConstants(dialect);
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        Place place = new Place(table.name(), column.name());
        linked.computeIfAbsent(place, key -> new LinkedHashSet<>(Set.of(place)));
        named.put(place, codes(table, column, constants));
        if (keep.stream().anyMatch(pattern -> matches(pattern, place))) {
          kept.add(place);
        }
      }
      table.foreignKeys().forEach(key -> link(table, key));
    }
  }

  /** Those of the patterns that name no column. */
  public List<String> withoutColumn(List<String> keep) {
    return keep.stream()
        .filter(pattern -> linked.keySet().stream().noneMatch(place -> matches(pattern, place)))
        .toList();
  }

  /** What becomes of the values of a column. */
  public Treatment treatment(Table table, Column column) {
    Treatment usual = treatment(column.type());
    Set<Place> alike = alike(new Place(table.name(), column.name()));
    return alike.stream().anyMatch(kept::contains) ? Treatment.KEPT : usual;
  }

  /** Whether the values of a column are bytes. */
  public boolean holdsBytes(Column column) {
    return treatment(column.type()) == Treatment.BYTES;
  }

  /** The texts that a check or default of the column, or of one that it belongs to, names. */
  public Set<String> codes(Table table, Column column) {
    Set<String> codes = new HashSet<>();
    alike(new Place(table.name(), column.name()))
        .forEach(place -> codes.addAll(named.getOrDefault(place, Set.of())));
    return codes;
  }

  private Set<String> codes(Table table, Column column, CheckConstants constants) {
    Set<String> codes = new HashSet<>();
    for (Check check : table.checks()) {
      codes.addAll(constants.texts(check.expression(), column.name()));
    }
    if (column.defaultValue() instanceof ColumnDefault.Constant constant
        && constant.value().value() instanceof String text) {
      codes.add(text);
    }
    Domain domain = column.type() instanceof DataType.Named type ? domain(type) : null;
    if (domain != null) {
      domain.checks().forEach(check -> codes.addAll(constants.texts(check.expression(), "value")));
    }
    return codes;
  }

  private void link(Table table, ForeignKey key) {
    PrimaryKey primary = schema.table(key.target()).map(Table::primaryKey).orElse(null);
    List<String> target =
        key.targetColumns().isEmpty() && primary != null ? primary.columns() : key.targetColumns();
    for (int i = 0; i < Math.min(key.columns().size(), target.size()); i++) {
      Place from = new Place(table.name(), key.columns().get(i));
      Place to = new Place(key.target(), target.get(i));
      linked.computeIfAbsent(from, place -> new LinkedHashSet<>(Set.of(place))).add(to);
      linked.computeIfAbsent(to, place -> new LinkedHashSet<>(Set.of(place))).add(from);
    }
  }

  private Set<Place> alike(Place place) {
    Set<Place> found = new LinkedHashSet<>();
    Set<Place> next = Set.of(place);
    while (!next.isEmpty()) {
      found.addAll(next);
      Set<Place> further = new LinkedHashSet<>();
      next.forEach(each -> further.addAll(linked.getOrDefault(each, Set.of())));
      further.removeAll(found);
      next = further;
    }
    return found;
  }

  private static boolean matches(String pattern, Place place) {
    String column = "." + place.column();
    return pattern.equals("*" + column)
        || Stream.of(place.table().name(), place.table().toString())
            .flatMap(table -> Stream.of(table, table + ".*", table + column))
            .anyMatch(pattern::equals);
  }

  private Treatment treatment(DataType type) {
    if (type instanceof DataType.Char text) {
      return text.length() <= CODE_LENGTH ? Treatment.KEPT : Treatment.TEXT;
    } else if (type instanceof DataType.Varchar text) {
      boolean isCode = text.length() != null && text.length() <= CODE_LENGTH;
      return isCode ? Treatment.KEPT : Treatment.TEXT;
    } else if (type instanceof DataType.Text) {
      return Treatment.TEXT;
    } else if (type instanceof DataType.Json || type instanceof DataType.Jsonb) {
      return Treatment.JSON;
    } else if (type instanceof DataType.Array array) {
      return ofArray(treatment(array.element()));
    } else if (type instanceof DataType.Named named) {
      return treatment(named);
    } else if (type instanceof DataType.Raw raw) {
      return treatment(raw.sql().toLowerCase(Locale.ROOT));
    }
    return ofOther(type);
  }

  private static Treatment ofOther(DataType type) {
    if (type instanceof DataType.Binary) {
      return Treatment.BYTES;
    } else if (type instanceof DataType.Xml) {
      return Treatment.LEFT_OUT;
    }
    return type.isNumber() ? Treatment.NUMBER : Treatment.KEPT;
  }

  private static Treatment ofArray(Treatment element) {
    return switch (element) {
      case TEXT -> Treatment.ARRAY;
      case KEPT, NUMBER -> Treatment.KEPT;
      case JSON, ARRAY, BYTES, LEFT_OUT -> Treatment.LEFT_OUT;
    };
  }

  private @Nullable Domain domain(DataType.Named type) {
    ObjectKey key = ObjectKey.of(ObjectKind.DOMAIN, type.name());
    return schema.object(key).orElse(null) instanceof Domain domain ? domain : null;
  }

  private Treatment treatment(DataType.Named named) {
    if (schema.enumType(named.name()).isPresent()) {
      return Treatment.KEPT;
    }
    Domain domain = domain(named);
    if (domain != null) {
      return treatment(domain.type());
    }
    return named.name().name().equals("citext") ? Treatment.TEXT : Treatment.LEFT_OUT;
  }

  private static Treatment treatment(String raw) {
    if (RAW_KEPT.matcher(raw).matches()) {
      return Treatment.KEPT;
    } else if (RAW_NUMBER.matcher(raw).matches()) {
      return Treatment.NUMBER;
    } else if (RAW_BYTES.matcher(raw).matches()) {
      return Treatment.BYTES;
    }
    return RAW_TEXT.matcher(raw).matches() || raw.startsWith("citext")
        ? Treatment.TEXT
        : Treatment.LEFT_OUT;
  }
}
