package org.athanor.scratch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A product whose server Athanor can start by itself. */
public enum ServerKind {
  /** Its versions differ in their first number: 17. */
  POSTGRESQL("postgresql", "PostgreSQL", List.of("postgres"), "\\d+"),

  /** Its versions differ in their first two numbers: 11.4. */
  MARIADB("mariadb", "MariaDB", List.of("mariadbd", "mysqld"), "\\d+\\.\\d+");

  private final String word;
  private final String title;
  private final List<String> servers;
  private final Pattern series;

  ServerKind(String word, String title, List<String> servers, String series) {
    this.word = word;
    this.title = title;
    this.servers = servers;
    this.series = Pattern.compile(series);
  }

  /** The kind that a word such as {@code postgresql} names; empty for other products. */
  public static Optional<ServerKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Its name in settings, which is that of its dialect. */
  public String word() {
    return word;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The names that its server program may have, the newer one first. */
  List<String> servers() {
    return servers;
  }

  /** The part of a version by which servers differ in what they do: 17 of 17.11. */
  public String series(String version) {
    Matcher start = series.matcher(version);
    return start.lookingAt() ? start.group() : version;
  }
}
