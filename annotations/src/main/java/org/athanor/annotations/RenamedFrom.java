package org.athanor.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the table of an entity, the column of an attribute or the value of an enum was called
 * in the database before, so that the next generated revision renames it and its rows stay.
 *
 * <pre>{@code
 * @Entity
 * @RenamedFrom("client")
 * class Customer {
 *   @Id Long id;
 *
 *   @RenamedFrom("mail")
 *   String email;
 *
 *   @ElementCollection
 *   @RenamedFrom("client_phones")
 *   Set<String> phones;
 * }
 *
 * enum Status { ACTIVE, @RenamedFrom("PENDING") WAITING }
 * }</pre>
 *
 * <p>On an attribute that is kept in a table of its own (a collection of elements, a many-to-many
 * association) it names that table. The constant of an enum is a value of an enum type of the
 * database: where an enum is kept as text, rows have to be updated instead.
 *
 * <p>Once the revision is there the annotation does nothing; {@code athanor check} says that it can
 * go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Repeatable(RenamedFrom.List.class)
public @interface RenamedFrom {
  /** The former name, as it is in the database. */
  String value();

  /**
   * Which column is meant, by its new name; needed where an attribute has several, such as a
   * reference to an entity with a composite key.
   */
  String column() default "";

  /** Several of them on one attribute. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    /** The annotations. */
    RenamedFrom[] value();
  }
}
