package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.InstalledProgram;

/**
 * Where programs of servers are looked for. Nothing is ever downloaded.
 *
 * <pre>{@code
 * FoundPrograms programs = ProgramPlaces.of(List.of()).find(ServerKind.POSTGRESQL, "17");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ProgramPlaces {
  private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+)+)");

  /** Folders with a folder per version: of Debian, of Homebrew, of the Mac's installer. */
  private static final List<String> PARENTS = List.of(
      "/usr/lib/postgresql",
      "/opt/homebrew/opt",
      "/usr/local/opt",
      "/Library/PostgreSQL",
      "C:\\Program Files\\PostgreSQL");

  private static final String RED_HAT = "/usr";
  private static final String RED_HAT_FOLDER = "pgsql-";

  private final List<Path> configured;
  private final List<Path> installed;
  private final MavenRepository repository;

  ProgramPlaces(List<Path> configured, List<Path> installed, MavenRepository repository) {
    this.configured = List.copyOf(configured);
    this.installed = List.copyOf(installed);
    this.repository = repository;
  }

  /**
   * The places of this machine: those that are configured, the folders of installed programs, the
   * local Maven repository.
   *
   * @param configured folders of programs, and jars with programs
   */
  public static ProgramPlaces of(List<Path> configured) {
    List<Path> folders = new ArrayList<>();
    PARENTS.forEach(parent -> folders.addAll(below(Path.of(parent), "")));
    folders.addAll(below(Path.of(RED_HAT), RED_HAT_FOLDER));
    folders.add(Path.of("/usr/sbin"));
    folders.addAll(new InstalledProgram.Places(null, List.of()).folders());
    return new ProgramPlaces(configured, folders, MavenRepository.current());
  }

  private static List<Path> below(Path parent, String start) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(child -> child.getFileName().toString().startsWith(start))
          .map(child -> child.resolve("bin"))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      // A folder that this user may not read has no programs for it.
      return List.of();
    }
  }

  /** All programs of a product, in the order of the places. */
  public List<FoundPrograms> all(ServerKind kind) {
    List<FoundPrograms> found = new ArrayList<>();
    for (Path place : configured) {
      if (Files.isDirectory(place)) {
        found.addAll(in(place, kind));
      } else {
        MavenRepository.jar(kind, place)
            .filter(jar -> Files.isReadable(place))
            .ifPresent(found::add);
      }
    }
    installed.forEach(folder -> found.addAll(in(folder, kind)));
    found.addAll(repository.jars(kind));
    return found;
  }

  private static List<FoundPrograms> in(Path folder, ServerKind kind) {
    List<FoundPrograms> found = new ArrayList<>();
    InstalledProgram.Places place = new InstalledProgram.Places(folder, List.of());
    for (InstalledProgram program : InstalledProgram.find(place, kind.servers())) {
      Matcher version = VERSION.matcher(program.says());
      if (program.says().contains(kind.title()) && version.find()) {
        found.add(new FoundPrograms(kind, version.group(1), program.path()));
      }
    }
    return found;
  }

  /**
   * The programs of a version.
   *
   * @param version such as {@code 17}, {@code 11.4} or {@code 17.2}, of which the part counts by
   *     which servers differ; empty for the newest that there is
   * @throws AthanorException SDB-002 when there are none, naming those of other versions
   */
  public FoundPrograms find(ServerKind kind, String version) {
    List<FoundPrograms> all = all(kind);
    if (version.isEmpty()) {
      return all.stream().min(FoundPrograms.NEWEST_FIRST).orElseThrow(() -> missing(kind, "", all));
    }
    String series = kind.series(version);
    return all.stream()
        .filter(found -> found.series().equals(series))
        .findFirst()
        .orElseThrow(() -> missing(kind, series, all));
  }

  private AthanorException missing(ServerKind kind, String series, List<FoundPrograms> others) {
    String wanted = kind.title() + (series.isEmpty() ? "" : " " + series);
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SDB_002, "No programs of " + wanted + " are on this machine.")
        .evidence("looked in: " + looked());
    Map<String, FoundPrograms> bySeries = new LinkedHashMap<>();
    others.forEach(other -> bySeries.putIfAbsent(other.series(), other));
    bySeries.values().forEach(other -> error.evidence("there is " + other));
    error.fix(installing(kind, series));
    MavenRepository.command(kind, series).ifPresent(error::fix);
    bySeries.keySet().stream()
        .findFirst()
        .ifPresent(other -> error.fix("try it on another version than production's:  --scratch"
            + " embedded:" + kind.word() + ":" + other));
    return error
        .fix("name a server with --scratch JDBC-URL")
        .databaseState("Nothing was changed.")
        .build();
  }

  private static String installing(ServerKind kind, String series) {
    String name = kind == ServerKind.MARIADB
        ? "mariadb-server"
        : series.isEmpty() ? kind.word() : kind.word() + "-" + series;
    return "install it, on Debian:  apt install " + name;
  }

  private String looked() {
    List<String> places = new ArrayList<>();
    configured.forEach(place -> places.add(place.toString()));
    places.add("folders of installed programs and PATH");
    places.add(repository.folder().toString());
    return String.join(", ", places);
  }
}
