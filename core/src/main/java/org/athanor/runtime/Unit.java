package org.athanor.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TransactionMode;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a revision that is run, counted and written into the journal: a statement,
 * or an operation whose statements are only known when its turn comes because they depend on the
 * table as it is then.
 *
 * @param number its number in the revision, from 1
 * @param operation the operation that it belongs to
 * @param statement the statement, or null when it is known later
 */
record Unit(int number, Operation operation, @Nullable Statement statement) {
  private static final int SHORT = 400;

  boolean isOutside() {
    return statement != null && statement.transactionMode() == TransactionMode.OUTSIDE;
  }

  /** Its text for events, errors and reports. */
  String text() {
    return statement == null ? describe(operation) : statement.text();
  }

  /** Its text for errors and the journal: a long one loses its end. */
  String shortText() {
    return shortened(text());
  }

  static String shortened(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + " ...";
  }

  private static String describe(Operation operation) {
    return operation instanceof BatchAlterTable batch
        ? "batch change of table \"" + batch.table() + "\""
        : operation.getClass().getSimpleName();
  }

  /** What the journal compares when a half-done revision goes on. */
  String digest() {
    MessageDigest sha = sha256();
    if (statement == null) {
      add(sha, operation.toString());
      return hex(sha);
    }
    Statement plain =
        statement instanceof Statement.Outside outside ? outside.statement() : statement;
    add(sha, plain.text());
    if (plain instanceof Statement.Insert insert) {
      insert.rows().identify(text -> add(sha, text));
    }
    return hex(sha);
  }

  private static void add(MessageDigest sha, String text) {
    sha.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  private static String hex(MessageDigest sha) {
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it: java.security.MessageDigest says so.
      throw new IllegalStateException(e);
    }
  }
}
