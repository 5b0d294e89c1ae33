package org.athanor.lint.fix;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of a migration of Flyway, as {@code V1.2__add_index.sql}: a letter for its kind, a
 * version, two underscores and a description (see <a
 * href="https://documentation.red-gate.com/fd/migrations-271585107.html">Migrations</a>).
 *
 * @param kind what it is
 * @param version the version as it is written; empty for repeatable ones
 * @param description what stands behind the underscores, without the suffix
 */
public record FlywayName(Kind kind, String version, String description) {
  private static final String SEPARATOR = "__";
  private static final String SUFFIX = ".sql";
  private static final Comparator<FlywayName> ORDER =
      Comparator.comparingInt(FlywayName::turn).thenComparing(FlywayName::inTurn);

  /** What a migration is. */
  public enum Kind {
    /** Runs once, in the order of the versions. */
    VERSIONED,
    /** Runs whenever its text has changed. */
    REPEATABLE,
    /** Takes back the versioned one of its version. */
    UNDO,
    /** Stands for all versioned ones up to its version. */
    BASELINE
  }

  /** The name of a file, or nothing when it is not one of Flyway's. */
  public static Optional<FlywayName> of(Path file) {
    String name = String.valueOf(file.getFileName());
    int separator = name.indexOf(SEPARATOR);
    if (!name.endsWith(SUFFIX) || separator < 1) {
      return Optional.empty();
    }
    String version = name.substring(1, separator);
    String description = name.substring(
        Math.min(separator + SEPARATOR.length(), name.length() - SUFFIX.length()),
        name.length() - SUFFIX.length());
    return kind(name.charAt(0))
        .filter(kind -> kind == Kind.REPEATABLE ? version.isEmpty() : isVersion(version))
        .map(kind -> new FlywayName(kind, version, description));
  }

  private static Optional<Kind> kind(char letter) {
    return switch (letter) {
      case 'V' -> Optional.of(Kind.VERSIONED);
      case 'R' -> Optional.of(Kind.REPEATABLE);
      case 'U' -> Optional.of(Kind.UNDO);
      case 'B' -> Optional.of(Kind.BASELINE);
      default -> Optional.empty();
    };
  }

  private static boolean isVersion(String text) {
    boolean isDigitBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean isDigit = each >= '0' && each <= '9';
      if (!isDigit && !(isDigitBefore && (each == '.' || each == '_'))) {
        return false;
      }
      isDigitBefore = isDigit;
    }
    return isDigitBefore;
  }

  /** The numbers of its version. */
  List<BigInteger> numbers() {
    List<BigInteger> numbers = new ArrayList<>();
    for (String number : version.replace('_', '.').split("\\.", -1)) {
      numbers.add(new BigInteger(number));
    }
    return numbers;
  }

  /** The order in which versioned ones run: number by number, where a missing one counts as 0. */
  public static int compare(FlywayName one, FlywayName other) {
    List<BigInteger> left = one.numbers();
    List<BigInteger> right = other.numbers();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order = at(left, i).compareTo(at(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static BigInteger at(List<BigInteger> numbers, int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }

  /**
   * Scripts in the order in which Flyway runs them, whatever a shell makes of their names:
   * versioned ones by version, then repeatable ones, then those that take back, the last first.
   * Where one has another name all stay as they are given.
   */
  public static List<ScriptFile> inOrder(List<ScriptFile> given) {
    Map<ScriptFile, FlywayName> names = new HashMap<>();
    given.forEach(script -> of(script.path()).ifPresent(name -> names.put(script, name)));
    return names.size() < given.size()
        ? given
        : given.stream()
            .sorted(
                Comparator.comparing(script -> Objects.requireNonNull(names.get(script)), ORDER))
            .toList();
  }

  private int turn() {
    return switch (kind) {
      case VERSIONED, BASELINE -> 0;
      case REPEATABLE -> 1;
      case UNDO -> 2;
    };
  }

  private static int inTurn(FlywayName one, FlywayName other) {
    return switch (one.kind) {
      case VERSIONED, BASELINE -> compare(one, other);
      case REPEATABLE -> one.description.compareTo(other.description);
      case UNDO -> compare(other, one);
    };
  }

  /** The name of a file. */
  String file() {
    return "V" + version + SEPARATOR + description + SUFFIX;
  }
}
