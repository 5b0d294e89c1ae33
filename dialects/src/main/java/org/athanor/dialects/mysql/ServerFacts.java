package org.athanor.dialects.mysql;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.effects.OnlineRules;
import org.athanor.schema.ObjectKind;
import org.athanor.sql.grammar.Vocabulary;

/**
 * What a product of this family can do in the version that is spoken to, as named predicates.
 *
 * <p>Implementations cite the page of the vendor's manual for each fact. They are immutable and
 * thread-safe.
 */
public interface ServerFacts {
  /** The stable lower-case name of the dialect, such as {@code mysql}. */
  String dialectName();

  /** The product and its version for messages, such as {@code MySQL 8.4}. */
  String title();

  /** The version; never {@link ServerVersion#UNKNOWN}. */
  ServerVersion version();

  /**
   * Whether the text of a server's version, such as {@code 11.4.5-MariaDB}, is of this product: the
   * drivers of each speak to the servers of the others too.
   */
  boolean isVersionOf(String text);

  /**
   * The third number in the text of a server's version.
   *
   * @param text such as {@code 8.0.36-log} or {@code 5.5.5-10.11.5-MariaDB}
   * @param otherwise the number where there is none
   */
  static int patchOf(String text, int otherwise) {
    Matcher numbers =
        Pattern.compile("(?:5\\.5\\.5-)?\\d+\\.\\d+\\.(\\d{1,6}).*").matcher(text);
    return numbers.matches() ? Integer.parseInt(numbers.group(1)) : otherwise;
  }

  /**
   * A version as comments write it: 80036 for 8.0.36, 101105 for 10.11.5.
   *
   * @param version the first two numbers
   * @param patch the third number; more than 99 for the newest
   */
  static int commentVersion(ServerVersion version, int patch) {
    return (version.major() * 100 + version.minor()) * 100 + Math.min(patch, 99);
  }

  /** What is changed without a copy. */
  OnlineRules onlineRules();

  /** Which comments the server runs. */
  Vocabulary.CodeComments executableComments();

  /** What the product can do, in the terms that all products share. */
  Capabilities capabilities();

  /** Whether ALTER TABLE has RENAME COLUMN; before it, CHANGE restates the column. */
  boolean hasRenameColumn();

  /** Whether ALTER TABLE has RENAME INDEX. */
  boolean hasRenameIndex();

  /**
   * Whether IF [NOT] EXISTS is known beyond tables and views: for columns, indexes, constraints and
   * sequences.
   */
  boolean hasIfExistsEverywhere();

  /** Whether DROP CHECK drops a check; otherwise DROP CONSTRAINT does. */
  boolean dropsChecksByKind();

  /** Whether check constraints are kept and enforced. */
  boolean hasChecks();

  /** Whether index keys may be expressions. */
  boolean hasFunctionalKeys();

  /** Whether a default may be any expression. */
  boolean hasExpressionDefaults();

  /** Whether the server puts every expression that is a default into parentheses. */
  boolean wrapsExpressionDefaults();

  /** Whether columns of TEXT, BLOB and JSON take a constant default as an expression alone. */
  boolean wrapsLongDefaults();

  /** Whether an expression that is a default may hold characters beyond the basic plane. */
  boolean keepsWideExpressions();

  /** Whether generated columns may be NOT NULL. */
  boolean hasRequiredGeneratedColumns();

  /** Whether keys of an index may be descending. */
  boolean hasDescendingKeys();

  /** Whether there are sequences of their own. */
  boolean hasSequences();

  /** Whether a sequence may have another type than {@code bigint}. */
  boolean hasSequenceTypes();

  /** Whether there is a type {@code uuid}. */
  boolean hasUuidType();

  /** Whether the type {@code json} is another name of {@code longtext} with a check. */
  boolean keepsJsonAsText();

  /** Whether a literal of a moment may carry the offset of its time zone. */
  boolean readsTimeZoneOffsets();

  /** The word that hides an index from the optimizer: {@code INVISIBLE} or {@code IGNORED}. */
  String hiddenIndexWord();

  /** The statement that bounds how long each statement of the session may take. */
  String statementTimeout(Duration timeout);

  /** Whether rows are written on while ALTER TABLE copies the table. */
  boolean copiesOnline();

  /** Whether a check that stands behind a column belongs to its definition. */
  boolean hasChecksOfColumns();

  /** Whether ALTER TABLE knows ALGORITHM=NOCOPY. */
  boolean hasNoCopyAlgorithm();

  /** Whether ALTER TABLE takes a LOCK clause beside ALGORITHM=INSTANT. */
  boolean takesLockWithInstant();

  /** Whether ALTER TABLE accepts ALGORITHM=INSTANT for a column added at the end. */
  boolean addsColumnsInstantly();

  /** The same for a column added in front of others. */
  boolean placesColumnsInstantly();

  /** The same for a column that is moved. */
  boolean movesColumnsInstantly();

  /** Whether ALTER TABLE accepts ALGORITHM=INSTANT for a dropped column. */
  boolean dropsColumnsInstantly();

  /** Whether a text can be run as a statement, SIGNAL included. */
  boolean hasExecuteImmediate();

  /** Where its catalog differs from those of its relatives. */
  CatalogFacts catalog();

  /** Whether CREATE OR REPLACE is known for routines and triggers. */
  boolean replacesPrograms();

  /** Whether CREATE of this kind knows IF NOT EXISTS. */
  boolean createsUnlessExists(ObjectKind kind);

  /** Whether schemas have comments. */
  boolean hasSchemaComments();

  /** Whether privileges can be granted to everybody. */
  boolean grantsToPublic();

  /** The command line of the product's own shell. */
  String shell();
}
