package org.athanor.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a database of their own, and {@link Migrations} as a parameter.
 *
 * <pre>{@code
 * @AthanorTest
 * class AddEmailTest {
 *   @Test
 *   void users_keep_their_names(Migrations migrations) {
 *     migrations.upgradeBefore("abc123");
 *     migrations.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
 *     migrations.upgradeOne();
 *     assertThat(migrations.schema()).hasTable("users").column("email").isUnique();
 *     assertThat(migrations.rows("SELECT name FROM users")).containsExactly(row("Ann"));
 *   }
 * }
 * }</pre>
 *
 * <p>Which revisions there are, the project's {@code athanor.toml} says, in the working folder of
 * the tests or above; without one they are in {@code src/main/java/db/migration}. What is said here
 * goes before the file.
 *
 * <p>The databases are made beside one that {@link #url} or {@link #server} names: they are new,
 * empty ones, and the one that is named is left alone. Two configuration parameters of JUnit (a
 * system property, or a line in {@code junit-platform.properties}) go before both:
 * {@value AthanorExtension#URL} with {@value AthanorExtension#USER} and
 * {@value AthanorExtension#PASSWORD}. Without any of them PostgreSQL runs beside the tests.
 *
 * <p>Works with JUnit 5.13 and newer and with JUnit 6.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AthanorExtension.class)
public @interface AthanorTest {
  /** The folders with revisions, from the working folder; those of {@code athanor.toml} if none. */
  String[] revisions() default {};

  /**
   * Where the database of a test stands when it begins: {@code base} (empty), {@code head}, the
   * start of an id or anything else that {@code athanor upgrade} takes. It is brought there once,
   * and copied for each test, where the product copies databases.
   */
  String at() default "base";

  /** How often there is a new database. */
  Fresh fresh() default Fresh.PER_METHOD;

  /** The kind of server; a class with a public constructor without parameters. */
  Class<? extends TestServer> server() default EmbeddedPostgres.class;

  /** The JDBC URL of a database on the server to use, which goes before {@link #server}. */
  String url() default "";

  /** The user for {@link #url}; needs the right to make databases. */
  String user() default "";

  /** The password of {@link #user}. */
  String password() default "";

  /** How often there is a new database. */
  enum Fresh {
    /** Each test has its own: none sees what another did. */
    PER_METHOD,
    /** All tests of a class share one, for tests in an order and for those that only read. */
    PER_CLASS
  }
}
