package org.athanor.verification.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source text of all tests: names are rules too, and a misnamed test class never runs. */
final class TestSources {
  // A test annotation, then the first line after it that declares a method.
  private static final Pattern TEST_METHOD = Pattern.compile(
      "^ +@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*?"
          + "^ +(?:(?:public|protected|static|final|abstract) )*[\\w.]+(?:<[^\\n]*>)? (\\w+)\\(",
      Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final Pattern ENDING = Pattern.compile("\\w+(Test|IT|Contract)");

  private TestSources() {}

  /**
   * The Java files under {@code src/test} of all modules, and the contracts that testkit publishes.
   */
  static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    Path checkout = AthanorCode.checkout();
    for (String module : modulesOf(checkout)) {
      for (String folder : List.of("src/test/java", "src/main/java")) {
        found.addAll(javaFiles(checkout.resolve(module).resolve(folder)));
      }
    }
    return found;
  }

  /** What is wrong with the names in {@code source}, the text of {@code fileName}. */
  static List<String> misnamed(String fileName, String source) {
    List<String> found = new ArrayList<>();
    String className = fileName.replace(".java", "");
    Matcher method = TEST_METHOD.matcher(TEXT_BLOCK.matcher(source).replaceAll("\"\""));
    while (method.find()) {
      if (!ENDING.matcher(className).matches()) {
        found.add(fileName + " holds tests but ends in none of Test, IT, Contract");
      }
      if (!SENTENCE.matcher(method.group(1)).matches()) {
        found.add(fileName + ": " + method.group(1) + " is no snake_case_sentence");
      }
    }
    return found;
  }

  private static List<String> modulesOf(Path checkout) throws IOException {
    try (Stream<Path> folders = Files.list(checkout)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
