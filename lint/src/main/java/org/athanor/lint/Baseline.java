package org.athanor.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that were there when a project began to use the linter, and are not reported again. A
 * finding is known by its unit, rule and statement, so that it stays known when lines move.
 * Immutable and thread-safe.
 */
public final class Baseline {
  private static final int DIGITS = 16;

  private final Set<String> known;

  private Baseline(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** The baseline in the text of a file. */
  public static Baseline parse(String text) {
    return new Baseline(text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toSet()));
  }

  /** The text of a file with these findings as known. */
  public static String text(List<Finding> findings) {
    String lines =
        findings.stream().map(Baseline::line).distinct().sorted().collect(Collectors.joining("\n"));
    return "# Findings that athanor lint does not report again.\n" + lines + "\n";
  }

  /** Whether the finding was there before. */
  public boolean has(Finding finding) {
    return known.contains(line(finding));
  }

  /** The fingerprint of a finding: the same for the same hazard in the same statement. */
  public static String fingerprint(Finding finding) {
    String statement =
        String.join("\n", finding.source().text().lines().map(String::strip).toList());
    String all = String.join(
        "\0", finding.unit(), finding.direction().name(), finding.rule().id(), statement);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it: java.security.MessageDigest says so.
      throw new IllegalStateException(e);
    }
  }

  private static String line(Finding finding) {
    return finding.unit() + " " + finding.rule().id() + " " + fingerprint(finding);
  }
}
