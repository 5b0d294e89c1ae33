package org.athanor.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line stands over variables, and both over the file. */
final class SettingsReaderTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void without_a_file_the_defaults_hold() {
    Settings settings = read(null, null, Map.of());

    assertThat(settings.configFile()).isNull();
    assertThat(settings.environment()).isNull();
    assertThat(settings.revisions().locations())
        .containsExactly(folder.resolve("src/main/java/db/migration"));
  }

  @Test
  void a_file_above_the_working_folder_is_found_and_its_paths_start_there() throws IOException {
    write("[revisions]\nlocations = [\"revisions\"]\nrecursive = true\n");
    Path below = Files.createDirectories(folder.resolve("a/b"));

    Settings settings =
        new SettingsReader(below, new Overrides(null, null, null, null, null, Map.of())).read();

    assertThat(settings.revisions().locations()).containsExactly(folder.resolve("revisions"));
    assertThat(settings.revisions().recursive()).isTrue();
    assertThat(settings.home()).isEqualTo(folder);
  }

  @Test
  void the_only_environment_is_chosen_by_itself() throws IOException {
    write("[environments.dev]\nurl = \"jdbc:sqlite:x.db\"\nschemas = [\"sales\"]\n");

    Settings.Environment environment = read(null, null, Map.of()).environment();

    assertThat(environment).isNotNull();
    assertThat(environment.name()).isEqualTo("dev");
    assertThat(environment.schemas()).containsExactly("sales");
  }

  private static final String PROTECTED = """
      [environments.dev]
      url = "jdbc:postgresql://db/dev"
      [environments.hidden]
      url = "${NOT_SET_HERE}"
      protected = true
      [environments.prod]
      url = "jdbc:postgresql://db/shop"
      user = "${NOT_SET_EITHER}"
      protected = true
      backup = true
      """;

  @Test
  void a_url_of_a_protected_environment_is_protected_without_its_name() throws IOException {
    write(PROTECTED);

    Settings typed = read(null, "jdbc:postgresql://DB:5432/shop?ssl=true", Map.of());

    assertThat(typed.environment()).isNotNull();
    assertThat(typed.environment().name()).isEqualTo("prod");
    assertThat(typed.environment().isProtected()).isTrue();
    assertThat(typed.environment().isRecognized()).isTrue();
    assertThat(typed.environment().url()).isEqualTo("jdbc:postgresql://DB:5432/shop?ssl=true");
    assertThat(typed.environment().user()).isNull();
    assertThat(typed.deployment().backup().beforeUpgrade()).isTrue();
  }

  @Test
  void the_url_of_a_variable_and_that_beside_another_environment_are_protected_too()
      throws IOException {
    write(PROTECTED);
    Map<String, String> variables = Map.of("ATHANOR_URL", "jdbc:postgresql://db/shop");

    assertThat(read(null, null, variables).environment())
        .matches(found -> found != null && found.isProtected());
    assertThat(read("dev", null, variables).environment())
        .matches(found -> found != null && "prod".equals(found.name()) && found.isProtected());
  }

  @Test
  void the_url_of_another_database_is_not_protected() throws IOException {
    write(PROTECTED);

    Settings.Environment other =
        read(null, "jdbc:postgresql://db/dev", Map.of()).environment();

    assertThat(other).isNotNull();
    assertThat(other.name()).isNull();
    assertThat(other.isProtected()).isFalse();
  }

  @Test
  void names_of_constraints_that_are_not_configured_are_left_to_athanor() throws IOException {
    write("[naming]\nforeign_key = \"fk_{table}__{target}\"\n");

    assertThat(read(null, null, Map.of()).naming())
        .isEqualTo(new Settings.Naming(null, null, "fk_{table}__{target}", null, null));
  }

  @Test
  void the_key_of_samples_is_read_and_never_shown() throws IOException {
    write("[sample]\nrows = 7\nkeep = [\"a.b\"]\nkey = \"${KEY}\"\n");

    Settings.Sample sample = read(null, null, Map.of("KEY", "hidden")).sample();

    assertThat(sample.rows()).isEqualTo(7);
    assertThat(sample.keep()).containsExactly("a.b");
    assertThat(sample.key()).isEqualTo("hidden");
    assertThat(sample.toString()).doesNotContain("hidden");
  }

  @Test
  void rates_of_a_server_are_numbers_above_zero() throws IOException {
    write("[lint.rates]\nscan = 40000\nindex_build = 7000\n");
    assertThat(read(null, null, Map.of()).lint().sizes().rates())
        .isEqualTo(Map.of("scan", 40_000, "index_build", 7_000));

    write("[lint.rates]\nscan = 0\n");
    assertThatThrownBy(() -> read(null, null, Map.of()))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("lint.rates.scan is not a whole number above 0");
  }

  @Test
  void of_several_environments_none_is_guessed() throws IOException {
    write("[environments.a]\nurl = \"jdbc:a\"\n[environments.b]\nurl = \"jdbc:b\"\n");

    assertThat(read(null, null, Map.of()).environment()).isNull();
    assertThat(read(null, null, Map.of()).environmentNames()).containsExactly("a", "b");
    assertThat(url(read("b", null, Map.of()))).isEqualTo("jdbc:b");
    assertThat(url(read(null, null, Map.of("ATHANOR_ENV", "a")))).isEqualTo("jdbc:a");
  }

  @Test
  void the_command_line_stands_over_variables_and_both_over_the_file() throws IOException {
    write("[environments.dev]\nurl = \"jdbc:file\"\nuser = \"file\"\npassword = \"file\"\n");
    Map<String, String> variables = Map.of("ATHANOR_URL", "jdbc:variable", "ATHANOR_USER", "v");

    assertThat(url(read("dev", null, variables))).isEqualTo("jdbc:variable");
    assertThat(url(read("dev", "jdbc:line", variables))).isEqualTo("jdbc:line");
    assertThat(read("dev", null, variables).environment())
        .extracting(Settings.Environment::user, Settings.Environment::password)
        .containsExactly("v", "file");
  }

  @Test
  void drivers_start_at_the_file_or_for_the_variable_at_the_working_folder() throws IOException {
    write("drivers = [\"lib/driver.jar\"]\n");
    Map<String, String> variables =
        Map.of("ATHANOR_DRIVERS", "a.jar" + File.pathSeparator + "b.jar");

    assertThat(read(null, null, Map.of()).drivers())
        .containsExactly(folder.resolve("lib/driver.jar"));
    assertThat(read(null, null, variables).drivers())
        .containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"));
  }

  @Test
  void variables_are_put_into_the_file_only_where_they_are_used() throws IOException {
    write("[environments.dev]\nurl = \"jdbc:${HOST:-localhost}/$${x}\"\n"
        + "[environments.prod]\nurl = \"${PROD_URL}\"\n");

    assertThat(url(read("dev", null, Map.of()))).isEqualTo("jdbc:localhost/${x}");
    assertThat(url(read("dev", null, Map.of("HOST", "db")))).isEqualTo("jdbc:db/${x}");
    assertThat(failure("prod", Map.of()))
        .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.CFG_003))
        .satisfies(
            error -> assertThat(error.getMessage()).contains("environments.prod.url", "PROD_URL"));
  }

  @Test
  void durations_and_choices_are_checked() throws IOException {
    write("[runner]\nlock_timeout = \"250ms\"\ntransaction = \"per-run\"\n");

    assertThat(read(null, null, Map.of()).runner().lockTimeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(read(null, null, Map.of()).runner().transactionPerRun()).isTrue();

    write("[runner]\nlock_timeout = \"soon\"\n");
    assertThat(failure(null, Map.of()).getMessage()).contains("runner.lock_timeout", "duration");
  }

  @Test
  void an_unknown_setting_names_its_line_and_the_near_one() throws IOException {
    write("[revisions]\nlocatoins = [\"x\"]\n");

    AthanorException error = failure(null, Map.of());

    assertThat(error.code()).isEqualTo(ErrorCode.CFG_002);
    assertThat(error.toText()).contains("revisions.locatoins", "line 2", "locations");
  }

  @Test
  void an_unknown_environment_lists_those_that_exist() throws IOException {
    write("[environments.dev]\nurl = \"jdbc:x\"\n");

    AthanorException error = failure("prod", Map.of());

    assertThat(error.code()).isEqualTo(ErrorCode.CFG_004);
    assertThat(error.toText()).contains("\"prod\"", "has: dev");
  }

  @Test
  void broken_toml_and_a_missing_file_are_told_apart() throws IOException {
    write("[revisions\n");
    assertThat(failure(null, Map.of()).code()).isEqualTo(ErrorCode.CFG_002);

    AthanorException missing = catchThrowableOfType(
        AthanorException.class, () -> read(null, null, Map.of("ATHANOR_CONFIG", "none.toml")));
    assertThat(missing.code()).isEqualTo(ErrorCode.CFG_001);
  }

  @Test
  void passwords_never_show_in_text() throws IOException {
    write("[environments.dev]\nurl = \"jdbc:x:secret\"\npassword = \"secret\"\n");

    assertThat(read(null, null, Map.of()).toString()).doesNotContain("secret");
    assertThat(new Overrides(null, null, null, null, "secret", Map.of()).toString())
        .doesNotContain("secret");
  }

  private static @Nullable String url(Settings settings) {
    Settings.Environment environment = settings.environment();
    return environment == null ? null : environment.url();
  }

  private AthanorException failure(@Nullable String environment, Map<String, String> variables) {
    return catchThrowableOfType(AthanorException.class, () -> read(environment, null, variables));
  }

  private Settings read(
      @Nullable String environment, @Nullable String url, Map<String, String> variables) {
    return new SettingsReader(folder, new Overrides(null, environment, url, null, null, variables))
        .read();
  }

  private void write(String toml) throws IOException {
    Files.writeString(folder.resolve(SettingsReader.FILE_NAME), toml);
  }
}
