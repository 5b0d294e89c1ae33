/**
 * The rules, one class each. A rule judges facts and the catalog; it knows no lock table and asks
 * {@link org.athanor.dialect.Capabilities} where products differ.
 *
 * <p>To add one: write {@code XxxRule}, add its line to
 * {@link org.athanor.lint.rule.StandardRules#LIST}, and add examples to
 * {@code lint/src/test/resources/rules/ID/}, at least one {@code bad-NAME.sql} on which this rule
 * fires and no other rule but those that it names, and one {@code good-NAME.sql} on which none
 * does. {@code RuleExamplesTest} finds them by itself and fails for a rule without.
 *
 * <p>An example is SQL with a header of comments:
 *
 * <pre>{@code
 * -- dialect: postgresql:15
 * -- transaction: none
 * -- also: missing-lock-timeout
 * -- setup
 * CREATE TABLE orders (id bigint PRIMARY KEY);
 * -- migration
 * CREATE INDEX orders_id ON orders (id);
 * }</pre>
 *
 * <p>{@code dialect} is {@code postgresql:17} when it is not given and {@code transaction} is
 * {@code managed}, else {@code assumed} or {@code none}; {@code direction: downgrade} judges a
 * downgrade; {@code set: NAME = VALUE} is a setting of the session, {@code also} names further
 * rules that fire. Timeouts are in force unless {@code timeouts: none} is given, so that their
 * rules need no {@code also}. Without a line {@code -- setup} all that follows the header is the
 * migration. Rules of the style group are asked only in their own examples.
 *
 * <p>Beside at least one bad and one good example lies a file of the same name that ends in
 * {@code .java}: the calls of a revision that does the same, judged under the same header and
 * setup. {@code JavaExamplesTest} demands the same findings; when the operations are written as
 * other statements, a first line {@code // also: ID, ID} names what fires besides.
 */
@NullMarked
package org.athanor.lint.rule;

import org.jspecify.annotations.NullMarked;
