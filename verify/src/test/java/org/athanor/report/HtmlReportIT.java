package org.athanor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.athanor.verify.RevisionFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, at the width of a phone and of a desk. Chromium is an optional
 * package: where there is none the report of the test says so, and only the text of the page is
 * looked at.
 */
final class HtmlReportIT {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What the surrounding page measures of the report in its frame. */
  private static final String MEASURE = """
      <!DOCTYPE html><meta charset="utf-8"><iframe id="f" src="report.html" width="%d" height="900">
      </iframe><p id="out"></p><script>
      document.getElementById("f").onload = () => {
        const page = document.getElementById("f").contentDocument;
        const main = page.getElementById("main").getBoundingClientRect();
        document.getElementById("out").textContent = ["wide", page.documentElement.scrollWidth,
          "svg", page.querySelectorAll("svg").length, "scripts", page.scripts.length,
          "tall", Math.round(main.height)
        ].join(" ");
      };
      </script>
      """;

  @TempDir
  Path place = Path.of("");

  @Test
  void the_page_is_never_wider_than_its_screen(TestReporter reporter) throws Exception {
    Files.writeString(place.resolve("report.html"), new HtmlReport(report()).text());
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      reporter.publishEntry("chromium", "not installed: the page was not opened");
      assertThat(place.resolve("report.html"))
          .content()
          .contains("width=device-width", ".scroll { overflow-x: auto");
      return;
    }
    for (int width : new int[] {360, 390, 1280}) {
      String measured = measured(chromium.get(), width);

      assertThat(value(measured, "wide"))
          .as("at %d: %s", width, measured)
          .isLessThanOrEqualTo(width);
      assertThat(value(measured, "svg")).isGreaterThanOrEqualTo(4);
      assertThat(value(measured, "scripts")).isZero();
      assertThat(value(measured, "tall")).isGreaterThan(600);
    }
  }

  private Report report() throws IOException {
    String evil = "<script>alert(1)</script>";
    Path folder = Files.createDirectory(place.resolve("revisions"));
    return new RevisionFolder(folder)
        .revision("a1", "CREATE TABLE note (id bigint PRIMARY KEY, a int);", "DROP TABLE note;")
        .revision(
            "a2",
            "CREATE TABLE \"" + evil + "\" (id bigint PRIMARY KEY, note bigint REFERENCES note);\n"
                + "CREATE INDEX ix_" + "long_name_".repeat(5) + " ON note (a);\n"
                + "ALTER TABLE note DROP COLUMN a;",
            "SELECT 1;")
        .report("a2");
  }

  private static Optional<Path> chromium() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String measured(Path chromium, int width) throws Exception {
    Path harness = place.resolve("measure-" + width + ".html");
    Files.writeString(harness, MEASURE.formatted(width));
    Path profile = Files.createTempDirectory("athanor-chromium");
    Process browser = new ProcessBuilder(
            chromium.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--allow-file-access-from-files",
            "--user-data-dir=" + profile,
            "--virtual-time-budget=10000",
            "--dump-dom",
            harness.toUri().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String dom = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    Matcher found = Pattern.compile("<p id=\"out\">([^<]+)</p>").matcher(dom);
    assertThat(found.find()).as(dom).isTrue();
    return found.group(1);
  }

  private static int value(String measured, String name) {
    List<String> words = List.of(measured.split(" ", -1));
    return Integer.parseInt(words.get(words.indexOf(name) + 1));
  }
}
