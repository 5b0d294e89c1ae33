package org.athanor.schema;

import java.util.List;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows for which all comparisons hold, such as two bookings of one
 * room at overlapping times.
 *
 * <pre>{@code
 * EXCLUDE USING gist (room WITH =, during WITH &&)
 * }</pre>
 *
 * @param name its name, or null when the database chooses one
 * @param method the access method of the index behind it, or null for the default
 * @param elements what is compared and how, at least one
 * @param where the condition that rows must meet to count, in the database's own SQL, or null
 * @param deferrability when it is checked
 * @param options how the index behind it is kept
 */
public record Exclusion(
    @Nullable String name,
    @Nullable String method,
    List<Element> elements,
    @Nullable String where,
    Deferrability deferrability,
    IndexOptions options)
    implements Constraint {

  /**
   * One comparison.
   *
   * @param part the column or expression
   * @param operator the operator that must not hold for two rows, such as {@code =} or {@code &&}
   */
  public record Element(IndexPart part, String operator) {
    private static final Pattern OPERATOR = Pattern.compile("[+*/<>=~!@#%^&|`?-]+");

    public Element {
      boolean comment = operator.contains("--") || operator.contains("/*");
      if (comment || !OPERATOR.matcher(operator).matches()) {
        throw AthanorException.of(
                ErrorCode.DDL_001, "\"" + operator + "\" is no operator that can be excluded.")
            .fix("give an operator made of symbols, such as = or &&")
            .databaseState("Nothing was changed.")
            .build();
      }
    }
  }

  public Exclusion {
    Names.checkOptional("constraint name", name);
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw AthanorException.of(ErrorCode.DDL_001, "The exclusion constraint compares nothing.")
          .fix("name at least one column or expression, with its operator")
          .build();
    }
  }

  /** A plain exclusion constraint over an index of the given method. */
  public static Exclusion of(
      @Nullable String name, @Nullable String method, List<Element> elements) {
    return new Exclusion(
        name, method, elements, null, Deferrability.NOT_DEFERRABLE, IndexOptions.DEFAULT);
  }

  /** The same for rows that meet a condition only; null means all rows. */
  public Exclusion withWhere(@Nullable String newWhere) {
    return new Exclusion(name, method, elements, newWhere, deferrability, options);
  }

  /** The same with other comparisons. */
  public Exclusion withElements(List<Element> newElements) {
    return new Exclusion(name, method, newElements, where, deferrability, options);
  }

  /** The same, checked at another time. */
  public Exclusion withDeferrability(Deferrability newDeferrability) {
    return new Exclusion(name, method, elements, where, newDeferrability, options);
  }

  /** The same with its index kept otherwise. */
  public Exclusion withOptions(IndexOptions newOptions) {
    return new Exclusion(name, method, elements, where, deferrability, newOptions);
  }

  @Override
  public Exclusion withName(@Nullable String newName) {
    return new Exclusion(newName, method, elements, where, deferrability, options);
  }

  @Override
  public Kind kind() {
    return Kind.EXCLUSION;
  }
}
