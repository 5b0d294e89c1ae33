package org.athanor.migration;

/**
 * The schema that an application wants, written with the calls that revisions are written with.
 *
 * <p>It is compared with the database as a model of entities is: {@code athanor check},
 * {@code athanor revision --autogenerate} and {@code athanor diff database java:com.example.Shop}.
 *
 * <pre>{@code
 * public final class Shop implements WantedSchema {
 *   @Override public void define(Operations op) {
 *     op.createTable("customer", t -> {
 *       t.column("id", bigint()).identity();
 *       t.column("name", varchar(100)).notNull();
 *       t.primaryKey("pk_customer", "id");
 *     });
 *   }
 * }
 * }</pre>
 *
 * <p>A class needs a constructor without parameters. Where several are configured, each goes on
 * from what those before it have made.
 */
public interface WantedSchema {
  /**
   * Makes the schema from nothing.
   *
   * @param op takes the operations; those that ask a database, such as code, change nothing here
   */
  void define(Operations op);
}
