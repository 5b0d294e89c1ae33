package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The clauses behind CREATE TABLE as the catalog keeps them, without those that are the default.
 */
final class TableOptions {
  /** What is said of a table whose former rows are kept: MariaDB's system-versioned tables. */
  static final String VERSIONED = "WITH SYSTEM VERSIONING";

  private static final String PARTITION_BY = "PARTITION BY ";
  private static final String ADD_PARTITION = "ADD PARTITION ";
  private static final String REMOVE_PARTITIONING = "REMOVE PARTITIONING";
  private static final String COLLATE = "COLLATE";
  private static final Pattern TEXTUAL =
      Pattern.compile("(?:tiny|medium|long)text\\b|(?:var)?char\\b|(?:enum|set)\\(");

  private TableOptions() {}

  /**
   * The clauses that make a table anew as it is.
   *
   * @param engine its storage engine
   * @param collation its collation
   * @param usualCollation the collation of its database
   * @param others what {@code CREATE_OPTIONS} says, words with spaces between them
   */
  static List<String> printed(
      @Nullable String engine,
      @Nullable String collation,
      @Nullable String usualCollation,
      @Nullable String others) {
    List<String> options = new ArrayList<>();
    if (engine != null && !engine.equalsIgnoreCase("InnoDB")) {
      options.add("ENGINE=" + engine);
    }
    if (collation != null && !collation.equals(usualCollation)) {
      options.add("COLLATE=" + collation);
    }
    for (String word : String.valueOf(others == null ? "" : others).split(" ", -1)) {
      if (word.contains("=")) {
        options.add(canonical(word));
      }
    }
    return options;
  }

  /** Whether an option says how the table is divided. */
  static boolean isPartitioning(String option) {
    return option.regionMatches(true, 0, PARTITION_BY, 0, PARTITION_BY.length());
  }

  /** Whether {@code CREATE_OPTIONS} tells of partitions. */
  static boolean isPartitioned(@Nullable String others) {
    return (" " + others + " ").contains(" partitioned ");
  }

  /** Whether an option says what collation columns have that name none. */
  static boolean isCollation(String option) {
    return nameOf(option).equals(COLLATE);
  }

  /** Whether a column holds text in the collation of its table. */
  static boolean hasCollationOfTable(Column column) {
    DataType type = column.type();
    return column.collation() == null
        && (type.isText()
            || type instanceof DataType.Raw raw && TEXTUAL.matcher(raw.sql()).lookingAt());
  }

  /** The clauses of ALTER TABLE that turn options, as {@link #printed} gives them, into others. */
  static List<String> changes(List<String> before, List<String> after) {
    List<String> clauses = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    after.forEach(option -> kept.add(nameOf(option)));
    for (String option : before) {
      if (!kept.contains(nameOf(option))) {
        clauses.add(takenBack(option));
      }
    }
    for (String option : after) {
      if (!before.contains(option)) {
        clauses.add(given(option, before));
      }
    }
    // How the table is divided has to stand last.
    clauses.sort(Comparator.comparing(TableOptions::isLast));
    return clauses;
  }

  private static String given(String option, List<String> before) {
    if (!isPartitioning(option)) {
      return option.equals(VERSIONED) ? "ADD SYSTEM VERSIONING" : option;
    }
    // Partitions behind those that are there need no row to be written again.
    return before.stream()
        .filter(TableOptions::isPartitioning)
        .map(present -> present.substring(0, present.length() - 1))
        .filter(present -> present.endsWith(")") || present.endsWith("InnoDB"))
        .filter(present -> option.startsWith(present + ","))
        .map(present ->
            ADD_PARTITION + "(" + option.substring(present.length() + 1).strip())
        .findFirst()
        .orElse(option);
  }

  private static boolean isLast(String clause) {
    return isPartitioning(clause) || clause.equals(REMOVE_PARTITIONING);
  }

  /** What can stand beside a clause: partitions are added by themselves, or all divided last. */
  static Clause.Company companyOf(String clause) {
    if (clause.startsWith(ADD_PARTITION)) {
      return Clause.Company.NONE;
    }
    return isLast(clause) ? Clause.Company.LAST : Clause.Company.ANY;
  }

  private static String takenBack(String option) {
    if (isPartitioning(option)) {
      return REMOVE_PARTITIONING;
    } else if (option.equals(VERSIONED)) {
      return "DROP SYSTEM VERSIONING";
    }
    String name = nameOf(option);
    return switch (name) {
      case "ENGINE" -> "ENGINE=InnoDB";
      case "AVG_ROW_LENGTH", "CHECKSUM", "DELAY_KEY_WRITE", "KEY_BLOCK_SIZE", "MAX_ROWS" ->
        name + "=0";
      case "MIN_ROWS", "PAGE_CHECKSUM" -> name + "=0";
      default -> name + "=DEFAULT";
    };
  }

  private static String nameOf(String option) {
    if (isPartitioning(option)) {
      return PARTITION_BY;
    }
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  /** One clause in the spelling of the catalog: {@code ROW_FORMAT=DYNAMIC}. */
  static String canonical(String clause) {
    int equals = clause.indexOf('=');
    if (equals < 0) {
      return clause.strip();
    }
    String name = clause.substring(0, equals).strip().toUpperCase(Locale.ROOT);
    return name + "=" + clause.substring(equals + 1).strip();
  }
}
